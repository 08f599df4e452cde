import { operatorNamed, operators } from '#shared/operators/index.ts'
import type { LiveRelated } from '#shared/conditions/live.ts'
import type { LintFinding } from './finding.ts'
import type { LintScene, Sight } from './scene.ts'

/**
 * What related lines cost: a change of the related record alone brings nothing back (docs/domain.md 7, row 30), and
 * tables that are followed are slow; what is counted among many belongs in a roll-up column (row 9).
 */
export function relatedLines(scene: LintScene): readonly LintFinding[] {
  const lines = scene.branches.filter((sight): sight is Sight<LiveRelated> => sight.node.kind === 'related')
  const outer = lines.filter(({ above }) => above.every(({ kind }) => kind === 'group'))
  const [first, ...others] = outer.map(({ node }) => node.id)
  const followed = outer.filter(({ node }) => !isAmongMany(node))
  const [followedFirst, ...followedOthers] = followed.map(({ node }) => node.id)
  return [
    ...lines.flatMap(someAmongMany),
    ...(first === undefined ? [] : [finding('relatedChanges', [first, ...others], outer)]),
    ...(followedFirst === undefined
      ? []
      : [finding('relatedCost', [followedFirst, ...followedOthers], followed)]),
    ...outer.flatMap(({ node }): LintFinding[] =>
      isAmongMany(node)
        ? [{ rule: 'rollUp', nodes: [node.id], severity: 'hint', target: meantTarget(node) }]
        : [],
    ),
  ]
}

function finding(
  rule: 'relatedChanges' | 'relatedCost',
  nodes: readonly [string, ...string[]],
  lines: readonly Sight<LiveRelated>[],
): LintFinding {
  const targets = [...new Set(lines.map(({ node }) => meantTarget(node)))]
  return { rule, nodes, severity: 'hint', targets }
}

/** A negative row among many asks for one that is not so, not for none that is. */
function someAmongMany({ node: line, above }: Sight<LiveRelated>): readonly LintFinding[] {
  const connecting = above.at(-1)
  const way = connecting?.kind === 'related' && connecting.intersect === true ? connecting : line
  if (!isAmongMany(way) || way.mode !== 'contains' || line.mode !== 'contains') return []
  const negative = line.items.find((item) => item.kind === 'row' && isNegativeTest(item.operator))
  if (negative === undefined) return []
  return [
    { rule: 'someAmongMany', nodes: [negative.id, line.id], severity: 'hint', target: meantTarget(line) },
  ]
}

function isNegativeTest(name: string): boolean {
  const negates = operatorNamed(name)?.negates ?? null
  return negates !== null && negates !== operators.containsData
}

function isAmongMany({ targetColumn }: LiveRelated): boolean {
  return targetColumn !== undefined
}

/** The record type a line is about: of a table that only connects, the one behind it. */
function meantTarget(line: LiveRelated): string {
  const [inner] = line.items
  return line.intersect === true && inner?.kind === 'related' ? inner.target : line.target
}
