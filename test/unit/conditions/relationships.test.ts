import { describe, expect, it } from 'vitest'
import { isIntersect, relationshipsOf, shownBranch } from '#shared/conditions/relationships.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import type { Related } from '#shared/model/condition.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'

function column(name: string, label: string, type: ColumnType, ...targets: readonly string[]): Column {
  return { name, label, type, choices: [], targets }
}

function recordType(name: string, label: string, ...columns: readonly Column[]): RecordType {
  const nameColumn = columns.find(({ type }) => type === 'string')?.name ?? null
  return { name, label, pluralLabel: `${label}s`, nameColumn, keyColumn: null, columns }
}

const account = recordType(
  'account',
  'Account',
  column('name', 'Account name', 'string'),
  column('parentaccountid', 'Parent account', 'lookup', 'account'),
  column('ownerid', 'Owner', 'owner', 'user', 'unknown'),
)
const opportunity = recordType(
  'opportunity',
  'Opportunity',
  column('name', 'Topic', 'string'),
  column('customerid', 'Potential customer', 'customer', 'account', 'user'),
)
const user = recordType('user', 'User', column('name', 'Name', 'string'))
const membership = recordType(
  'membership',
  'Membership',
  column('membershipid', 'Membership', 'guid'),
  column('versionnumber', 'Version Number', 'bigint'),
  column('member', 'Member', 'lookup', 'account'),
  column('inviter', 'Invited by', 'lookup', 'user'),
)
const partners = recordType(
  'partners',
  'Partnership',
  column('one', 'One side', 'lookup', 'account'),
  column('other', 'Other side', 'lookup', 'account'),
)
const catalogue = [account, opportunity, user, membership, partners]

describe('the relationships of a record type', () => {
  const found = relationshipsOf(account, catalogue)

  it('are offered by kind and label, record types nobody knows left out', () => {
    expect(found.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'N:1 Owner (User)',
      'N:1 Parent account (Account)',
      '1:N Account (Parent account)',
      '1:N Opportunity (Potential customer)',
      'N:N Account (Partnership, One side)',
      'N:N Account (Partnership, Other side)',
      'N:N User (Membership)',
    ])
  })

  it('join by the lookup here, by the lookup there, or over the intersect table', () => {
    const links = new Map(found.map((one) => [one.label, one.links]))
    expect(links.get('Owner (User)')).toEqual([{ column: 'ownerid', target: 'user' }])
    expect(links.get('Opportunity (Potential customer)')).toEqual([
      { column: 'accountid', target: 'opportunity', targetColumn: 'customerid' },
    ])
    expect(links.get('User (Membership)')).toEqual([
      { column: 'accountid', target: 'membership', targetColumn: 'member', intersect: true },
      { column: 'inviter', target: 'user' },
    ])
  })

  it('follow a record type connected with itself in both directions', () => {
    const ends = found.filter(({ label }) => label.includes('Partnership')).map(({ links }) => links[0])
    expect(ends.map((link) => link.targetColumn)).toEqual(['other', 'one'])
  })
})

describe('a record type that only connects', () => {
  it('has two lookups and nothing but keys beside them', () => {
    expect(catalogue.filter(isIntersect).map(({ name }) => name)).toEqual(['membership', 'partners'])
    const dated = { ...membership, columns: [...membership.columns, column('since', 'Since', 'dateonly')] }
    expect(isIntersect(dated)).toBe(false)
    expect(isIntersect({ ...membership, nameColumn: 'membershipid' })).toBe(false)
  })
})

describe('two lines over an intersect table', () => {
  const line = (more: Partial<Related> = {}): Related => ({
    kind: 'related',
    id: 'x',
    column: 'c',
    target: 't',
    mode: 'contains',
    join: 'and',
    items: [],
    ...more,
  })

  it('are shown as one, by what is inside', () => {
    const inner = line({ id: 'inner' })
    expect(shownBranch(line({ intersect: true, items: [inner] }))).toBe(inner)
  })

  it.each<[string, Partial<Related>]>([
    ['asks for none', { mode: 'doesNotContain' }],
    ['is muted by itself', { muted: true }],
    ['is locked by itself', { locked: true }],
    ['connects further', { intersect: true }],
  ])('stay two where the inner one %s', (_, marks) => {
    const outer = line({ intersect: true, items: [line({ id: 'inner', ...marks })] })
    expect(shownBranch(outer)).toBe(outer)
  })

  it('stay two where more stands beside the inner one', () => {
    const outer = line({ intersect: true, items: [line({ id: 'inner' }), line({ id: 'other' })] })
    expect(shownBranch(outer)).toBe(outer)
  })
})
