import { calls, type CallContext } from './procedures.ts'

const of = ({ backend }: CallContext) => backend.features().trash

export const trash = {
  list: calls.trash.list.handler(({ context }) => of(context).list()),
  restore: calls.trash.restore.handler(({ context, input }) => of(context).restore(input.ids)),
  remove: calls.trash.remove.handler(({ context, input }) => of(context).remove(input.ids)),
}
