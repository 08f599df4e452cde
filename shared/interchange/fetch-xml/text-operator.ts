import type { OperatorName } from '#shared/operators/index.ts'
import { escapePattern, readPattern, type PatternPart } from '#shared/operators/pattern.ts'
import type { FetchFault } from './fetch-problem.ts'

export type TextCondition =
  | { readonly ok: true; readonly operator: OperatorName; readonly operand: string }
  | { readonly ok: false; readonly fault: FetchFault }

/** Whether values of this FetchXML operator are patterns. */
export function takesPattern(fetchXml: string): boolean {
  return Object.hasOwn(operators, fetchXml)
}

/** The operator that stands for a pattern operator when nothing simpler does, for asking what it suits. */
export function likeOperator(fetchXml: string): OperatorName {
  return operators[fetchXml]?.isNegative === true ? 'isNotLike' : 'isLike'
}

/**
 * What a pattern operator and its value mean. Wildcards are active (docs/domain.md 4.1); where they only say
 * contains, begins or ends with a literal text, that is what it becomes.
 */
export function readTextCondition(fetchXml: string, value: string): TextCondition {
  const { isNegative, open } = operators[fetchXml] ?? { isNegative: false, open: null }
  const parts = readPattern(value)
  if (parts === null) return { ok: false, fault: { code: 'WILDCARD_UNREADABLE', value } }
  if (isOpenOnClosedSide(parts, open)) {
    return { ok: false, fault: { code: 'WILDCARD_MISPLACED', operator: fetchXml, value } }
  }
  const pattern = `${open === 'start' ? '%' : ''}${value}${open === 'end' ? '%' : ''}`
  const plain = plainMeaning(readPattern(pattern) ?? parts)
  const { operator, operand } = plain ?? { operator: 'isLike', operand: pattern }
  return { ok: true, operator: isNegative ? negatives[operator] : operator, operand }
}

/** How one of our text operators is written in FetchXML: typed text is literal there too; null for other operators. */
export function writeTextCondition(
  operator: string,
  operand: string,
): { readonly operator: string; readonly value: string } | null {
  const form = Object.hasOwn(writtenForms, operator) ? writtenForms[operator] : undefined
  return form === undefined ? null : { operator: form.operator, value: form.value(operand) }
}

interface WrittenForm {
  readonly operator: string
  readonly value: (operand: string) => string
}

const around = (text: string) => `%${escapePattern(text)}%`
const asTyped = (pattern: string) => pattern

const writtenForms: Readonly<Record<string, WrittenForm>> = {
  contains: { operator: 'like', value: around },
  doesNotContain: { operator: 'not-like', value: around },
  beginsWith: { operator: 'begins-with', value: escapePattern },
  doesNotBeginWith: { operator: 'not-begin-with', value: escapePattern },
  endsWith: { operator: 'ends-with', value: escapePattern },
  doesNotEndWith: { operator: 'not-end-with', value: escapePattern },
  isLike: { operator: 'like', value: asTyped },
  isNotLike: { operator: 'not-like', value: asTyped },
} satisfies Partial<Record<OperatorName, WrittenForm>>

interface PatternOperator {
  readonly isNegative: boolean
  /** The side on which any text may follow though the pattern does not say so. */
  readonly open: 'start' | 'end' | null
}

const operators: Readonly<Record<string, PatternOperator>> = {
  like: { isNegative: false, open: null },
  'not-like': { isNegative: true, open: null },
  'begins-with': { isNegative: false, open: 'end' },
  'not-begin-with': { isNegative: true, open: 'end' },
  'ends-with': { isNegative: false, open: 'start' },
  'not-end-with': { isNegative: true, open: 'start' },
}

const negatives = {
  contains: 'doesNotContain',
  beginsWith: 'doesNotBeginWith',
  endsWith: 'doesNotEndWith',
  isLike: 'isNotLike',
} as const satisfies Partial<Record<OperatorName, OperatorName>>

/** `begins-with "%x"` and `ends-with "x%"` say the opposite of their operator; the platform refuses them too. */
function isOpenOnClosedSide(parts: readonly PatternPart[], open: PatternOperator['open']): boolean {
  if (open === 'end') return parts.at(0)?.kind === 'any'
  return open === 'start' && parts.at(-1)?.kind === 'any'
}

function plainMeaning(parts: readonly PatternPart[]): {
  readonly operator: 'contains' | 'beginsWith' | 'endsWith'
  readonly operand: string
} | null {
  const literals = parts.filter((part) => part.kind === 'literal')
  const [literal] = literals
  if (literal === undefined || literals.length > 1) return null
  const shape = parts.map((part) => (part.kind === 'literal' ? 'text' : part.kind)).join(' ')
  const operator = Object.hasOwn(shapes, shape) ? shapes[shape] : undefined
  return operator === undefined ? null : { operator, operand: literal.text }
}

const shapes: Readonly<Record<string, 'contains' | 'beginsWith' | 'endsWith'>> = {
  'any text any': 'contains',
  'text any': 'beginsWith',
  'any text': 'endsWith',
}
