import { calls, type CallContext } from './procedures.ts'

const of = ({ backend }: CallContext) => backend.features().sequences

export const sequences = {
  list: calls.sequences.list.handler(({ context, input }) => of(context).list(input.recordType)),
  get: calls.sequences.get.handler(({ context, input }) => of(context).get(input.id)),
  create: calls.sequences.create.handler(({ context, input }) => of(context).create(input)),
  copy: calls.sequences.copy.handler(({ context, input }) => of(context).copy(input.id, input.name)),
  copyAll: calls.sequences.copyAll.handler(({ context, input }) => of(context).copyAll(input.ids)),
  changeProperties: calls.sequences.changeProperties.handler(({ context, input }) =>
    of(context).changeProperties(input.id, input),
  ),
  saveSteps: calls.sequences.saveSteps.handler(({ context, input }) =>
    of(context).saveSteps(input.id, input.steps, input),
  ),
  activate: calls.sequences.activate.handler(({ context, input }) => of(context).activate(input.ids)),
  deactivate: calls.sequences.deactivate.handler(({ context, input }) => of(context).deactivate(input.ids)),
  remove: calls.sequences.remove.handler(({ context, input }) => of(context).remove(input.ids)),
}
