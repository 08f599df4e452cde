import {
  changeNode,
  cloneNode,
  groupNodes,
  insertNode,
  isLocked,
  moveNode,
  placeOf,
  removeNode,
  ungroupNode,
  type Edit,
  type Place,
  type Refusal,
} from '#shared/conditions/tree.ts'
import { shownBranch, type Relationship } from '#shared/conditions/relationships.ts'
import { findNode, type Catalog } from '#shared/conditions/walk.ts'
import type { ConditionNode, Group, Join, Row } from '#shared/model/condition.ts'
import { refusalSentence } from '#shared/words/refusal.ts'
import { turnBlankRound } from './blank-hint.ts'
import { neighbourPlace, type Direction } from './neighbour-place.ts'
import { newGroup, newRelated, newRow, otherJoin } from './new-node.ts'
import { joinName, movedWords, nameOf, nodeName } from './node-words.ts'

/** The part of a line that gets the focus after an edit. */
export type LinePart = 'line' | 'column' | 'value'

export interface TreeSurroundings {
  readonly root: () => Group
  readonly recordType: () => string
  readonly catalog: () => Catalog
  readonly newId: () => string
  /** Takes an edit over as one undoable step, or says why not; what goes on under the same word is the same step. */
  readonly edit: (label: string, edit: Edit, merge?: string | null) => Refusal | null
  /** Takes over how a branch is folded. */
  readonly fold: (edit: Edit) => void
  readonly say: (sentence: string) => void
  /** Tells about an edit that was refused. */
  readonly warn: (sentence: string) => void
  readonly focus: (id: string, part: LinePart) => void
  /** Lets go of the chosen lines: what was done with them is done. */
  readonly letGo: () => void
}

/** Everything that can be done to the tree, by key, menu, button or drag: each one step, said aloud, with the focus where it is expected. */
export function createTreeActions(around: TreeSurroundings) {
  const { root, newId, say, focus } = around
  const name = (id: string) => nameOf(root(), id, around.recordType(), around.catalog())

  function does(label: string, edit: Edit, words: string, merge: string | null = null): boolean {
    const refusal = around.edit(label, edit, merge)
    if (refusal !== null) {
      around.warn(refusalSentence(refusal))
      return false
    }
    if (words !== '') say(words)
    return true
  }

  /** The place right behind a line; inside it at the end when it is a branch and `inside` asks so. */
  function placeBehind(id: string, inside = false): Place {
    const node = findNode(root(), id)
    if (node !== undefined && node.kind !== 'row' && (inside || id === root().id)) {
      const shown = shownBranch(node)
      return { parent: shown.id, index: shown.items.length }
    }
    const place = placeOf(root(), id)
    return place === null
      ? { parent: root().id, index: root().items.length }
      : { ...place, index: place.index + 1 }
  }

  function add(node: ConditionNode, place: Place, label: string, focusId: string, part: LinePart): void {
    const words = node.kind === 'row' ? 'Row added' : 'Group added'
    if (does(label, insertNode(root(), place, node), words)) focus(focusId, part)
  }

  function addRow(behind: string, inside = false): void {
    const row = newRow(newId())
    add(row, placeBehind(behind, inside), 'add row', row.id, 'column')
  }

  function addGroup(behind: string, inside = false): void {
    const place = placeBehind(behind, inside)
    const parent = findNode(root(), place.parent)
    const join = parent === undefined || parent.kind === 'row' ? 'or' : otherJoin(parent.join)
    const rowId = newId()
    add(newGroup(newId(), join, rowId), place, 'add group', rowId, 'column')
  }

  function addRelated(behind: string, { label, links }: Relationship, inside = false): void {
    const related = newRelated(links, newId)
    if (related === null) return
    const place = placeBehind(behind, inside)
    if (does(`add ${label}`, insertNode(root(), place, related), `${label} added`)) focus(related.id, 'line')
  }

  function change(
    id: string,
    verb: string,
    to: (node: ConditionNode) => ConditionNode,
    words = '',
    merge: string | null = null,
  ): boolean {
    return does(`${verb} ${name(id)}`, changeNode(root(), id, to), words, merge)
  }

  function setRow(id: string, to: (row: Row) => Row, merge: string | null = null): void {
    change(id, 'change', (node) => (node.kind === 'row' ? to(node) : node), '', merge)
  }

  function setJoin(id: string, join: Join): void {
    const branch = findNode(root(), id)
    if (branch === undefined || branch.kind === 'row') return
    const joined = { ...shownBranch(branch), join }
    does(
      `change ${name(id)}`,
      changeNode(root(), joined.id, () => joined),
      `Joined by ${joinName(join)}`,
    )
  }

  function setMode(id: string, mode: 'contains' | 'doesNotContain'): void {
    change(id, 'change', (node) => (node.kind === 'related' ? { ...node, mode } : node))
  }

  /** Mutes, or unmutes when all of them are muted. */
  function toggleMute(chosen: readonly string[]): void {
    const ids = chosen.filter((id) => !isUnsupported(findNode(root(), id)))
    if (ids.length === 0) {
      around.warn('A part that is not supported cannot be muted. Delete it, or put rows in its place.')
      return
    }
    const muted = !ids.every((id) => findNode(root(), id)?.muted === true)
    if (muted && ids.includes(root().id)) {
      around.warn(refusalSentence('NODE_IS_ROOT'))
      return
    }
    const verb = muted ? 'mute' : 'unmute'
    const edit = chained(root(), ids, (tree, id) =>
      changeNode(tree, id, (node) => withFlag(node, 'muted', muted)),
    )
    does(`${verb} ${several(ids)}`, edit, `${several(ids)} ${verb}d`)
  }

  function toggleLock(id: string): void {
    const locked = findNode(root(), id)?.locked !== true
    change(
      id,
      locked ? 'lock' : 'unlock',
      (node) => withFlag(node, 'locked', locked),
      `${name(id)} ${locked ? 'locked' : 'unlocked'}`,
    )
  }

  function toggleCollapsed(id: string): void {
    around.fold(
      changeNode(root(), id, (node) =>
        node.kind === 'row' ? node : { ...node, collapsed: node.collapsed !== true },
      ),
    )
  }

  function remove(ids: readonly string[]): void {
    const next = focusAfter(ids)
    const words = `${several(ids)} deleted`
    if (!does(`delete ${several(ids)}`, chained(root(), ids, removeNode), words)) return
    around.letGo()
    focus(next, 'line')
  }

  function clone(id: string): void {
    const before = name(id)
    if (!does(`clone ${before}`, cloneNode(root(), id, newId), `${before} cloned`)) return
    const place = placeOf(root(), id)
    const parent = place === null ? undefined : findNode(root(), place.parent)
    const copy =
      parent === undefined || parent.kind === 'row' || place === null
        ? undefined
        : parent.items[place.index + 1]
    if (copy !== undefined) focus(copy.id, 'line')
  }

  function moveTo(id: string, place: Place, merge: string | null = null): void {
    const moved = name(id)
    if (does(`move ${moved}`, moveNode(root(), id, place), '', merge)) say(movedWords(root(), id, moved))
    focus(id, 'line')
  }

  function move(id: string, direction: Direction): void {
    const place = neighbourPlace(root(), id, direction)
    if (place === null) say(`${name(id)} ${noNeighbour[direction]}`)
    else moveTo(id, place, `move ${id}`)
  }

  function makeGroup(ids: readonly string[]): void {
    const place = ids[0] === undefined ? null : placeOf(root(), ids[0])
    const parent = place === null ? undefined : findNode(root(), place.parent)
    const join = parent === undefined || parent.kind === 'row' ? 'or' : otherJoin(parent.join)
    const groupId = newId()
    const words = `${several(ids)} grouped by ${joinName(join)}`
    if (!does('make group', groupNodes(root(), ids, groupId, join), words)) return
    around.letGo()
    focus(groupId, 'line')
  }

  function ungroup(id: string): void {
    const node = findNode(root(), id)
    const first = node === undefined || node.kind === 'row' ? undefined : node.items[0]
    if (does('ungroup', ungroupNode(root(), id), 'Ungrouped')) focus(first?.id ?? root().id, 'line')
  }

  function turnBlank(row: Row): void {
    does(
      `change ${name(row.id)}`,
      turnBlankRound(root(), row, { row: newId(), group: newId() }),
      'Blank values are treated the other way now',
    )
  }

  /** Writes down that every record matches: only ever asked for, never the result of an edit (docs/domain.md O-29). */
  function matchEverything(): void {
    does(
      'match everything',
      changeNode(root(), root().id, (node) => (node.kind === 'group' ? { ...node, everything: true } : node)),
      '',
    )
  }

  function several(ids: readonly string[]): string {
    const [first] = ids
    return ids.length === 1 && first !== undefined ? name(first) : `${String(ids.length)} rows`
  }

  function focusAfter(ids: readonly string[]): string {
    const [first] = ids
    const place = first === undefined ? null : placeOf(root(), first)
    const parent = place === null ? undefined : findNode(root(), place.parent)
    if (place === null || parent === undefined || parent.kind === 'row') return root().id
    const left = parent.items.filter((item) => !ids.includes(item.id))
    return (left[place.index] ?? left.at(-1))?.id ?? lineOf(root(), parent.id)
  }

  return {
    addRow,
    addGroup,
    addRelated,
    setRow,
    setJoin,
    setMode,
    toggleMute,
    toggleLock,
    toggleCollapsed,
    remove,
    clone,
    move,
    moveTo,
    makeGroup,
    ungroup,
    turnBlank,
    matchEverything,
    isLocked: (id: string) => isLocked(root(), id),
    nameOfNode: (node: ConditionNode, recordType: string) => nodeName(node, recordType, around.catalog()),
  }
}

/** The line a branch is shown as: its own, or that of the intersect table around it. */
function lineOf(root: Group, branch: string): string {
  const outer = findNode(root, placeOf(root, branch)?.parent ?? '')
  if (outer === undefined || outer.kind === 'row') return branch
  return shownBranch(outer).id === branch ? outer.id : branch
}

export type TreeActions = ReturnType<typeof createTreeActions>

const noNeighbour = {
  up: 'is the first already',
  down: 'is the last already',
  out: 'stands in the outermost group already',
  into: 'has no group beside it',
} as const satisfies Record<Direction, string>

function chained(root: Group, ids: readonly string[], edit: (root: Group, id: string) => Edit): Edit {
  return ids.reduce<Edit>((so, id) => (so.ok ? edit(so.root, id) : so), { ok: true, root })
}

function withFlag(node: ConditionNode, flag: 'muted' | 'locked', on: boolean): ConditionNode {
  const { [flag]: _, ...rest } = node
  return on ? { ...rest, [flag]: true } : rest
}

function isUnsupported(node: ConditionNode | undefined): boolean {
  return node?.kind === 'row' && node.unsupported !== undefined
}
