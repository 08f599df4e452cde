import { condition, fakeXrmEasy, sql4Cds, where, xrmMockup, type CaseRow } from './case-row.ts'

const contacts = {
  entity: 'contact',
  columns: { contact: { parentcustomerid: 'lookup', statecode: 'state' } },
  tables: {
    contact: [
      { id: 'c1', firstname: 'Mark', parentcustomerid: { entity: 'account', id: 'a1' }, statecode: 0 },
      { id: 'c2', firstname: 'Mark', parentcustomerid: { entity: 'account', id: 'a2' }, statecode: 1 },
      { id: 'c3', firstname: 'Ada', parentcustomerid: { entity: 'account', id: 'A1' }, statecode: 0 },
      { id: 'c4', firstname: 'Bo', statecode: 0 },
    ],
    account: [
      { id: 'a1', name: 'Data8' },
      { id: 'a2', name: 'Microsoft' },
    ],
  },
}

function account(attributes: string, inside = ''): string {
  return `<link-entity name="account" from="accountid" to="parentcustomerid" ${attributes}>${inside}</link-entity>`
}

function about(entity: string, attribute: string, operator: string, value?: string): string {
  const asked = value === undefined ? '' : ` value="${value}"`
  return `<condition entityname="${entity}" attribute="${attribute}" operator="${operator}"${asked}/>`
}

/** Contacts and leads that point to them. */
const leads = {
  entity: 'contact',
  columns: { lead: { parentcontactid: 'lookup' } },
  tables: {
    contact: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }],
    lead: [
      { id: 'l1', subject: 'Some contact lead', parentcontactid: { entity: 'contact', id: 'c1' } },
      { id: 'l2', subject: 'Another', parentcontactid: { entity: 'contact', id: 'c2' } },
      { id: 'l3', subject: 'Some new lead' },
    ],
  },
}

function lead(attributes: string, inside = ''): string {
  return `<link-entity name="lead" from="parentcontactid" to="contactid" ${attributes}>${inside}</link-entity>`
}

export const joinRows: readonly CaseRow[] = [
  {
    name: 'an inner join and a filter of its own',
    source: `${sql4Cds}: JoinFilter`,
    ...contacts,
    query: account('', where(condition('name', 'eq', 'data8'))) + where(condition('firstname', 'eq', 'Mark')),
    ids: ['c1'],
  },
  {
    name: 'an Or inside a join',
    source: `${sql4Cds}: JoinFilterOr`,
    ...contacts,
    query: account(
      '',
      `<filter type="or">${condition('name', 'eq', 'Data8')}${condition('name', 'eq', 'Microsoft')}</filter>`,
    ),
    ids: ['c1', 'c2', 'c3'],
  },
  {
    name: 'a condition about an alias',
    source: `${sql4Cds}: JoinAliasFilter`,
    ...contacts,
    query: account('alias="a"') + where(about('a', 'name', 'eq', 'data8')),
    ids: ['c1', 'c3'],
  },
  {
    name: 'a condition before the link it is about',
    source: `${fakeXrmEasy}: FetchXml_EntityName_Attribute_Alias_Execution`,
    ...contacts,
    query: where(about('a', 'name', 'eq', 'Microsoft')) + account('alias="a" link-type="inner"'),
    ids: ['c2'],
  },
  {
    name: 'a condition about a link without alias, by the name of its table',
    ...contacts,
    query: account('link-type="inner"') + where(about('account', 'name', 'begins-with', 'micro')),
    ids: ['c2'],
  },
  {
    name: 'an outer join changes nothing',
    source: `${fakeXrmEasy}: When_querying_fetchxml_with_linked_entities_with_left_outer_join_right_result_is_returned`,
    ...contacts,
    query:
      account('link-type="outer" alias="aa"', '<attribute name="name"/>') +
      where(condition('statecode', 'eq', '0')),
    ids: ['c1', 'c3', 'c4'],
  },
  {
    name: 'an outer join and a null test take those without a related record',
    source: `${xrmMockup}: TestLeftJoin`,
    ...leads,
    query: lead('link-type="outer" alias="l"') + where(about('l', 'leadid', 'null')),
    ids: ['c3'],
  },
  {
    name: 'an outer join with a filter and a null test take those without such a related record',
    ...leads,
    query:
      lead('link-type="outer" alias="l"', where(condition('subject', 'begins-with', 'some'))) +
      where(about('l', 'leadid', 'null')),
    ids: ['c2', 'c3'],
  },
  {
    name: 'an outer join and a condition about it in an Or',
    ...leads,
    query:
      lead('link-type="outer" alias="l"') +
      `<filter type="or">${about('l', 'subject', 'eq', 'another')}${condition('contactid', 'eq', 'C3')}</filter>`,
    ids: ['c2', 'c3'],
  },
  {
    name: 'a filter on a join from the other side',
    source: `${xrmMockup}: TestFilterOnJoin`,
    ...leads,
    query: lead('link-type="inner"', where(condition('subject', 'begins-with', 'Some'))),
    ids: ['c1'],
  },
  {
    name: 'an Or inside an And',
    source: `${sql4Cds}: AndOr`,
    ...contacts,
    query: where(
      condition('firstname', 'eq', 'mark'),
      `<filter type="or">${condition('statecode', 'eq', '1')}${condition('statecode', 'eq', '5')}</filter>`,
    ),
    ids: ['c2'],
  },
  {
    name: 'attributes, order and paging change nothing',
    ...contacts,
    query: '<all-attributes/><order attribute="firstname" descending="true"/>',
    ids: ['c1', 'c2', 'c3', 'c4'],
  },
  {
    name: 'another column of the same record, named with its table or its alias',
    entity: 'contact',
    columns: { contact: { parentcustomerid: 'lookup' } },
    tables: {
      contact: [
        { id: 'c1', firstname: 'Jo', lastname: 'jo', parentcustomerid: { entity: 'account', id: 'a1' } },
        { id: 'c2', firstname: 'Jo', lastname: 'jo', parentcustomerid: { entity: 'account', id: 'a2' } },
        { id: 'c3', firstname: 'Jo', lastname: 'Li', parentcustomerid: { entity: 'account', id: 'a1' } },
      ],
      account: [
        { id: 'a1', name: 'Data8', city: 'data8' },
        { id: 'a2', name: 'Data8', city: 'Leeds' },
      ],
    },
    query:
      account('alias="acct"') +
      where(
        '<condition attribute="firstname" operator="eq" valueof="contact.lastname"/>',
        '<condition entityname="acct" attribute="name" operator="eq" valueof="acct.city"/>',
      ),
    ids: ['c1'],
  },
]
