import { describe, expect, it } from 'vitest'
import { describeDefinition, describeNode, plainText } from '#shared/conditions/describe.ts'
import type { ConditionNode, Group, Join, Related } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { condition, everything, group, part, related } from '../../support/conditions.ts'
import { smallCrm } from '../../support/small-crm.ts'

const ruiz = condition('a', 'lastname', 'equals', 'Ruiz')
const open = condition('b', 'statecode', 'equals', '0')
const rich = condition('c', 'revenue', 'greaterThan', '1000')
const farming = condition('d', 'industrycode', 'equals', '1')
const named = condition('e', 'name', 'beginsWith', 'Fab')

function lead(): RecordType {
  const recordType = smallCrm.recordType('lead')
  if (recordType === undefined) throw new Error('no lead')
  return recordType
}

function sentenceOf(root: Group): string {
  return plainText(describeDefinition(root, lead(), smallCrm).sentence)
}

function sentence(join: Join, ...items: readonly ConditionNode[]): string {
  return sentenceOf(group('r', join, items))
}

const joined = (
  link: Pick<Related, 'column' | 'target' | 'targetColumn' | 'intersect'>,
  items: readonly ConditionNode[] = [],
  mode: Related['mode'] = 'contains',
): Related => ({ kind: 'related', id: `to ${link.target}`, mode, join: 'and', items, ...link })

function accountsWhere(...items: readonly ConditionNode[]): string {
  const account = smallCrm.recordType('account')
  if (account === undefined) throw new Error('no account')
  return plainText(describeDefinition(group('r', 'and', items), account, smallCrm).sentence)
}

describe('related records in a sentence', () => {
  const leads = { column: 'accountid', target: 'lead', targetColumn: 'parentaccountid' }
  const connecting = {
    column: 'accountid',
    target: 'membership',
    targetColumn: 'member',
    intersect: true,
  } as const
  const contacts = (...items: readonly ConditionNode[]) =>
    joined({ column: 'contact', target: 'contact' }, items)
  const held = condition('h', 'fullname', 'beginsWith', 'Held')

  it.each([
    [
      'many records that point here',
      accountsWhere(joined(leads)),
      'Accounts where there is a lead whose parentaccountid is this account.',
    ],
    [
      'none of many records that are like this',
      accountsWhere(joined(leads, [ruiz, open], 'doesNotContain')),
      'Accounts where there is no lead whose parentaccountid is this account where (lastname is Ruiz and statecode is Open).',
    ],
    [
      'the right article',
      sentence('and', joined({ column: 'leadid', target: 'account', targetColumn: 'origin' }, [named])),
      'Leads where there is an account whose origin is this lead where name begins with Fab.',
    ],
    [
      'an intersect table as one step',
      accountsWhere(joined(connecting, [contacts(held)])),
      'Accounts where there is a contact connected with this account by membership where fullname begins with Held.',
    ],
    [
      'nobody beyond an intersect table',
      accountsWhere(joined(connecting, [contacts()], 'doesNotContain')),
      'Accounts where there is no contact connected with this account by membership.',
    ],
    [
      'an intersect table whose inner line asks for none, as two steps',
      accountsWhere(joined(connecting, [{ ...contacts(), mode: 'doesNotContain' }])),
      'Accounts where there is a membership whose member is this account where the contact does not contain data.',
    ],
    [
      'where the inside of a related record ends',
      sentence('and', related('x', 'contains', [farming]), related('y', 'doesNotContain', []), ruiz),
      'Leads where the parentaccountid is one where (industrycode is Farming) and the parentaccountid does not contain data and lastname is Ruiz.',
    ],
    [
      'a group inside a related record with one pair of brackets',
      sentence('and', related('x', 'contains', [group('g', 'or', [farming, named])]), ruiz),
      'Leads where the parentaccountid is one where (industrycode is Farming or name begins with Fab) and lastname is Ruiz.',
    ],
    [
      'columns that hold the same',
      accountsWhere(joined({ column: 'name', target: 'contact', targetColumn: 'fullname' })),
      'Accounts where there is a contact with the same name = fullname as this account.',
    ],
    [
      'a key of its own on the other side as a lookup',
      sentence('and', joined({ column: 'parentaccountid', target: 'account', targetColumn: 'accountid' })),
      'Leads where the parentaccountid contains data.',
    ],
    [
      'related records of related records',
      accountsWhere(joined(leads, [joined({ column: 'customerid', target: 'contact' }, [held])])),
      'Accounts where there is a lead whose parentaccountid is this account where the customerid is one where fullname begins with Held.',
    ],
  ])('tells %s', (_, told, expected) => {
    expect(told).toBe(expected)
  })

  it('tells a definition of which the catalogue knows nothing, by its names', () => {
    const visit = { name: 'visit', label: 'visit', pluralLabel: 'visit', nameColumn: null, keyColumn: null }
    const told = describeDefinition(
      group('r', 'and', [
        condition('a', 'place', 'equals', 'Ghent'),
        joined({ column: 'visitid', target: 'expense', targetColumn: 'of' }, [
          condition('b', 'paid', 'doesNotContainData'),
        ]),
      ]),
      { ...visit, columns: [] },
      { recordType: () => undefined },
    )
    expect(plainText(told.sentence)).toBe(
      'visit where place is Ghent and there is an expense whose of is this visit where (paid does not contain data).',
    )
  })

  it('tells a column that is compared with', () => {
    const told = sentence('and', condition('a', 'revenue', 'greaterThan', { column: 'employees' }))
    expect(told).toBe('Leads where revenue is more than the column employees.')
  })
})

describe('a definition as a sentence', () => {
  it.each([
    ['one row', sentence('and', ruiz), 'Leads where lastname is Ruiz.'],
    ['an option by its label', sentence('and', open), 'Leads where statecode is Open.'],
    ['And', sentence('and', ruiz, open), 'Leads where lastname is Ruiz and statecode is Open.'],
    ['Or', sentence('or', ruiz, open), 'Leads where lastname is Ruiz or statecode is Open.'],
    [
      'a group',
      sentence('and', ruiz, group('g', 'or', [open, rich])),
      'Leads where lastname is Ruiz and (statecode is Open or revenue is more than 1000).',
    ],
    [
      'a group of one without brackets',
      sentence('and', ruiz, group('g', 'or', [open])),
      'Leads where lastname is Ruiz and statecode is Open.',
    ],
    [
      'a range',
      sentence('and', condition('a', 'employees', 'between', '10', '50')),
      'Leads where employees is between 10 and 50.',
    ],
    [
      'a fiscal period and its year',
      sentence('and', condition('a', 'createdon', 'inFiscalPeriodAndYear', '2', '2026')),
      'Leads where createdon is in fiscal period 2 of 2026.',
    ],
    [
      'a set of options that is meant as a whole',
      sentence('and', condition('a', 'industries', 'doesNotEqual', '1', '2')),
      'Leads where industries is not exactly 1 and 2.',
    ],
    [
      'options of which any will do',
      sentence('and', condition('a', 'industries', 'containsValues', '1', '2')),
      'Leads where industries contains any of 1 or 2.',
    ],
    [
      'two values',
      sentence('and', condition('a', 'lastname', 'equals', 'Ruiz', 'Okafor')),
      'Leads where lastname is Ruiz or Okafor.',
    ],
    [
      'many values',
      sentence('and', condition('a', 'employees', 'equals', '1', '2', '3', '4', '5')),
      'Leads where employees is 1, 2, 3 or 2 more.',
    ],
    [
      'a record by its name',
      sentence('and', condition('a', 'parentaccountid', 'doesNotEqual', { id: 'a1', name: 'Fabrikant' })),
      'Leads where parentaccountid is not Fabrikant.',
    ],
    [
      'a name that ends with a full stop',
      sentence('and', condition('a', 'lastname', 'equals', 'Feinkost e. K.')),
      'Leads where lastname is Feinkost e. K.',
    ],
    [
      'an operator without value',
      sentence('and', condition('a', 'lastname', 'doesNotContainData')),
      'Leads where lastname does not contain data.',
    ],
    [
      'a window',
      sentence('and', condition('a', 'createdon', 'lastXDays', '30')),
      'Leads where createdon is in the last 30 days.',
    ],
    [
      'a value that is missing',
      sentence('and', condition('a', 'lastname', 'contains')),
      'Leads where lastname contains ….',
    ],
    ['a row without column', sentence('and', condition('a', '', '')), 'Leads where an unfinished row.'],
    [
      'a related record',
      sentence('and', related('x', 'contains', [])),
      'Leads where the parentaccountid contains data.',
    ],
    [
      'a missing related record',
      sentence('and', related('x', 'doesNotContain', [])),
      'Leads where the parentaccountid does not contain data.',
    ],
    [
      'a related record with a row',
      sentence('and', related('x', 'contains', [farming])),
      'Leads where the parentaccountid is one where industrycode is Farming.',
    ],
    [
      'a related record with rows',
      sentence('and', related('x', 'contains', [farming, named])),
      'Leads where the parentaccountid is one where (industrycode is Farming and name begins with Fab).',
    ],
    [
      'a related record that may not be like this',
      sentence('and', related('x', 'doesNotContain', [farming])),
      'Leads where there is no parentaccountid where industrycode is Farming.',
    ],
    [
      'a group written empty',
      sentence('or', ruiz, everything('g')),
      'Leads where lastname is Ruiz or any lead.',
    ],
    ['a definition written empty', sentenceOf(everything('r')), 'Every lead.'],
    [
      'a definition without a live row',
      sentence('and', { ...ruiz, muted: true }),
      'No leads: no condition is switched on.',
    ],
    [
      'muted rows left out',
      sentence('and', { ...ruiz, muted: true }, open),
      'Leads where statecode is Open.',
    ],
    [
      'groups emptied by muting left out',
      sentence('and', group('g', 'or', [{ ...ruiz, muted: true }]), open),
      'Leads where statecode is Open.',
    ],
  ])('tells %s', (_, told, expected) => {
    expect(told).toBe(expected)
  })

  it('makes columns and joints strong', () => {
    const strong = describeDefinition(group('r', 'and', [ruiz, open]), lead(), smallCrm).sentence.filter(
      (phrase) => phrase.strong,
    )
    expect(strong.map(({ text }) => text)).toEqual(['lastname', ' and ', 'statecode'])
  })

  it('lists what is muted, groups and related records by their rows', () => {
    const root = group('r', 'and', [
      { ...ruiz, muted: true },
      open,
      group('g', 'or', [rich], { muted: true }),
      related('x', 'contains', [farming], { muted: true }),
    ])
    expect(describeDefinition(root, lead(), smallCrm).muted).toEqual([
      'lastname is Ruiz',
      'revenue is more than 1000',
      'industrycode is Farming',
    ])
  })

  it('tells of parts that are not supported, muted or not', () => {
    const root = group('r', 'and', [ruiz, part('p', { muted: true })])
    const { sentence, muted } = describeDefinition(root, lead(), smallCrm)
    expect(plainText(sentence)).toBe('Leads where lastname is Ruiz and a part that is not supported.')
    expect(muted).toEqual([])
  })

  it('shows operands as it is told to', () => {
    const { sentence } = describeDefinition(
      group('r', 'and', [rich]),
      lead(),
      smallCrm,
      (operand) => `€ ${JSON.stringify(operand)}`,
    )
    expect(plainText(sentence)).toBe('Leads where revenue is more than € "1000".')
  })

  it('tells a single group', () => {
    expect(plainText(describeNode(group('g', 'or', [ruiz, open]), lead(), smallCrm))).toBe(
      '(lastname is Ruiz or statecode is Open)',
    )
  })
})
