import { denied, joined, sourcesOf, type Formula } from './formula.ts'
import type { LintFinding } from './finding.ts'
import { isClockRelative } from './clock-relative.ts'
import { whyNever } from './proof.ts'
import { typeInside, type LintScene, type LiveBranch, type Sight } from './scene.ts'
import type { LiveNode } from '#shared/conditions/live.ts'

/** What is proven of a node: no record satisfies it, every record does, or neither. */
type Verdict = 'never' | 'always' | 'open'
type Settled = Exclude<Verdict, 'open'>

interface Cause {
  readonly verdict: Settled
  /** The node at which it shows. */
  readonly at: string
  readonly recordType: string
  readonly nodes: readonly [string, ...string[]]
}

/** More items than this are told without looking which of them are needed for the contradiction. */
const mostSifted = 40

/** Parts that no record, or every record, can satisfy: proven from what they say, never from data. */
export function settledParts(scene: LintScene): readonly LintFinding[] {
  const verdicts = new Map<string, Verdict>()
  const causes: Cause[] = []
  judge(scene.root, scene.recordType, { scene, verdicts, causes })
  const sights = new Map(scene.sights.map((sight) => [sight.node.id, sight]))
  return causes.map(({ verdict, at, recordType, nodes }) => {
    const above = sights.get(at)?.above ?? []
    const whole = verdicts.get(at) === verdict && above.every(({ id }) => verdicts.get(id) === verdict)
    const isNever = verdict === 'never'
    return {
      rule: isNever ? 'neverTrue' : 'alwaysTrue',
      nodes,
      severity: whole ? (isNever ? 'error' : 'warning') : isNever ? 'warning' : 'hint',
      recordType,
      whole,
      asOf: nodes.some((id) => mentionsClock(sights.get(id), scene)),
    }
  })
}

interface Judging {
  readonly scene: LintScene
  readonly verdicts: Map<string, Verdict>
  readonly causes: Cause[]
}

function judge(node: LiveNode, recordType: string, judging: Judging): Verdict {
  const verdict =
    node.kind === 'row'
      ? judgeRow(node.id, recordType, judging.scene.formula(node, recordType), judging)
      : judgeBranch(node, recordType, judging)
  judging.verdicts.set(node.id, verdict)
  return verdict
}

function judgeRow(id: string, recordType: string, formula: Formula, { causes }: Judging): Verdict {
  for (const verdict of settled) {
    if (whyNever(turned(formula, verdict)) === null) continue
    causes.push({ verdict, at: id, recordType, nodes: [id] })
    return verdict
  }
  return 'open'
}

function judgeBranch(branch: LiveBranch, recordType: string, judging: Judging): Verdict {
  const inside = judgeItems(branch, typeInside(branch, recordType), judging)
  if (branch.kind === 'group') return inside
  // That such a record exists is never proven, only that none can.
  if (inside !== 'never') return 'open'
  return branch.mode === 'contains' ? 'never' : 'always'
}

function judgeItems(branch: LiveBranch, recordType: string, judging: Judging): Verdict {
  const verdicts = branch.items.map((item) => judge(item, recordType, judging))
  if (verdicts.length === 0) return branch.kind === 'group' ? 'always' : 'open'
  const [decisive, neutral] = branch.join === 'and' ? (['never', 'always'] as const) : alwaysNever
  if (verdicts.includes(decisive)) {
    tellEverything(branch, recordType, judging)
    return decisive
  }
  if (verdicts.every((verdict) => verdict === neutral)) return neutral
  const nodes = contradicting(branch, recordType, decisive, judging.scene)
  if (nodes === null) return 'open'
  judging.causes.push({ verdict: decisive, at: branch.id, recordType, nodes })
  return decisive
}

/** A group that means every record decides an Or; nothing in it says so by itself. */
function tellEverything({ join, items }: LiveBranch, recordType: string, { causes }: Judging): void {
  if (join === 'and' || items.length < 2) return
  for (const item of items) {
    if (item.kind !== 'group' || item.items.length > 0) continue
    causes.push({ verdict: 'always', at: item.id, recordType, nodes: [item.id] })
  }
}

/** The fewest items of a branch that settle it together; null when they do not. */
function contradicting(
  branch: LiveBranch,
  recordType: string,
  verdict: Settled,
  scene: LintScene,
): readonly [string, ...string[]] | null {
  const parts = branch.items.map((item) => ({ id: item.id, formula: scene.formula(item, recordType) }))
  const why = (some: typeof parts) =>
    whyNever(
      turned(
        joined(
          branch.join,
          some.map(({ formula }) => formula),
        ),
        verdict,
      ),
    )
  const core = why(parts)
  if (core === null) return null
  let needed = parts.filter(({ formula }) => [...sourcesOf(formula)].some((source) => core.has(source)))
  if (needed.length <= mostSifted) {
    for (const part of needed.toReversed()) {
      const rest = needed.filter((other) => other !== part)
      if (rest.length > 0 && why(rest) !== null) needed = rest
    }
  }
  const [first = branch.id, ...others] = needed.map(({ id }) => id)
  return [first, ...others]
}

function turned(formula: Formula, verdict: Settled): Formula {
  return verdict === 'never' ? formula : denied(formula)
}

function mentionsClock(sight: Sight | undefined, scene: LintScene): boolean {
  if (sight === undefined) return false
  return scene.rows.some(
    (row) =>
      (row.node === sight.node || row.above.some(({ id }) => id === sight.node.id)) &&
      isClockRelative(row, scene),
  )
}

const settled = ['never', 'always'] as const
const alwaysNever = ['always', 'never'] as const
