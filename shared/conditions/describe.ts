import {
  columnIn,
  type ConditionNode,
  type Group,
  type Operand,
  type Related,
  type Row,
} from '#shared/model/condition.ts'
import { choiceToken, type Column, type RecordType } from '#shared/model/record-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import type { Takes } from '#shared/operators/operand.ts'
import { columnOf } from './column.ts'
import { liveDefinition, type LiveNode } from './live.ts'
import { relationName, shownBranch } from './relationships.ts'
import { walkConditions, type Catalog } from './walk.ts'

/** A piece of a sentence; strong pieces are the names and joints a reader looks for. */
export interface Phrase {
  readonly text: string
  readonly strong?: true
}

/** What an operand is: a value of the column, or a number that an operator of dates goes by. */
export type OperandMeaning = 'value' | 'count' | 'fiscalYear' | 'fiscalPeriod'

/** How an operand is shown to people: numbers and dates in their locale, fiscal periods by name. */
export type ShowOperand = (operand: Operand, column: Column, meaning: OperandMeaning) => string

/** The sentence of a definition: what matches, and which muted rows are left out. */
export interface Description {
  readonly sentence: readonly Phrase[]
  readonly muted: readonly string[]
}

/**
 * A whole definition as one sentence: "Leads where **Country** is Germany **and** …". Where the catalogue does not
 * know a record type or a column, its name stands for its label.
 */
export function describeDefinition(
  root: Group,
  recordType: RecordType,
  catalog: Catalog,
  show: ShowOperand = showOperand,
): Description {
  const live = liveDefinition(root)
  const who = recordType.pluralLabel
  const sentence =
    live === null
      ? [{ text: `No ${who.toLowerCase()}: no condition is switched on.` }]
      : live.items.length === 0
        ? [{ text: `Every ${recordType.label.toLowerCase()}.` }]
        : ended([
            { text: `${who} where ` },
            ...describeItems(live.items, live.join, recordType, { catalog, show }),
          ])
  return { sentence, muted: mutedRows(root, recordType, { catalog, show }) }
}

/** One node as a piece of a sentence, for a collapsed group. */
export function describeNode(
  node: ConditionNode,
  recordType: RecordType,
  catalog: Catalog,
  show: ShowOperand = showOperand,
): readonly Phrase[] {
  return phrases(node, recordType, { catalog, show })
}

/** An operand as the catalogue names it: an option's label, a record's name, else the text itself. */
export function showOperand(operand: Operand, column: Column): string {
  if (typeof operand !== 'string') return 'column' in operand ? operand.column : (operand.name ?? operand.id)
  return column.choices.find((choice) => choiceToken(choice) === operand)?.label ?? operand
}

/** The sentence as plain text. */
export function plainText(sentence: readonly Phrase[]): string {
  return sentence.map(({ text }) => text).join('')
}

/** The operands of a row as one piece of text: `Germany or Austria`, `the column Est. revenue`. */
export function operandWords(row: Row, takes: Takes, recordType: RecordType, show: ShowOperand): string {
  const column = columnOf(recordType, row.column) ?? unknownColumn(row.column)
  const words = row.operands.map((operand, at) => {
    const other = columnIn(operand)
    return other === undefined
      ? show(operand, column, meaningOf(takes, at))
      : `the column ${columnOf(recordType, other)?.label ?? other}`
  })
  if (isWholeSet(row, column)) return `exactly ${listed(words, 'and')}`
  if (takes === 'two' && words.length === 2) return words.join(' and ')
  return takes === 'fiscalPeriodAndYear' && words.length === 2 ? words.join(' of ') : listed(words, 'or')
}

/** A full stop at the end, unless a name brought one: `… is Feinkost e. K.` */
function ended(sentence: readonly Phrase[]): readonly Phrase[] {
  return sentence.at(-1)?.text.endsWith('.') === true ? sentence : [...sentence, { text: '.' }]
}

interface Telling {
  readonly catalog: Catalog
  readonly show: ShowOperand
}

function describeItems(
  items: readonly (LiveNode | ConditionNode)[],
  join: Group['join'],
  recordType: RecordType,
  telling: Telling,
): readonly Phrase[] {
  return items.flatMap((item, index) => [
    ...(index === 0 ? [] : [{ text: ` ${join} `, strong: true } as const]),
    ...phrases(item, recordType, telling, items.length > 1),
  ])
}

/** `among`: other items stand beside the node, so that it has to be seen where its inside ends. */
function phrases(
  node: ConditionNode,
  recordType: RecordType,
  telling: Telling,
  among = false,
): readonly Phrase[] {
  if (node.kind === 'row') return rowPhrases(node, recordType, telling)
  if (node.kind === 'group') {
    if (node.items.length === 0) return [{ text: `any ${recordType.label.toLowerCase()}` }]
    const inside = describeItems(node.items, node.join, recordType, telling)
    return node.items.length === 1 ? inside : [{ text: '(' }, ...inside, { text: ')' }]
  }
  return relatedPhrases(node, recordType, telling, among)
}

function relatedPhrases(
  node: Related,
  recordType: RecordType,
  telling: Telling,
  among: boolean,
): readonly Phrase[] {
  const { kind, target, via } = relationName(node, recordType.name, telling.catalog)
  const shown = shownBranch(node)
  const inside = describeItems(shown.items, shown.join, recordTypeNamed(shown.target, telling), telling)
  const isOpen = shown.items.length > 1 || (among && shown.items.length === 1 && inside[0]?.text !== '(')
  const where = isOpen ? [{ text: '(' }, ...inside, { text: ')' }] : inside
  if (kind === 'N:1') return lookupPhrases(node.mode, via, where)
  const self = `this ${recordType.label.toLowerCase()}`
  const connection: Readonly<Record<typeof kind, readonly Phrase[]>> = {
    '1:N': [{ text: ' whose ' }, { text: via, strong: true }, { text: ` is ${self}` }],
    'N:N': [{ text: ` connected with ${self} by ` }, { text: via, strong: true }],
    join: [{ text: ' with the same ' }, { text: via, strong: true }, { text: ` as ${self}` }],
  }
  const one = target.toLowerCase()
  return [
    { text: `there is ${node.mode === 'contains' ? article(one) : 'no'} ` },
    { text: one, strong: true },
    ...connection[kind],
    ...(where.length === 0 ? [] : [{ text: ' where ' }, ...where]),
  ]
}

function lookupPhrases(mode: Related['mode'], lookup: string, where: readonly Phrase[]): readonly Phrase[] {
  const name = { text: lookup, strong: true } as const
  if (where.length === 0) {
    return [
      { text: 'the ' },
      name,
      { text: mode === 'contains' ? ' contains data' : ' does not contain data' },
    ]
  }
  return mode === 'contains'
    ? [{ text: 'the ' }, name, { text: ' is one where ' }, ...where]
    : [{ text: 'there is no ' }, name, { text: ' where ' }, ...where]
}

function rowPhrases(row: Row, recordType: RecordType, { show }: Telling): readonly Phrase[] {
  if (row.unsupported !== undefined) return [{ text: 'a part that is not supported', strong: true }]
  const operator = operatorNamed(row.operator)
  if (row.column === '' || operator === undefined) {
    return [{ text: row.column === '' ? 'an unfinished row' : `${row.column} ?`, strong: true }]
  }
  const label = columnOf(recordType, row.column)?.label ?? row.column
  return [
    { text: label, strong: true },
    { text: ` ${operator.phrase(operandWords(row, operator.takes, recordType, show))}` },
  ]
}

function meaningOf(takes: Takes, at: number): OperandMeaning {
  switch (takes) {
    case 'count':
    case 'fiscalYear':
    case 'fiscalPeriod':
      return takes
    case 'fiscalPeriodAndYear':
      return at === 0 ? 'fiscalPeriod' : 'fiscalYear'
    default:
      return 'value'
  }
}

/** Several options of a multi-select choice are equated all together (docs/domain.md O-8). */
function isWholeSet({ operator, operands }: Row, { type }: Column): boolean {
  return (
    type === 'multichoice' && operands.length > 1 && (operator === 'equals' || operator === 'doesNotEqual')
  )
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) && !/^(us|uni|eu|one)/.test(noun) ? 'an' : 'a'
}

function recordTypeNamed(name: string, { catalog }: Telling): RecordType {
  const unknown = { name, label: name, pluralLabel: name, nameColumn: null, keyColumn: null, columns: [] }
  return catalog.recordType(name) ?? unknown
}

function unknownColumn(name: string): Column {
  return { name, label: name, type: 'string', choices: [], targets: [] }
}

function listed(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length === 0) return '…'
  if (words.length > longestList) {
    return `${words.slice(0, longestList - 1).join(', ')} ${last} ${words.length - longestList + 1} more`
  }
  const final = words.at(-1) ?? ''
  return words.length === 1 ? final : `${words.slice(0, -1).join(', ')} ${last} ${final}`
}

function mutedRows(root: Group, recordType: RecordType, telling: Telling): readonly string[] {
  return [...walkConditions(root, recordType.name)]
    .filter(({ node }) => node.kind === 'row' && node.unsupported === undefined)
    .filter(({ node, above }) => [...above, node].some((one) => one.muted === true))
    .map(({ node, recordType: of }) => plainText(phrases(node, recordTypeNamed(of, telling), telling)))
}

const longestList = 4
