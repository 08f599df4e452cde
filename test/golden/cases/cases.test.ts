import { describe, expect, it } from 'vitest'
import { askCase } from '../../support/ask-case.ts'
import { callerRows } from './caller-rows.ts'
import type { CaseRow } from './case-row.ts'
import { choiceRows } from './choice-rows.ts'
import { fiscalRows } from './fiscal-rows.ts'
import { hierarchyRows } from './hierarchy-rows.ts'
import { joinRows } from './join-rows.ts'
import { linkRows } from './link-rows.ts'
import { numberRows } from './number-rows.ts'
import { textRows } from './text-rows.ts'
import { windowRows } from './window-rows.ts'

const chapters: Readonly<Record<string, readonly CaseRow[]>> = {
  'text (docs/domain.md 4.1, 4.2)': textRows,
  'numbers and exact moments (docs/domain.md 4.2)': numberRows,
  'choices and records (docs/domain.md 4.2)': choiceRows,
  'date windows (docs/domain.md 4.3)': windowRows,
  'fiscal windows (docs/domain.md 4.3)': fiscalRows,
  'the caller (docs/domain.md 4.1)': callerRows,
  'hierarchies (docs/domain.md 4.2)': hierarchyRows,
  'related records (docs/domain.md 5.2)': linkRows,
  'joins and conditions about them (docs/domain.md 5.3)': joinRows,
}

describe.each(Object.entries(chapters))('operator cases: %s', (_, rows) => {
  it.each(rows)('$name', async ({ name, source, query, ids, ...row }) => {
    const fetchxml = `<fetch><entity name="${row.entity}">${query}</entity></fetch>`
    const expected = { id: name, ids }
    const answers = await askCase({ columns: {}, ...row, id: name, fetchxml })
    expect(answers, source).toEqual({ code: expected, sql: expected })
  })
})
