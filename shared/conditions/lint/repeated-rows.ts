import type { Join, Row } from '#shared/model/condition.ts'
import { isClockRelative } from './clock-relative.ts'
import { denied } from './formula.ts'
import type { LintFinding } from './finding.ts'
import { isUnknown, type Literal } from './literal.ts'
import { whyNever } from './proof.ts'
import { nodeKey, typeInside, type Lint, type LintScene, type LiveBranch } from './scene.ts'
import type { LiveNode } from '#shared/conditions/live.ts'

/** More tests of one column than this are only compared word by word. */
const mostCompared = 30

/** Items that a neighbour in the same branch repeats, or makes superfluous (docs/domain.md 7, row 9). */
export const repeatedRows: Lint = (scene, found) => {
  const settled = new Set(found.flatMap(({ nodes }) => nodes))
  return scene.branches.flatMap(({ node, recordType }) =>
    inBranch(node, typeInside(node, recordType), scene, settled),
  )
}

function inBranch(
  branch: LiveBranch,
  recordType: string,
  scene: LintScene,
  settled: ReadonlySet<string>,
): readonly LintFinding[] {
  const byKey = Map.groupBy(branch.items, nodeKey)
  const repeated = [...byKey.values()].flatMap((alike) => repeatedFinding(alike, recordType, scene))
  const firsts = [...byKey.values()].flatMap((alike) => alike.slice(0, 1))
  const literals = firsts.flatMap((node) => {
    const formula = scene.formula(node, recordType)
    const isOpen = node.kind !== 'group' && !settled.has(node.id)
    return isOpen && formula.kind === 'literal' ? [{ node, literal: formula.literal }] : []
  })
  const bySubject = Map.groupBy(literals, ({ literal }) => literal.subject)
  return [
    ...repeated,
    ...[...bySubject.values()].flatMap((tests) =>
      tests.length > mostCompared ? [] : impliedFindings(tests, branch.join, recordType, scene),
    ),
  ]
}

function repeatedFinding(
  [first, ...others]: readonly LiveNode[],
  recordType: string,
  scene: LintScene,
): readonly LintFinding[] {
  const [second, ...more] = others.map(({ id }) => id)
  if (first === undefined || second === undefined || isUnfinished(first, recordType, scene)) return []
  const nodes = [second, ...more] as const
  return [{ rule: 'repeated', nodes: [...nodes, first.id], severity: 'hint', fix: { kind: 'remove', nodes } }]
}

interface Test {
  readonly node: LiveNode
  readonly literal: Literal
}

function impliedFindings(
  tests: readonly Test[],
  join: Join,
  recordType: string,
  scene: LintScene,
): readonly LintFinding[] {
  const superfluous = new Set<Test>()
  return tests.toReversed().flatMap((test) => {
    const enough = tests.find(
      (other) =>
        other !== test && !superfluous.has(other) && makesSuperfluous(other, test, join, recordType, scene),
    )
    if (enough === undefined) return []
    superfluous.add(test)
    const { id } = test.node
    const fix = { kind: 'remove', nodes: [id] } as const
    return [{ rule: 'implied', nodes: [id, enough.node.id], severity: 'hint', join, fix }] as const
  })
}

/** In And a test that another one includes says nothing; in Or one that is included in another adds nothing. */
function makesSuperfluous(
  other: Test,
  test: Test,
  join: Join,
  recordType: string,
  scene: LintScene,
): boolean {
  if (!isLasting(other.node, test.node, recordType, scene)) return false
  const [narrow, wide] = join === 'and' ? [other, test] : [test, other]
  const literal = (of: Test) => ({ kind: 'literal', literal: of.literal }) as const
  return whyNever({ kind: 'every', parts: [literal(narrow), denied(literal(wide))] }) !== null
}

/** Whether what holds between two tests now holds tomorrow: windows of one kind move together, others do not. */
function isLasting(one: LiveNode, other: LiveNode, recordType: string, scene: LintScene): boolean {
  const moves = (node: LiveNode) =>
    node.kind === 'row'
      ? isClockRelative({ node, recordType, above: [] }, scene)
      : scene.rows.some((row) => row.above.some(({ id }) => id === node.id) && isClockRelative(row, scene))
  if (!moves(one) && !moves(other)) return true
  if (one.kind !== 'row' || other.kind !== 'row') return false
  return one.operator === other.operator || [one, other].some(isAboutData)
}

function isAboutData({ operator }: Row): boolean {
  return operator === 'containsData' || operator === 'doesNotContainData'
}

function isUnfinished(node: LiveNode, recordType: string, scene: LintScene): boolean {
  const formula = scene.formula(node, recordType)
  return formula.kind === 'literal' && isUnknown(formula.literal)
}
