import {
  describeDefinition,
  describeNode,
  showOperand,
  type Phrase,
  type ShowOperand,
} from '#shared/conditions/describe.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { ConditionNode } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import type { Branch, ConditionDifference, Difference, Toggle } from '#shared/portfolio/difference.ts'
import { stepDifference } from './step-difference.ts'

/** What a difference comes to, for a sign beside it. */
export type DifferenceSign = 'added' | 'removed' | 'changed' | 'moved'

/** A difference as a person reads it. */
export interface DifferenceWords {
  readonly sign: DifferenceSign
  readonly sentence: readonly Phrase[]
}

/** What the words go by: the record type of the segment or sequence, and how operands are shown. */
export interface DifferenceTelling {
  readonly recordType: string
  readonly catalog: Catalog
  readonly show?: ShowOperand
}

/** A difference between two versions in words: `Changed Country is Germany to Country is Germany or Austria`. */
export function differenceWords(difference: Difference, telling: DifferenceTelling): DifferenceWords {
  switch (difference.kind) {
    case 'created':
      return added('This is the first version there is.')
    case 'renamed':
      return changed('Renamed from ', strong(difference.from), ' to ', strong(difference.to))
    case 'described':
      return description(difference.from, difference.to)
    case 'state':
      return changed(difference.to === 'active' ? 'Activated' : 'Deactivated')
    case 'owner':
      return owner(difference.from, difference.to)
    case 'toggled':
      return changed(
        strong(toggleName(difference.toggle, telling)),
        ` turned ${difference.on ? 'on' : 'off'}`,
      )
    case 'connected':
      return added('Connected to the sequence ', strong(difference.sequence))
    case 'disconnected':
      return removed('Disconnected from the sequence ', strong(difference.sequence))
    case 'reconnected':
      return changed('Sequence ', strong(difference.from), ' replaced by ', strong(difference.to))
    case 'assignedTo':
      return changed(
        'Steps assigned to ',
        strong(assignees[difference.to]),
        ` instead of ${assignees[difference.from]}`,
      )
    case 'segmentAdded':
      return added(strong(difference.segment), ` added at position ${difference.position}`)
    case 'segmentRemoved':
      return removed(strong(difference.segment), ` removed from position ${difference.position}`)
    case 'segmentMoved':
      return {
        sign: 'moved',
        sentence: [
          strong(difference.segment),
          { text: ` moved from ${difference.from} to ${difference.to}` },
        ],
      }
    case 'stepAdded':
    case 'stepRemoved':
    case 'stepChanged':
    case 'stepMoved':
      return stepDifference(difference)
    default:
      return conditionDifference(difference, telling)
  }
}

function conditionDifference(difference: ConditionDifference, telling: DifferenceTelling): DifferenceWords {
  const { catalog, show = showOperand } = telling
  const said = (node: ConditionNode, of: string) => describeNode(node, typeNamed(of, catalog), catalog, show)
  switch (difference.kind) {
    case 'defined': {
      const recordType = typeNamed(telling.recordType, catalog)
      const { sentence } = describeDefinition(difference.conditions, recordType, catalog, show)
      return added('Defined as: ', ...sentence)
    }
    case 'undefined':
      return removed('Without a definition')
    case 'everything': {
      const one = typeNamed(difference.recordType, catalog).label.toLowerCase()
      if (!difference.isRoot) {
        return changed(`An empty group ${difference.on ? 'now' : 'no longer'} lets every ${one} through`)
      }
      return changed(difference.on ? `Takes every ${one}` : `No longer takes every ${one}`)
    }
    case 'conditionAdded':
      return added(
        `Added${difference.node.muted === true ? ', muted' : ''}: `,
        ...said(difference.node, difference.recordType),
      )
    case 'conditionRemoved':
      return removed('Removed: ', ...said(difference.node, difference.recordType))
    case 'conditionChanged':
      return changed(
        'Changed: ',
        ...said(bare(difference.before), difference.recordType),
        { text: ' → ' },
        ...said(bare(difference.after), difference.recordType),
      )
    case 'conditionMoved': {
      const { into, node, recordType } = difference
      const where =
        into === null
          ? []
          : into.kind === 'root'
            ? [{ text: ' to the top level' }]
            : [{ text: ' into ' }, ...branchWords(into, said)]
      return { sign: 'moved', sentence: [{ text: 'Moved: ' }, ...said(node, recordType), ...where] }
    }
    case 'joined': {
      const where =
        difference.branch.kind === 'root' ? [{ text: 'Conditions' }] : branchWords(difference.branch, said)
      return changed(
        ...where,
        ' now joined by ',
        strong(difference.to === 'and' ? 'And' : 'Or'),
        difference.to === 'and' ? ': all have to hold' : ': any one is enough',
      )
    }
    case 'grouped':
      return changed('Made a group of ', ...said(difference.group, difference.recordType))
    case 'ungrouped':
      return changed('Ungrouped ', ...said(difference.group, difference.recordType))
    default:
      return changed(`${switches[difference.kind]}: `, ...said(difference.node, difference.recordType))
  }
}

const switches = { muted: 'Muted', unmuted: 'Unmuted', locked: 'Locked', unlocked: 'Unlocked' } as const

const assignees = {
  recordOwner: 'the record owner',
  userField: 'a user field of the record',
  ownerTeam: 'the owner team',
  accessTeam: 'the access team',
  currentUser: 'the current user',
} as const

function toggleName(toggle: Toggle, { recordType, catalog }: DifferenceTelling): string {
  const { label, pluralLabel } = typeNamed(recordType, catalog)
  const names: Readonly<Record<Toggle, string>> = {
    previouslySegmented: `Previously-segmented ${pluralLabel.toLowerCase()}`,
    runRulesOnMove: `Run assignment rules when ${article(label)} ${label.toLowerCase()} moves into this segment`,
    exitOnReply: 'Exit when the customer replies',
    waitOnWorkingDays: 'Wait on working days only',
  }
  return names[toggle]
}

function description(from: string, to: string): DifferenceWords {
  if (from === '') return added('Description added: ', quoted(to))
  if (to === '') return removed('Description removed: ', quoted(from))
  return changed('Description changed: ', quoted(from), ' → ', quoted(to))
}

function owner(from: string | null, to: string | null): DifferenceWords {
  if (to === null) return removed('Owner removed: ', strong(from ?? ''))
  return from === null
    ? added('Owner set: ', strong(to))
    : changed('Owner changed from ', strong(from), ' to ', strong(to))
}

/** A related line without what is inside it, which has differences of its own. */
function bare(node: ConditionNode): ConditionNode {
  return node.kind === 'row' ? node : { ...node, items: [] }
}

function branchWords(
  branch: Extract<Branch, { kind: 'branch' }>,
  said: (node: ConditionNode, recordType: string) => readonly Phrase[],
): readonly Phrase[] {
  return said(branch.node, branch.recordType)
}

function typeNamed(name: string, catalog: Catalog): RecordType {
  const unknown = { name, label: name, pluralLabel: name, nameColumn: null, keyColumn: null, columns: [] }
  return catalog.recordType(name) ?? unknown
}

function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a'
}

function quoted(text: string): Phrase {
  return { text: `“${text}”` }
}

function strong(text: string): Phrase {
  return { text, strong: true }
}

function words(sign: DifferenceSign, parts: readonly (string | Phrase)[]): DifferenceWords {
  return { sign, sentence: parts.map((part) => (typeof part === 'string' ? { text: part } : part)) }
}

const added = (...parts: readonly (string | Phrase)[]) => words('added', parts)
const removed = (...parts: readonly (string | Phrase)[]) => words('removed', parts)
const changed = (...parts: readonly (string | Phrase)[]) => words('changed', parts)
