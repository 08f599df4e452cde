import { calls, signalOf } from './procedures.ts'

export const records = {
  rows: calls.records.rows.handler(({ context, input, signal }) =>
    context.backend.features().records.rows(input, signalOf(signal)),
  ),
  forget: calls.records.forget.handler(({ context, input }) =>
    context.backend.features().records.forget(input.recordType, input.number),
  ),
  find: calls.records.find.handler(({ context, input, signal }) =>
    context.backend.features().records.find(input.recordTypes, input, signalOf(signal)),
  ),
}
