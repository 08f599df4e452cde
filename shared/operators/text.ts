import sql from 'sql-template-tag'
import { textTypes } from '#shared/model/column-type.ts'
import { fold } from '#shared/values/text.ts'
import { chain, oneText, type OperandReader } from './operand.ts'
import { negate, operator, type Subject } from './operator.ts'
import { matchesPattern, patternAsGlob, readPattern, type PatternPart } from './pattern.ts'

/** A typed text, folded as cells are; wildcards in it are literal (docs/domain.md 4.1). */
const foldedText: OperandReader<string> = {
  takes: 'text',
  read: (operands, subject) =>
    chain(oneText.read(operands, subject), (text) => ({ ok: true, value: folded(text, subject) })),
}

const pattern: OperandReader<readonly PatternPart[]> = {
  takes: 'text',
  read: (operands, subject) =>
    chain(foldedText.read(operands, subject), (text) => {
      const parts = readPattern(text)
      return parts === null
        ? { ok: false, problem: { code: 'PATTERN_UNREADABLE', operand: text } }
        : { ok: true, value: parts }
    }),
}

const contains = operator({
  label: 'Contains',
  phrase: (operands) => `contains ${operands}`,
  fetchXml: {},
  types: textTypes,
  operand: foldedText,
  matches: (cell, text, subject) => folded(cell, subject).includes(text),
  sql: (cell, text, subject) => sql`instr(${foldedSql(cell, subject)}, ${text}) > 0`,
})

const beginsWith = operator({
  label: 'Begins with',
  phrase: (operands) => `begins with ${operands}`,
  fetchXml: {},
  types: textTypes,
  operand: foldedText,
  matches: (cell, text, subject) => folded(cell, subject).startsWith(text),
  sql: (cell, text, subject) => sql`substr(${foldedSql(cell, subject)}, 1, length(${text})) = ${text}`,
})

const endsWith = operator({
  label: 'Ends with',
  phrase: (operands) => `ends with ${operands}`,
  fetchXml: {},
  types: textTypes,
  operand: foldedText,
  matches: (cell, text, subject) => folded(cell, subject).endsWith(text),
  sql: (cell, text, subject) =>
    sql`substr(${foldedSql(cell, subject)}, 1 + length(${foldedSql(cell, subject)}) - length(${text})) = ${text}`,
})

const isLike = operator({
  label: 'Is like',
  phrase: (operands) => `is like ${operands}`,
  fetchXml: { like: 'one' },
  types: [],
  importOnly: textTypes,
  operand: pattern,
  matches: (cell, parts, subject) => matchesPattern(parts, folded(cell, subject)),
  sql: (cell, parts, subject) => sql`${foldedSql(cell, subject)} GLOB ${patternAsGlob(parts)}`,
})

/** Parts of a text (docs/domain.md 4.2, single and multiple lines of text). */
export const textOperators = {
  contains,
  doesNotContain: negate(contains, {
    label: 'Does not contain',
    phrase: (operands) => `does not contain ${operands}`,
    fetchXml: {},
  }),
  beginsWith,
  doesNotBeginWith: negate(beginsWith, {
    label: 'Does not begin with',
    phrase: (operands) => `does not begin with ${operands}`,
    fetchXml: {},
  }),
  endsWith,
  doesNotEndWith: negate(endsWith, {
    label: 'Does not end with',
    phrase: (operands) => `does not end with ${operands}`,
    fetchXml: {},
  }),
  isLike,
  isNotLike: negate(isLike, {
    label: 'Is not like',
    phrase: (operands) => `is not like ${operands}`,
    fetchXml: { 'not-like': 'one' },
  }),
}

function folded(text: string | number, { context }: Subject): string {
  return fold(String(text), context.accentSensitive)
}

function foldedSql(cell: ReturnType<typeof sql>, { context }: Subject) {
  return sql`fold(${cell}, ${Number(context.accentSensitive)})`
}
