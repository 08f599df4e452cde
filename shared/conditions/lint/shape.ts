import { countConditions } from '#shared/conditions/limits.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import type { LintFinding } from './finding.ts'
import type { LintScene, LiveBranch } from './scene.ts'
import type { LiveNode } from '#shared/conditions/live.ts'

/** Beyond this many conditions several segments are easier to keep (docs/domain.md 7, row 7). */
const mostAdvised = 7

/** Definitions that ask to be split into several segments. */
export function splitAdvice(scene: LintScene): readonly LintFinding[] {
  const { root } = scene
  const count = countConditions(root)
  const unlike = unlikeParts(root)
  return [
    ...(count > mostAdvised
      ? ([{ rule: 'manyConditions', nodes: [root.id], severity: 'hint', count, most: mostAdvised }] as const)
      : []),
    ...(unlike === null
      ? []
      : ([
          { rule: 'unlikeParts', nodes: [unlike.id], severity: 'hint', parts: unlike.items.length },
        ] as const)),
  ]
}

/** Operators that ask who is asking: nobody is, when segments are worked out (docs/domain.md 4.1). */
export function callerRelativeRows(scene: LintScene): readonly LintFinding[] {
  const [first, ...others] = scene.rows
    .filter(({ node }) => operatorNamed(node.operator)?.isCallerRelative === true)
    .map(({ node }) => node.id)
  return first === undefined ? [] : [{ rule: 'callerRelative', nodes: [first, ...others], severity: 'error' }]
}

/** The Or that decides the whole definition, when its parts are about different columns. */
function unlikeParts(root: LiveBranch): LiveBranch | null {
  const [only, ...others] = root.items
  const or = others.length === 0 && only?.kind === 'group' ? only : root
  if (or.join !== 'or' || or.items.length < 2) return null
  const columns = or.items.map((item) => [...columnsOf(item)].sort().join(' '))
  return new Set(columns).size > 1 ? or : null
}

function columnsOf(node: LiveNode): ReadonlySet<string> {
  if (node.kind !== 'group') return new Set([node.column])
  return new Set(node.items.flatMap((item) => [...columnsOf(item)]))
}
