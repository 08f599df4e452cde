import { calls, signalOf, type CallContext } from './procedures.ts'

const of = ({ backend }: CallContext) => backend.features().segments

export const segments = {
  list: calls.segments.list.handler(({ context, input }) => of(context).list(input.recordType)),
  get: calls.segments.get.handler(({ context, input }) => of(context).get(input.id)),
  create: calls.segments.create.handler(({ context, input }) => of(context).create(input)),
  copy: calls.segments.copy.handler(({ context, input }) => of(context).copy(input.id, input)),
  saveDraft: calls.segments.saveDraft.handler(({ context, input }) =>
    of(context).saveDraft(input.id, input.conditions, input),
  ),
  discardDraft: calls.segments.discardDraft.handler(({ context, input }) =>
    of(context).discardDraft(input.id),
  ),
  save: calls.segments.save.handler(({ context, input }) =>
    of(context).save(input.id, input.conditions, input.takeEverything),
  ),
  changeProperties: calls.segments.changeProperties.handler(({ context, input }) =>
    of(context).changeProperties(input.id, input),
  ),
  move: calls.segments.move.handler(({ context, input }) => of(context).move(input.ids, input.priority)),
  attachments: calls.segments.attachments.handler(({ context, input }) => of(context).attachments(input.ids)),
  activate: calls.segments.activate.handler(({ context, input }) =>
    of(context).activate(input.ids, input.takeEverything),
  ),
  deactivate: calls.segments.deactivate.handler(({ context, input }) => of(context).deactivate(input.ids)),
  remove: calls.segments.remove.handler(({ context, input }) => of(context).remove(input.ids)),
  connect: calls.segments.connect.handler(({ context, input }) => of(context).connect(input.ids, input)),
  disconnect: calls.segments.disconnect.handler(({ context, input }) => of(context).disconnect(input.ids)),
  rules: calls.segments.rules.handler(({ context, input }) => of(context).rules(input.id)),
  members: calls.segments.members.handler(({ context, input, signal }) =>
    of(context).members(input, signalOf(signal)),
  ),
}
