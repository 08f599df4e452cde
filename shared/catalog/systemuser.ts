import type { RecordType } from '#shared/model/record-type.ts'
import { bool, choice, history, lookup, options, text } from './columns.ts'

/** The User table: names, labels and values from the Microsoft Learn table reference (CC-BY-4.0). */
export const systemuser: RecordType = {
  name: 'systemuser',
  label: 'User',
  pluralLabel: 'Users',
  nameColumn: 'fullname',
  keyColumn: null,
  columns: [
    text('fullname', 'Full Name'),
    text('firstname', 'First Name'),
    text('lastname', 'Last Name'),
    text('nickname', 'Nickname'),
    text('title', 'Title'),
    text('jobtitle', 'Job Title'),
    text('employeeid', 'Employee'),
    text('domainname', 'User Name'),
    text('internalemailaddress', 'Primary Email'),
    text('address1_telephone1', 'Main Phone'),
    text('mobilephone', 'Mobile Phone'),
    text('address1_city', 'City'),
    text('address1_stateorprovince', 'State/Province'),
    text('address1_country', 'Country/Region'),
    lookup('parentsystemuserid', 'Manager', 'systemuser'),
    bool('isdisabled', 'Status', 'Enabled', 'Disabled'),
    bool('islicensed', 'User Licensed'),
    choice(
      'accessmode',
      'Access Mode',
      options({
        0: 'Read-Write',
        1: 'Administrative',
        2: 'Read',
        3: 'Support User',
        4: 'Non-interactive',
        5: 'Delegated Admin',
      }),
    ),
    ...history(),
  ],
}
