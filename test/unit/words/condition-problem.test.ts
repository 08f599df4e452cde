import { describe, expect, it } from 'vitest'
import { standardRecordTypes } from '#shared/catalog/index.ts'
import type { ConditionProblem } from '#shared/conditions/check.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import { columnTypes } from '#shared/model/column-type.ts'
import { conditionProblemSentence } from '#shared/words/condition-problem.ts'

const catalog: Catalog = {
  recordType: (name) => standardRecordTypes.find((type) => type.name === name),
}
const sentence = (problem: ConditionProblem) => conditionProblemSentence(problem, catalog)

describe('the sentence of a condition problem', () => {
  it('names the column and the records it is missing from', () => {
    expect(sentence({ node: 'a', code: 'COLUMN_UNKNOWN', recordType: 'lead', column: 'territorycode' })).toBe(
      "Column 'territorycode' does not exist for leads. Pick another column or remove the row.",
    )
  })

  it('calls an operator by its label', () => {
    expect(sentence({ node: 'a', code: 'OPERATOR_UNSUITABLE', operator: 'beginsWith', column: 'x' })).toBe(
      "'Begins with' does not fit the type of this column. Pick another operator.",
    )
  })

  it('says why two columns cannot be compared', () => {
    expect(sentence({ node: 'a', code: 'COLUMNS_UNLIKE', column: 'revenue', other: 'subject' })).toBe(
      "Columns 'revenue' and 'subject' hold different kinds of values. Pick two of one type.",
    )
    expect(sentence({ node: 'a', code: 'OPERATOR_TAKES_NO_COLUMN', operator: 'beginsWith' })).toBe(
      "'Begins with' does not compare two columns. Enter a value, or pick another operator.",
    )
  })

  it('says where a part that is not supported stands', () => {
    expect(
      sentence({
        node: 'a',
        code: 'PART_UNSUPPORTED',
        path: 'filter[1]/odd[1]',
        line: 3,
        reason: 'It is odd.',
      }),
    ).toBe('It is odd. It stands in line 3, filter[1]/odd[1]. Delete it, or put rows in its place.')
  })

  it('names the range of a count', () => {
    expect(sentence({ node: 'a', code: 'OPERAND_OUT_OF_RANGE', operand: '0', least: 1, most: 9999 })).toBe(
      "'0' is outside 1 to 9,999. Enter a whole number in that range.",
    )
  })

  it.each(columnTypes)('says what a column of type %s wants instead of an unreadable value', (type) => {
    expect(sentence({ node: 'a', code: 'OPERAND_UNREADABLE', operand: '31.02.2026', type })).toMatch(
      /^'31\.02\.2026' is no.+\. \S.+\.$/,
    )
  })

  it('tells an operator that was never chosen from one that is not known', () => {
    expect(sentence({ node: 'a', code: 'OPERATOR_UNKNOWN', operator: '' })).toMatch(
      /^No operator is chosen\./,
    )
    expect(sentence({ node: 'a', code: 'OPERATOR_UNKNOWN', operator: 'near' })).toMatch(/'near' is not known/)
  })
})
