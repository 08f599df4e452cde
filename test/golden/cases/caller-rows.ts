import { condition, fakeXrmEasy, sql4Cds, where, type CaseRow } from './case-row.ts'

const leads = {
  entity: 'lead',
  columns: {
    lead: { ownerid: 'owner', owningbusinessunit: 'lookup' },
    systemuser: { parentsystemuserid: 'lookup' },
    teammembership: { systemuserid: 'lookup', teamid: 'lookup' },
  },
  tables: {
    lead: [
      {
        id: 'mine',
        ownerid: { entity: 'systemuser', id: '{U1}' },
        owningbusinessunit: { entity: 'businessunit', id: 'B1' },
      },
      { id: 'report', ownerid: { entity: 'systemuser', id: 'u2' }, owningbusinessunit: 'b2' },
      { id: 'indirect', ownerid: { entity: 'systemuser', id: 'u3' } },
      { id: 'boss', ownerid: { entity: 'systemuser', id: 'u0' } },
      { id: 'team', ownerid: { entity: 'team', id: 'T1' } },
      { id: 'their-team', ownerid: { entity: 'team', id: 't3' } },
      { id: 'nobody' },
    ],
    systemuser: [
      { id: 'u0' },
      { id: 'u1', parentsystemuserid: { entity: 'systemuser', id: 'u0' } },
      { id: 'u2', parentsystemuserid: { entity: 'systemuser', id: 'U1' } },
      { id: 'u3', parentsystemuserid: { entity: 'systemuser', id: 'u2' } },
    ],
  },
}

const user = { systemuserid: 'u1', businessunitid: '{b1}', teamids: ['t1', 't2'] }

function owner(operator: string): string {
  return where(condition('ownerid', operator))
}

export const callerRows: readonly CaseRow[] = [
  {
    name: 'the caller',
    source: `${sql4Cds}: EqUserId`,
    ...leads,
    user,
    query: owner('eq-userid'),
    ids: ['mine'],
  },
  {
    name: 'anybody but the caller, nobody included',
    ...leads,
    user,
    query: owner('ne-userid'),
    ids: ['report', 'indirect', 'boss', 'team', 'their-team', 'nobody'],
  },
  {
    name: 'no caller is nobody, not even the blank',
    ...leads,
    query: owner('eq-userid'),
    ids: [],
  },
  {
    name: 'everybody is not the caller where there is none',
    ...leads,
    query: owner('ne-userid'),
    ids: ['mine', 'report', 'indirect', 'boss', 'team', 'their-team', 'nobody'],
  },
  {
    name: "the caller's own record, by its key",
    source: `${fakeXrmEasy}: FetchXml_Operator_EqUserId_Execution`,
    entity: 'systemuser',
    tables: leads.tables,
    user,
    query: where(condition('systemuserid', 'eq-userid')),
    ids: ['u1'],
  },
  {
    name: "the caller's business unit",
    source: `${sql4Cds}: EqBusinessId`,
    ...leads,
    user,
    query: where(condition('owningbusinessunit', 'eq-businessid')),
    ids: ['mine'],
  },
  {
    name: 'another business unit, or none',
    ...leads,
    user,
    query: where(condition('owningbusinessunit', 'ne-businessid')),
    ids: ['report', 'indirect', 'boss', 'team', 'their-team', 'nobody'],
  },
  {
    name: "the caller's teams",
    ...leads,
    user,
    query: owner('eq-userteams'),
    ids: ['team'],
  },
  {
    name: 'the caller or the teams',
    ...leads,
    user,
    query: owner('eq-useroruserteams'),
    ids: ['mine', 'team'],
  },
  {
    name: 'a caller without teams has none',
    ...leads,
    user: { systemuserid: 'u1' },
    query: owner('eq-useroruserteams'),
    ids: ['mine'],
  },
  {
    name: 'the caller and everybody below',
    ...leads,
    user,
    query: owner('eq-useroruserhierarchy'),
    ids: ['mine', 'report', 'indirect'],
  },
]
