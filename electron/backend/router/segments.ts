import { calls } from './procedures.ts'

export const segments = {
  list: calls.segments.list.handler(({ context, input }) =>
    context.backend.features().segments.list(input.recordType),
  ),
  get: calls.segments.get.handler(({ context, input }) => context.backend.features().segments.get(input.id)),
  create: calls.segments.create.handler(({ context, input }) =>
    context.backend.features().segments.create(input),
  ),
  saveDraft: calls.segments.saveDraft.handler(({ context, input }) =>
    context.backend.features().segments.saveDraft(input.id, input.conditions),
  ),
  discardDraft: calls.segments.discardDraft.handler(({ context, input }) =>
    context.backend.features().segments.discardDraft(input.id),
  ),
  save: calls.segments.save.handler(({ context, input }) =>
    context.backend.features().segments.save(input.id, input.conditions),
  ),
  changeProperties: calls.segments.changeProperties.handler(({ context, input }) =>
    context.backend.features().segments.changeProperties(input.id, input),
  ),
  remove: calls.segments.remove.handler(({ context, input }) =>
    context.backend.features().segments.remove(input.id),
  ),
}
