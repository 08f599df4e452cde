import { calls, signalOf } from './procedures.ts'

export const catalog = {
  recordTypes: calls.catalog.recordTypes.handler(({ context }) => {
    const { workspace } = context.backend.features()
    return workspace.catalog.types().map((type) => ({
      ...type,
      columns: [...type.columns],
      records: workspace.countRecords(type),
    }))
  }),
  columnValues: calls.catalog.columnValues.handler(({ context, input, signal }) =>
    context.backend.features().columnValues.top(input, signalOf(signal)),
  ),
}
