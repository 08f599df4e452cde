import { describe, expect, it } from 'vitest'
import { columnTypes, type ColumnType } from '#shared/model/column-type.ts'
import type { CurrentUser } from '#shared/model/current-user.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import { operators } from '#shared/operators/index.ts'
import { operatorOptions } from '#renderer/features/segment/tree/column-options.ts'
import { importedRow } from '#renderer/features/segment/tree/imported-row.ts'
import { editorKind } from '#renderer/features/segment/values/editor-kind.ts'
import { operatorUnit } from '#renderer/features/segment/values/operator-unit.ts'
import { condition } from '#test/support/conditions.ts'

const column = (type: ColumnType, ...targets: readonly string[]): Column => ({
  name: `a_${type}`,
  label: `A ${type}`,
  type,
  choices: [],
  targets,
})
const account: RecordType = {
  name: 'account',
  label: 'Account',
  pluralLabel: 'Accounts',
  nameColumn: null,
  keyColumn: null,
  columns: [],
}
const offered = (of: Column, current = '') => operatorOptions(of, account, current, false)
const labels = (of: Column) => offered(of).map(({ label }) => label)

describe('the operators offered for a column', () => {
  it('end with the fiscal ones, under More', () => {
    const options = offered(column('datetime'))
    const first = options.findIndex(({ group }) => group === 'More')
    expect(options.slice(0, first).some(({ label }) => /fiscal/i.test(label))).toBe(false)
    expect(options.slice(first).every(({ label }) => /fiscal/i.test(label))).toBe(true)
    expect(options.slice(first).length).toBeGreaterThan(10)
  })

  it('end with the hierarchy ones only where a lookup points to its own record type', () => {
    const isUnder = (label: string) => /under|above/i.test(label)
    expect(labels(column('lookup', 'account')).filter(isUnder)).toHaveLength(5)
    expect(labels(column('lookup', 'contact')).filter(isUnder)).toEqual([])
    expect(offered(column('lookup', 'account')).at(-1)?.group).toBe('More')
  })

  it('stay to be changed where a row has one that is not offered for its lookup', () => {
    const options = offered(column('lookup', 'contact'), 'under').map(({ label }) => label)
    expect(options).toContain('Under')
    expect(options).toContain('Equals')
    expect(options).not.toContain('Above')
  })

  it('begin with containing values for multi-select choices', () => {
    expect(labels(column('multichoice')).slice(0, 3)).toEqual([
      'Contains values',
      'Does not contain values',
      'Equals',
    ])
  })

  it('never mean the person who runs them, and never compare for imports only', () => {
    for (const type of columnTypes) {
      const names = offered(column(type, 'account')).map(({ value }) => value as keyof typeof operators)
      expect(names.filter((name) => !operators[name].types.includes(type))).toEqual([])
      expect(names.filter((name) => /User|Business/.test(name))).toEqual([])
    }
  })

  it('have an editor for their values each', () => {
    for (const type of columnTypes) {
      const about = column(type, 'account')
      for (const { value } of offered(about)) {
        const { takes } = operators[value as keyof typeof operators]
        expect(editorKind(about, takes) === 'none').toBe(takes === 'none')
      }
    }
  })

  it('count what they say', () => {
    expect(['Last X fiscal years', 'Older than X minutes', 'On'].map(operatorUnit)).toEqual([
      'fiscal years',
      'minutes',
      '',
    ])
  })
})

describe('a row that came by import', () => {
  const user: CurrentUser = { id: 'u', businessUnit: null, teams: [], language: null }
  const why = (operator: string, of: Column, currentUser: CurrentUser | null = null) =>
    importedRow(condition('r', of.name, operator, 'x'), of, currentUser)

  it('says which operator is not offered', () => {
    expect(why('isLike', column('string'))).toEqual({
      why: "'Is like' is counted but not offered for A string.",
      misleads: false,
    })
    expect(why('contains', column('string'))).toBeNull()
  })

  it('may compare two columns', () => {
    const row = condition('r', 'a_money', 'greaterThan', { column: 'other' })
    expect(importedRow(row, column('money'), null)?.why).toContain('compares two columns')
  })

  it('that means the current user misleads, with or without one', () => {
    expect(why('equalsCurrentUser', column('owner'))).toEqual({
      why: 'It means the person who runs it; in a segment nobody does. Settings name no current user, so nothing matches.',
      misleads: true,
    })
    expect(why('doesNotEqualCurrentUser', column('owner'))?.why).toContain('so everything matches')
    expect(why('equalsCurrentUser', column('owner'), user)?.why).toContain('current user in Settings')
  })
})
