import { calls, type CallContext } from './procedures.ts'

const of = ({ backend }: CallContext) => backend.features().definitions

export const definitions = {
  export: calls.definitions.export.handler(({ context, input }) => of(context).export(input.recordType)),
  apply: calls.definitions.apply.handler(({ context, input }) => of(context).apply(input)),
}
