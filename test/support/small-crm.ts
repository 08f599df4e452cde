import type { Catalog } from '#shared/conditions/walk.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'

/** A small CRM: leads, accounts that know their parent, and contacts that belong to either. */
export const smallCrm: Catalog = catalogOf(
  recordType('lead', 'Lead', 'Leads', [
    column('lastname', 'string'),
    column('description', 'memo'),
    column('revenue', 'money'),
    column('employees', 'int'),
    column('createdon', 'datetime'),
    { ...column('statecode', 'state'), choices: [{ value: 0, label: 'Open' }] },
    column('parentaccountid', 'lookup', ['account']),
    column('customerid', 'customer', ['account', 'contact']),
    column('industries', 'multichoice'),
  ]),
  recordType('account', 'Account', 'Accounts', [
    column('name', 'string'),
    column('parent', 'lookup', ['account']),
    column('primarycontactid', 'lookup', ['contact']),
    { ...column('industrycode', 'choice'), choices: [{ value: 1, label: 'Farming' }] },
  ]),
  recordType('contact', 'Contact', 'Contacts', [
    column('fullname', 'string'),
    column('parentcustomerid', 'customer', ['account', 'contact']),
  ]),
  { ...recordType('team', 'Team', 'Teams', [column('code', 'string')]), keyColumn: 'code' },
  recordType('deal', 'Deal', 'Deals', [column('team', 'lookup', ['team'])]),
)

function catalogOf(...recordTypes: readonly RecordType[]): Catalog {
  return { recordType: (name) => recordTypes.find((one) => one.name === name) }
}

function recordType(
  name: string,
  label: string,
  pluralLabel: string,
  columns: readonly Column[],
): RecordType {
  return { name, label, pluralLabel, nameColumn: null, keyColumn: null, columns }
}

function column(name: string, type: ColumnType, targets: readonly string[] = []): Column {
  return { name, label: name, type, choices: [], targets }
}
