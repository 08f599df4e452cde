import { calls, type CallContext } from './procedures.ts'

const of = ({ backend }: CallContext) => backend.features().history

export const history = {
  list: calls.history.list.handler(({ context, input }) => of(context).list(input.kind, input.item, input)),
  compare: calls.history.compare.handler(({ context, input }) => of(context).compare(input.seq, input.with)),
  restore: calls.history.restore.handler(({ context, input }) =>
    of(context).restore(input.seq, input.takeEverything),
  ),
  lastCompaction: calls.history.lastCompaction.handler(({ context }) => of(context).lastCompaction()),
}
