import { condition, sql4Cds, where, type CaseRow } from './case-row.ts'

const accounts = {
  entity: 'account',
  columns: { account: { parentaccountid: 'lookup' }, contact: { parentcustomerid: 'customer' } },
  tables: {
    account: [
      { id: 'root' },
      { id: 'a', parentaccountid: { entity: 'account', id: 'ROOT' } },
      { id: 'b', parentaccountid: { entity: 'account', id: 'root' } },
      { id: 'aa', parentaccountid: { entity: 'account', id: '{A}' } },
      { id: 'alone' },
    ],
    contact: [
      { id: 'of-a', parentcustomerid: { entity: 'account', id: 'a' } },
      { id: 'of-aa', parentcustomerid: { entity: 'account', id: 'aa' } },
      { id: 'of-none' },
    ],
  },
}

function key(operator: string, value: string): string {
  return where(condition('accountid', operator, value))
}

export const hierarchyRows: readonly CaseRow[] = [
  {
    name: 'under a record: its children and theirs',
    source: `${sql4Cds}: Under`,
    ...accounts,
    query: key('under', '{Root}'),
    ids: ['a', 'b', 'aa'],
  },
  {
    name: 'a record or under it',
    source: `${sql4Cds}: EqOrUnder`,
    ...accounts,
    query: key('eq-or-under', 'A'),
    ids: ['a', 'aa'],
  },
  {
    name: 'not under a record: neither it nor anything below',
    source: `${sql4Cds}: NotUnder`,
    ...accounts,
    query: key('not-under', 'a'),
    ids: ['root', 'b', 'alone'],
  },
  {
    name: 'above a record',
    source: `${sql4Cds}: Above`,
    ...accounts,
    query: key('above', 'aa'),
    ids: ['root', 'a'],
  },
  {
    name: 'a record or above it',
    source: `${sql4Cds}: EqOrAbove`,
    ...accounts,
    query: key('eq-or-above', 'aa'),
    ids: ['root', 'a', 'aa'],
  },
  {
    name: 'a self-referencing lookup that points under a record',
    ...accounts,
    query: where(condition('parentaccountid', 'under', 'root')),
    ids: ['aa'],
  },
  {
    name: 'a lookup to its own table that neither the case lists nor the query names',
    entity: 'systemuser',
    tables: {
      systemuser: [
        { id: 'u1' },
        { id: 'u2', managerid: { entity: 'systemuser', id: 'u1' } },
        { id: 'u3', managerid: { entity: 'systemuser', id: 'u2' } },
      ],
    },
    query: where(condition('systemuserid', 'under', 'u1')),
    ids: ['u2', 'u3'],
  },
]
