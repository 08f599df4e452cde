import { columnOf } from '#shared/conditions/column.ts'
import { describeNode, plainText, type ShowOperand } from '#shared/conditions/describe.ts'
import type { LintFinding, LintFix } from '#shared/conditions/lint/finding.ts'
import { walkConditions, type Catalog } from '#shared/conditions/walk.ts'
import type { Group } from '#shared/model/condition.ts'
import { operatorNamed } from '#shared/operators/index.ts'

/** What the sentences of findings name: the definition, what it is about, how values are shown. */
export interface LintWording {
  readonly root: Group
  readonly recordType: string
  readonly catalog: Catalog
  readonly show?: ShowOperand
}

/** The sentence of a finding: what is so, and the way out where there is one. */
export function lintSentence(finding: LintFinding, wording: LintWording): string {
  switch (finding.rule) {
    case 'neverTrue':
      return `${neverSentence(finding, wording)}${finding.whole ? ' The segment matches nothing.' : ''}`
    case 'alwaysTrue':
      return `${alwaysSentence(finding, wording)}${finding.whole ? ` The segment matches every ${label(wording.recordType, wording.catalog)}.` : ''}`
    case 'repeated':
      return `${named(finding.nodes.at(-1), wording)} stands here ${times(finding.nodes.length)}. Once is enough.`
    case 'implied':
      return finding.join === 'and'
        ? `${named(finding.nodes[0], wording)} changes nothing: ${named(finding.nodes[1], wording)} says so already.`
        : `${named(finding.nodes[0], wording)} adds nothing: ${named(finding.nodes[1], wording)} lets it through already.`
    case 'mergeable':
      return `${String(finding.nodes.length)} rows about ${columnName(finding.nodes[0], wording)} say the same as one row with all their values.`
    case 'blanksMatched':
      return `${named(finding.nodes[0], wording)} also matches ${labels(finding.recordType, wording.catalog)} whose ${columnName(finding.nodes[0], wording)} is blank.`
    case 'linklessMatched':
      return `${named(finding.nodes[0], wording)} also matches ${labels(finding.recordType, wording.catalog)} whose ${columnName(finding.nodes[0], wording)} is blank or leads nowhere.`
    case 'countMisread':
      return misreadSentence(finding, wording)
    case 'countFar':
      return `${named(finding.nodes[0], wording)} reaches further than ${String(finding.most)} ${finding.unit.replace('-', ' ')}. Check the number.`
    case 'clockRelative':
      return `${each(finding.nodes, wording)} on the clock, and time alone brings no ${label(wording.recordType, wording.catalog)} back: it only takes effect when the record itself changes.`
    case 'relatedChanges':
      return `A change of ${anyOf(finding.targets, wording.catalog)} alone brings no ${label(wording.recordType, wording.catalog)} back: it only takes effect when the ${label(wording.recordType, wording.catalog)} itself changes.`
    case 'relatedCost':
      return `${anyOf(finding.targets, wording.catalog, true)} is looked up for every ${label(wording.recordType, wording.catalog)}. A column of the ${label(wording.recordType, wording.catalog)} itself is tested faster.`
    case 'rollUp':
      return `All ${labels(finding.target, wording.catalog)} are searched for every ${label(wording.recordType, wording.catalog)}. A roll-up column that counts or sums them is tested faster.`
    case 'someAmongMany':
      return `${named(finding.nodes[0], wording)} asks for one of the ${labels(finding.target, wording.catalog)} that is so; others may not be. For none at all, choose 'Does not contain data' and turn the row round.`
    case 'manyConditions':
      return `${String(finding.count)} conditions are hard to keep in mind. Above ${String(finding.most)}, several smaller segments are easier to keep.`
    case 'unlikeParts':
      return `${String(finding.parts)} unlike parts are joined by Or. A segment for each of them is easier to keep.`
    case 'callerRelative':
      return `${each(finding.nodes, wording)} on who is asking. When segments are worked out that is a technical user; choose records instead.`
    case 'writtenOutside':
      return `${finding.nodes.length === 1 ? named(finding.nodes[0], wording) : `${String(finding.nodes.length)} parts, ${named(finding.nodes[0], wording)} first,`} ${finding.nodes.length === 1 ? 'was' : 'were'} written outside the builder: counted as written, but not all of it can be edited here.`
    default:
      return finding satisfies never
  }
}

/** A fix as a step of undo: `Undo remove row`. */
export function fixStep(fix: LintFix): string {
  return steps[fix.kind].step
}

/** What is announced when a fix is done. */
export function fixDone(fix: LintFix): string {
  return steps[fix.kind].done
}

const steps = {
  remove: { step: 'remove row', done: 'Removed' },
  merge: { step: 'merge rows', done: 'Merged into one row' },
  addContainsData: { step: 'add Contains data', done: 'Contains data added' },
  setOperator: { step: 'change operator', done: 'Operator changed' },
} as const satisfies Record<LintFix['kind'], { readonly step: string; readonly done: string }>

/** What a fix is called on its button. */
export function fixLabel(fix: LintFix): string {
  switch (fix.kind) {
    case 'remove':
      return fix.nodes.length === 1 ? 'Remove it' : `Remove ${String(fix.nodes.length)}`
    case 'merge':
      return 'Merge'
    case 'addContainsData':
      return 'Add Contains data'
    case 'setOperator':
      return `Change to ${operatorNamed(fix.operator)?.label ?? fix.operator}`
    default:
      return fix satisfies never
  }
}

type Of<Rule extends LintFinding['rule']> = Extract<LintFinding, { rule: Rule }>

function neverSentence(
  { nodes, recordType, asOf }: Of<'neverTrue' | 'alwaysTrue'>,
  wording: LintWording,
): string {
  const one = label(recordType, wording.catalog)
  const when = asOf ? ' as of now' : ''
  if (nodes.length === 1) return `No ${one} can satisfy ${named(nodes[0], wording)}${when}.`
  return `No ${one} can satisfy ${listed(nodes, 'and', wording)} together${when}.`
}

function alwaysSentence(
  { nodes, recordType, asOf }: Of<'neverTrue' | 'alwaysTrue'>,
  wording: LintWording,
): string {
  const one = label(recordType, wording.catalog)
  const when = asOf ? ' as of now' : ''
  if (nodes.length === 1) return `Every ${one} satisfies ${named(nodes[0], wording)}${when}.`
  return `Every ${one} satisfies ${listed(nodes, 'or', wording)}${when}.`
}

function misreadSentence(finding: Of<'countMisread'>, wording: LintWording): string {
  const row = named(finding.nodes[0], wording)
  const unit = finding.unit.replace(/s$/, '').replace('-', ' ')
  const isLast = finding.way === 'last'
  if (finding.instead === null) {
    return isLast
      ? `${row} reaches back to the start of the ${unit} before this one.`
      : `${row} runs to the end of the ${unit} after this one.`
  }
  const other = operatorNamed(finding.instead)?.label ?? finding.instead
  return isLast
    ? `${row} runs up to now; '${other}' is the whole ${unit} before this one.`
    : `${row} runs from now on; '${other}' is the whole ${unit} after this one.`
}

function each(nodes: readonly [string, ...string[]], wording: LintWording): string {
  return nodes.length === 1 ? `${named(nodes[0], wording)} depends` : `${String(nodes.length)} rows depend`
}

function listed(nodes: readonly string[], joint: 'and' | 'or', wording: LintWording): string {
  const words = nodes.slice(0, mostNamed).map((id) => named(id, wording))
  const more = nodes.length - words.length
  if (more > 0) return `${words.join(', ')} ${joint} ${String(more)} more`
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`
}

/** A node in quotes, as its row or group would be said. */
function named(id: string | undefined, { root, recordType, catalog, show }: LintWording): string {
  for (const { node, recordType: of } of walkConditions(root, recordType)) {
    if (node.id !== id) continue
    const type = catalog.recordType(of)
    if (type !== undefined) return `'${shortened(plainText(describeNode(node, type, catalog, show)))}'`
  }
  return 'A row'
}

function columnName(id: string, { root, recordType, catalog }: LintWording): string {
  for (const { node, recordType: of } of walkConditions(root, recordType)) {
    if (node.id !== id || node.kind === 'group') continue
    const type = catalog.recordType(of)
    return (type === undefined ? undefined : columnOf(type, node.column)?.label) ?? node.column
  }
  return ''
}

function anyOf(targets: readonly string[], catalog: Catalog, capital = false): string {
  const words = targets.map((target) => label(target, catalog)).join(' or ')
  const article = /^[aeiou]/i.test(words) ? 'an' : 'a'
  return `${capital ? article.replace('a', 'A') : article} ${words}`
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${String(count)} times`
}

function shortened(text: string): string {
  return text.length <= longestName ? text : `${text.slice(0, longestName - 1)}…`
}

function label(recordType: string, catalog: Catalog): string {
  return (catalog.recordType(recordType)?.label ?? recordType).toLowerCase()
}

function labels(recordType: string, catalog: Catalog): string {
  return (catalog.recordType(recordType)?.pluralLabel ?? recordType).toLowerCase()
}

const longestName = 80
const mostNamed = 3
