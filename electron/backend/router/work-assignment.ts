import { calls, type CallContext } from './procedures.ts'

const of = ({ backend }: CallContext) => backend.features().workAssignment

export const workAssignment = {
  recordTypes: calls.workAssignment.recordTypes.handler(({ context }) => of(context).recordTypes()),
  addRecordType: calls.workAssignment.addRecordType.handler(({ context, input }) =>
    of(context).addRecordType(input.recordType),
  ),
  removeRecordType: calls.workAssignment.removeRecordType.handler(({ context, input }) =>
    of(context).removeRecordType(input.recordType),
  ),
}
