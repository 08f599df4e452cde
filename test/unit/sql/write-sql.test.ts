import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { registerFunctions } from '#backend/store/functions.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import { plainContext } from '#shared/dates/evaluation-context.ts'
import { plainNaming } from '#shared/interchange/sql/plain-naming.ts'
import { sqlText } from '#shared/interchange/sql/sql-text.ts'
import { writeSql } from '#shared/interchange/sql/write-sql.ts'
import type { ConditionNode, Group, Related } from '#shared/model/condition.ts'
import { standardRecordTypes } from '#shared/catalog/index.ts'
import { condition, everything, group, row } from '../../support/conditions.ts'

const context = { ...plainContext, now: Date.parse('2026-11-13T14:27:09Z') }
const standard: Catalog = { recordType: (name) => standardRecordTypes.find((type) => type.name === name) }

function written(definition: Group, catalog: Catalog | null = null, recordType = 'lead'): string {
  const writing = writeSql(definition, recordType, { catalog, context, naming: plainNaming(catalog) })
  if (!writing.ok) throw new Error(JSON.stringify(writing.problems))
  return sqlText(writing.statement)
}

function where(...items: readonly ConditionNode[]): Group {
  return group('root', 'and', items)
}

function accountLine(mode: Related['mode'], ...items: readonly ConditionNode[]): Related {
  return {
    kind: 'related',
    id: 'line',
    column: 'parentaccountid',
    target: 'account',
    mode,
    join: 'or',
    items,
  }
}

/** The keys a text finds among a few leads and accounts in tables of plain names. */
function keysFoundBy(text: string): readonly unknown[] {
  const database = new Sqlite(':memory:')
  registerFunctions(database)
  database.exec(`
    CREATE TABLE lead (leadid TEXT, subject TEXT, parentaccountid TEXT, revenue REAL, createdon INTEGER);
    CREATE TABLE account (accountid TEXT, name TEXT, parentaccountid TEXT);
    INSERT INTO lead VALUES ('l1', 'O''Hara', '{A1}', 5, ${context.now - 1}), ('l2', '100%', 'a2', 15, NULL), ('l3', NULL, NULL, NULL, 0);
    INSERT INTO account VALUES ('a1', 'Fabrikam', NULL), ('A2', 'Contoso', 'a1');`)
  return database.prepare(text).pluck().all()
}

describe('a definition as SQL for people', () => {
  it('is one SELECT with a line for every part', () => {
    const text = written(
      where(
        condition('a', 'subject', 'equals', "O'HARA", '100%'),
        group('either', 'or', [
          condition('b', 'revenue', 'greaterThan', '10'),
          condition('c', 'createdon', 'today'),
        ]),
        accountLine('doesNotContain', condition('d', 'name', 'equals', 'Nobody'), row('e', { muted: true })),
      ),
    )
    expect(text).toBe(
      `SELECT r0."leadid"
FROM "lead" r0
WHERE
  (r0."subject" IS NOT NULL AND rtrim(fold(r0."subject", 0), ' ') IN ('o''hara','100%'))
  AND (
    (r0."revenue" IS NOT NULL AND r0."revenue" > 10)
    OR (r0."createdon" IS NOT NULL AND r0."createdon" >= 1794528000000 AND r0."createdon" < 1794614400000)
  )
  AND NOT EXISTS (
    SELECT 1 FROM "account" r1
    WHERE fold_id(r1."accountid") = fold_id(r0."parentaccountid")
      AND (
        (r1."name" IS NOT NULL AND rtrim(fold(r1."name", 0), ' ') IN ('nobody'))
      )
  )`,
    )
    expect(keysFoundBy(text)).toEqual(['l1', 'l2'])
  })

  it('asks for every record where the definition was written empty, and for none where all of it is muted', () => {
    expect(written(everything('root'))).toBe('SELECT r0."leadid"\nFROM "lead" r0')
    expect(written(where(row('a', { muted: true })))).toBe('SELECT r0."leadid"\nFROM "lead" r0\nWHERE\n  0')
  })

  it('asks whether a related record is there at all', () => {
    expect(keysFoundBy(written(where(accountLine('contains'))))).toEqual(['l1', 'l2'])
    expect(keysFoundBy(written(where(accountLine('doesNotContain'))))).toEqual(['l3'])
  })

  it('finds a hierarchy in the table itself', () => {
    const children = written(where(condition('a', 'accountid', 'under', 'A1')), null, 'account')
    expect(keysFoundBy(children)).toEqual(['A2'])
    const others = written(where(condition('a', 'parentaccountid', 'notUnder', 'a1')), null, 'account')
    expect(keysFoundBy(others)).toEqual(['a1'])
  })

  it('reads the name of a lookup from the records it points to, where they are known', () => {
    const named = condition('a', 'parentaccountid', 'contains', 'fab')
    const text = written(where(named), standard)
    expect(text).toContain('(SELECT t."name" FROM "account" t')
    expect(keysFoundBy(text)).toEqual(['l1'])
  })

  it('compares two columns', () => {
    const compared = (operator: string) => condition('a', 'subject', operator, { column: 'parentaccountid' })
    expect(keysFoundBy(written(where(compared('equals'))))).toEqual([])
    expect(keysFoundBy(written(where(compared('doesNotEqual'))))).toEqual(['l1', 'l2', 'l3'])
    expect(keysFoundBy(written(where(compared('greaterThan'))))).toEqual(['l1'])
  })

  it('keeps what the names of tables and columns could break', () => {
    const text = written(where(condition('a', 'x" OR 1', 'containsData')), null, 'a"b')
    expect(text).toBe(`SELECT r0."a""bid"\nFROM "a""b" r0\nWHERE\n  (r0."x"" OR 1" IS NOT NULL AND 1)`)
  })
})

describe('a definition that cannot be written', () => {
  const problems = (definition: Group, catalog: Catalog | null) => {
    const writing = writeSql(definition, 'lead', { catalog, context, naming: plainNaming(catalog) })
    return writing.ok ? [] : writing.problems
  }

  it('is refused with every row at fault, nothing left out', () => {
    const definition = where(
      condition('a', 'subject', 'resembles', 'x'),
      condition('b', 'createdon', 'lastXDays', '0'),
      condition('c', 'subject', 'equals', 'x'),
    )
    expect(problems(definition, null)).toMatchObject([
      { node: 'a', code: 'OPERATOR_UNKNOWN' },
      { node: 'b', code: 'OPERAND_OUT_OF_RANGE' },
    ])
  })

  it('is refused for columns the catalogue does not have', () => {
    expect(problems(where(condition('a', 'colour', 'containsData')), standard)).toMatchObject([
      { node: 'a', code: 'COLUMN_UNKNOWN' },
    ])
  })
})
