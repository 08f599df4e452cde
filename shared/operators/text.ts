import sql from 'sql-template-tag'
import { textTypes } from '#shared/model/column-type.ts'
import { fold } from '#shared/values/text.ts'
import { chain, oneText, type OperandReader } from './operand.ts'
import { negate, operator } from './operator.ts'
import { matchesPattern, patternAsGlob, readPattern, type PatternPart } from './pattern.ts'
import { shownText, shownTextSql, shownTypes } from './shown-text.ts'

/** Offered for text and for the names of lookups; imported conditions ask it of whatever shows a text. */
const suitable = {
  types: [...textTypes, 'lookup', 'customer'],
  importOnly: shownTypes,
  judges: 'shown',
} as const

/** A typed text, folded as cells are; wildcards in it are literal (docs/domain.md 4.1). */
const foldedText: OperandReader<string> = {
  takes: 'text',
  read: (operands, subject) =>
    chain(oneText.read(operands, subject), (text) => ({
      ok: true,
      value: fold(text, subject.context.accentSensitive),
    })),
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
  ...suitable,
  operand: foldedText,
  matches: (cell, text, subject) => shownText(cell, subject).includes(text),
  sql: (cell, text, subject) => sql`instr(${shownTextSql(cell, subject)}, ${text}) > 0`,
})

const beginsWith = operator({
  label: 'Begins with',
  phrase: (operands) => `begins with ${operands}`,
  fetchXml: {},
  ...suitable,
  operand: foldedText,
  matches: (cell, text, subject) => shownText(cell, subject).startsWith(text),
  sql: (cell, text, subject) => sql`substr(${shownTextSql(cell, subject)}, 1, length(${text})) = ${text}`,
})

const endsWith = operator({
  label: 'Ends with',
  phrase: (operands) => `ends with ${operands}`,
  fetchXml: {},
  ...suitable,
  operand: foldedText,
  matches: (cell, text, subject) => shownText(cell, subject).endsWith(text),
  sql: (cell, text, subject) =>
    sql`substr(${shownTextSql(cell, subject)}, 1 + length(${shownTextSql(cell, subject)}) - length(${text})) = ${text}`,
})

const isLike = operator({
  label: 'Is like',
  phrase: (operands) => `is like ${operands}`,
  fetchXml: { like: 'one' },
  types: [],
  importOnly: [...suitable.types, ...suitable.importOnly],
  judges: 'shown',
  operand: pattern,
  matches: (cell, parts, subject) => matchesPattern(parts, shownText(cell, subject)),
  sql: (cell, parts, subject) => sql`${shownTextSql(cell, subject)} GLOB ${patternAsGlob(parts)}`,
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
