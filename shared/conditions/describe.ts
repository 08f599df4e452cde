import type { ConditionNode, Group, Operand, Row } from '#shared/model/condition.ts'
import { choiceToken, type Column, type RecordType } from '#shared/model/record-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import { columnOf } from './column.ts'
import { liveDefinition, type LiveNode } from './live.ts'
import { walkConditions, type Catalog } from './walk.ts'

/** A piece of a sentence; strong pieces are the names and joints a reader looks for. */
export interface Phrase {
  readonly text: string
  readonly strong?: true
}

/** How an operand is shown to people: numbers and dates in their locale. */
export type ShowOperand = (operand: Operand, column: Column) => string

/** The sentence of a definition: what matches, and which muted rows are left out. */
export interface Description {
  readonly sentence: readonly Phrase[]
  readonly muted: readonly string[]
}

/** A whole definition as one sentence: "Leads where **Country** is Germany **and** …". */
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
        : [
            { text: `${who} where ` },
            ...describeItems(live.items, live.join, recordType, { catalog, show }),
            { text: '.' },
          ]
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
    ...phrases(item, recordType, telling),
  ])
}

function phrases(node: ConditionNode, recordType: RecordType, telling: Telling): readonly Phrase[] {
  if (node.kind === 'row') return rowPhrases(node, recordType, telling)
  if (node.kind === 'group') {
    if (node.items.length === 0) return [{ text: `any ${recordType.label.toLowerCase()}` }]
    const inside = describeItems(node.items, node.join, recordType, telling)
    return node.items.length === 1 ? inside : [{ text: '(' }, ...inside, { text: ')' }]
  }
  const target = telling.catalog.recordType(node.target)
  const name = columnOf(recordType, node.column)?.label ?? node.column
  const lead: readonly Phrase[] = [{ text: 'the ' }, { text: name, strong: true }]
  if (node.items.length === 0 || target === undefined) {
    return [...lead, { text: node.mode === 'contains' ? ' contains data' : ' does not contain data' }]
  }
  return [
    ...(node.mode === 'contains'
      ? [...lead, { text: ' is one where ' }]
      : [{ text: 'there is no ' }, { text: name, strong: true } as const, { text: ' where ' }]),
    ...(node.items.length > 1 ? [{ text: '(' }] : []),
    ...describeItems(node.items, node.join, target, telling),
    ...(node.items.length > 1 ? [{ text: ')' }] : []),
  ]
}

function rowPhrases(row: Row, recordType: RecordType, { show }: Telling): readonly Phrase[] {
  const column = columnOf(recordType, row.column)
  const operator = operatorNamed(row.operator)
  if (column === undefined || operator === undefined) {
    return [{ text: row.column === '' ? 'an unfinished row' : `${row.column} ?`, strong: true }]
  }
  const operands = listed(row.operands.map((operand) => show(operand, column)))
  return [{ text: column.label, strong: true }, { text: ` ${operator.phrase(operands)}` }]
}

function listed(words: readonly string[]): string {
  if (words.length === 0) return '…'
  if (words.length > longestList) {
    return `${words.slice(0, longestList - 1).join(', ')} or ${words.length - longestList + 1} more`
  }
  const last = words.at(-1) ?? ''
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}

function mutedRows(root: Group, recordType: RecordType, telling: Telling): readonly string[] {
  return [...walkConditions(root, recordType.name)]
    .filter(({ node, above }) => node.kind === 'row' && [...above, node].some((one) => one.muted === true))
    .map(({ node, recordType: of }) =>
      plainText(phrases(node, telling.catalog.recordType(of) ?? recordType, telling)),
    )
}

const longestList = 4
