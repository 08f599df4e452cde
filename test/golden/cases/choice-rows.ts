import { condition, fakeXrmEasy, where, xrmMockup, type CaseRow } from './case-row.ts'

const sets = {
  entity: 'contact',
  columns: { contact: { colours: 'multichoice' } },
  tables: {
    contact: [
      { id: '1,2', colours: [1, 2] },
      { id: '2', colours: [2] },
      { id: '2,3', colours: [3, 2] },
      { id: '1,2,3', colours: [1, 2, 3] },
      { id: '12', colours: [12] },
      { id: 'none', colours: [] },
      { id: 'null', colours: null },
    ],
  },
}

const leads = {
  entity: 'lead',
  columns: {
    lead: {
      statecode: 'state',
      leadsourcecode: 'choice',
      donotemail: 'bool',
      ownerid: 'owner',
      accountid: 'lookup',
    },
  },
  tables: {
    lead: [
      {
        id: 'l1',
        statecode: 0,
        leadsourcecode: 1,
        donotemail: true,
        accountid: { entity: 'account', id: '{AB-12}' },
      },
      { id: 'l2', statecode: 1, leadsourcecode: 10, donotemail: false, accountid: 'ab-13' },
      { id: 'l3', statecode: 0, donotemail: 1, ownerid: { entity: 'team', id: 'T1', name: 'Nordic sales' } },
      { id: 'l4', leadsourcecode: 2, ownerid: { entity: 'systemuser', id: 'u1' } },
    ],
    account: [{ id: 'ab-12', name: 'Fabrikam' }],
    systemuser: [{ id: 'U1', fullname: 'Nora Nordquist' }],
  },
}

export const choiceRows: readonly CaseRow[] = [
  {
    name: 'contain-values: at least one of them is chosen',
    source: `${fakeXrmEasy}: FetchXml_Operator_ContainValues_Execution`,
    ...sets,
    query: where(condition('colours', 'contain-values', '1', '3')),
    ids: ['1,2', '2,3', '1,2,3'],
  },
  {
    name: 'not-contain-values: none of them is chosen, or nothing is',
    ...sets,
    query: where(condition('colours', 'not-contain-values', '1', '3')),
    ids: ['2', '12', 'none', 'null'],
  },
  {
    name: 'equals one option: that one and no other',
    ...sets,
    query: where(condition('colours', 'eq', '2')),
    ids: ['2'],
  },
  {
    name: 'does not equal one option',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_notequal_operator_excludes_exact_matches_for_int_right_hand_side`,
    ...sets,
    query: where(condition('colours', 'ne', '2')),
    ids: ['1,2', '2,3', '1,2,3', '12', 'none', 'null'],
  },
  {
    name: 'in with several options: exactly this set, whatever the order',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_in_operator_returns_exact_matches_for_int_array_right_hand_side`,
    ...sets,
    query: where(condition('colours', 'in', '3', '2')),
    ids: ['2,3'],
  },
  {
    name: 'not-in with several options: any other set, or none',
    ...sets,
    query: where(condition('colours', 'not-in', '2', '1')),
    ids: ['2', '2,3', '1,2,3', '12', 'none', 'null'],
  },
  {
    name: 'an empty set is blank',
    ...sets,
    query: where(condition('colours', 'null')),
    ids: ['none', 'null'],
  },
  {
    name: 'a choice by its number',
    ...leads,
    query: where(condition('leadsourcecode', 'eq', '1')),
    ids: ['l1'],
  },
  {
    name: 'a state that is one of two',
    ...leads,
    query: where(condition('statecode', 'in', '0', '1')),
    ids: ['l1', 'l2', 'l3'],
  },
  {
    name: 'another choice, or none',
    ...leads,
    query: where(condition('leadsourcecode', 'not-in', '1', '2')),
    ids: ['l2', 'l3'],
  },
  {
    name: 'a two-options column that says no',
    source: `${fakeXrmEasy}: When_filtering_by_a_boolean_attribute_right_result_is_returned`,
    ...leads,
    query: where(condition('donotemail', 'eq', '0')),
    ids: ['l2'],
  },
  {
    name: 'a two-options column may be blank',
    ...leads,
    query: where(condition('donotemail', 'ne', 'true')),
    ids: ['l2', 'l4'],
  },
  {
    name: 'a condition on a blank or on a value',
    source: `${xrmMockup}: TestRetrieveMultipleFilterNullOr`,
    ...leads,
    query: `<filter type="or">${condition('ownerid', 'null')}${condition('leadsourcecode', 'eq', '2')}</filter>`,
    ids: ['l1', 'l2', 'l4'],
  },
  {
    name: 'a lookup by id, without case and braces',
    ...leads,
    query: where(condition('accountid', 'eq', '{ab-12}')),
    ids: ['l1'],
  },
  {
    name: 'a lookup that is not one of several, or blank',
    ...leads,
    query: where(condition('accountid', 'not-in', 'AB-13', '{x}')),
    ids: ['l1', 'l3', 'l4'],
  },
  {
    name: 'a lookup by the name it came with or that of its record',
    ...leads,
    query: where(condition('ownerid', 'like', 'nor%')),
    ids: ['l3', 'l4'],
  },
  {
    name: 'the column Dataverse keeps beside a lookup is its name',
    ...leads,
    query: where(condition('accountidname', 'eq', 'fabrikam')),
    ids: ['l1'],
  },
]
