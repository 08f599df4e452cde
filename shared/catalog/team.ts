import type { RecordType } from '#shared/model/record-type.ts'
import { bool, choice, history, lookup, memo, options, text } from './columns.ts'

/** The Team table: names, labels and values from the Microsoft Learn table reference (CC-BY-4.0). */
export const team: RecordType = {
  name: 'team',
  label: 'Team',
  pluralLabel: 'Teams',
  nameColumn: 'name',
  keyColumn: null,
  columns: [
    text('name', 'Team Name'),
    choice(
      'teamtype',
      'Team Type',
      options({ 0: 'Owner', 1: 'Access', 2: 'AAD Security Group', 3: 'AAD Office Group' }),
    ),
    lookup('administratorid', 'Administrator', 'systemuser'),
    text('emailaddress', 'Email'),
    memo('description', 'Description'),
    bool('isdefault', 'Is Default'),
    ...history(),
  ],
}
