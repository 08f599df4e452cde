import { condition, fakeXrmEasy, sql4Cds, where, type CaseRow } from './case-row.ts'

/** Contacts and the accounts they are the primary contact of; an account points to its contact. */
const contacts = {
  entity: 'contact',
  columns: { contact: { statecode: 'state' }, account: { primarycontactid: 'lookup', statecode: 'state' } },
  tables: {
    contact: [
      { id: 'c1', statecode: 0 },
      { id: 'c2', statecode: 0 },
      { id: 'c3', statecode: 1 },
      { id: 'c4', statecode: 0 },
    ],
    account: [
      { id: 'a1', name: 'Contoso', statecode: 1, primarycontactid: { entity: 'contact', id: 'C1' } },
      { id: 'a2', name: 'Fabrikam', statecode: 0, primarycontactid: { entity: 'contact', id: '{c1}' } },
      { id: 'a3', name: 'Fabrikam', statecode: 1, primarycontactid: { entity: 'contact', id: 'c2' } },
      { id: 'a4', name: 'Contoso', statecode: 0 },
      { id: 'a5', name: 'Contoso', statecode: 0, primarycontactid: { entity: 'contact', id: 'gone' } },
    ],
  },
}

const contoso = where(condition('name', 'eq', 'contoso'))

function accounts(type: string, inside = ''): string {
  return `<link-entity name="account" from="primarycontactid" to="contactid" link-type="${type}">${inside}</link-entity>`
}

function either(...items: readonly string[]): string {
  return `<filter type="or">${items.join('')}</filter>`
}

/** Leads and the campaigns they are connected with by rows of a table between them. */
const lists = {
  entity: 'lead',
  tables: {
    lead: [{ id: 'l1' }, { id: 'l2' }, { id: 'l3' }],
    listmember: [
      { id: 'm1', entityid: 'L1', listid: 'x' },
      { id: 'm2', entityid: 'l1', listid: 'y' },
      { id: 'm3', entityid: 'l2', listid: 'y' },
    ],
    list: [
      { id: 'x', listname: 'Fair' },
      { id: 'y', listname: 'Newsletter' },
    ],
  },
}

function members(type: string, name: string): string {
  const list = `<link-entity name="list" from="listid" to="listid">${where(condition('listname', 'eq', name))}</link-entity>`
  return `<link-entity name="listmember" from="entityid" to="leadid" link-type="${type}" intersect="true">${list}</link-entity>`
}

export const linkRows: readonly CaseRow[] = [
  {
    name: 'any, inside an Or with another condition',
    source: `${sql4Cds}: FilterLinkEntityAny`,
    ...contacts,
    query: either(accounts('any', contoso), condition('statecode', 'eq', '1')),
    ids: ['c1', 'c3'],
  },
  {
    name: 'not any',
    source: `${sql4Cds}: FilterLinkEntityNotAny`,
    ...contacts,
    query: `<filter>${accounts('not any', contoso)}</filter>`,
    ids: ['c2', 'c3', 'c4'],
  },
  {
    name: 'not any, with a hyphen',
    ...contacts,
    query: either(accounts('not-any', contoso), condition('statecode', 'eq', '7')),
    ids: ['c2', 'c3', 'c4'],
  },
  {
    name: 'not all, with a hyphen',
    ...contacts,
    query: accounts('not-all', contoso),
    ids: ['c1'],
  },
  {
    name: 'not all means any',
    source: `${sql4Cds}: FilterLinkEntityNotAll`,
    ...contacts,
    query: `<filter>${accounts('not all', contoso)}</filter>`,
    ids: ['c1'],
  },
  {
    name: 'all means that there are some and none of them is such',
    source: `${sql4Cds}: FilterLinkEntityAll`,
    ...contacts,
    query: `<filter>${accounts('all', contoso)}</filter>`,
    ids: ['c2'],
  },
  {
    name: 'exists',
    source: `${sql4Cds}: Exists`,
    ...contacts,
    query: accounts('exists', where(condition('statecode', 'eq', '1'))),
    ids: ['c1', 'c2'],
  },
  {
    name: 'in',
    source: `${sql4Cds}: In`,
    ...contacts,
    query: accounts('in', where(condition('statecode', 'eq', '0'))),
    ids: ['c1'],
  },
  {
    name: 'an inner link to several records gives its record once',
    ...contacts,
    query: accounts('inner'),
    ids: ['c1', 'c2'],
  },
  {
    name: 'one related record has to satisfy everything inside',
    ...contacts,
    query: accounts('any', where(condition('name', 'eq', 'Fabrikam'), condition('statecode', 'eq', '1'))),
    ids: ['c2'],
  },
  {
    name: 'two links are two questions',
    ...contacts,
    query: accounts('any', contoso) + accounts('any', where(condition('statecode', 'eq', '0'))),
    ids: ['c1'],
  },
  {
    name: 'a lookup that points nowhere joins nothing',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_join_with_orphans_these_are_not_returned`,
    ...contacts,
    entity: 'account',
    query: '<link-entity name="contact" from="contactid" to="primarycontactid" link-type="inner"/>',
    ids: ['a1', 'a2', 'a3'],
  },
  {
    name: 'does not contain data: the lookup is blank, points nowhere or to another record',
    ...contacts,
    entity: 'account',
    query: `<link-entity name="contact" from="contactid" to="primarycontactid" link-type="not any">${where(condition('contactid', 'eq', 'c1'))}</link-entity>`,
    ids: ['a3', 'a4', 'a5'],
  },
  {
    name: 'links nest: contacts of accounts that share a name with one of another state',
    ...contacts,
    query: accounts(
      'any',
      `<link-entity name="account" from="name" to="name" link-type="any">${where(condition('statecode', 'eq', '0'))}</link-entity>`,
    ),
    ids: ['c1', 'c2'],
  },
  {
    name: 'over a table between: one of several',
    ...lists,
    query: members('inner', 'newsletter'),
    ids: ['l1', 'l2'],
  },
  {
    name: 'over a table between: none of several',
    ...lists,
    query: members('not any', 'fair'),
    ids: ['l2', 'l3'],
  },
  {
    name: 'a lookup into several tables joins only the one it points to',
    entity: 'contact',
    columns: { contact: { parentcustomerid: 'customer' } },
    tables: {
      contact: [
        { id: '1', parentcustomerid: { entity: 'account', id: '7' } },
        { id: '7', parentcustomerid: { entity: 'contact', id: '7' } },
        { id: '3', parentcustomerid: '7' },
      ],
      account: [{ id: '7' }],
    },
    query: '<link-entity name="account" from="accountid" to="parentcustomerid" link-type="any"/>',
    ids: ['1', '3'],
  },
]
