import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { LintFinding, LintSeverity } from '#shared/conditions/lint/finding.ts'
import { lintConditions } from '#shared/conditions/lint/lint-conditions.ts'
import type { LiteralMemory } from '#shared/conditions/lint/scene.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { NodeCount } from '#shared/contract/simulation.ts'
import type { Group } from '#shared/model/condition.ts'

export interface LintSurroundings {
  readonly root: () => Group
  readonly recordType: () => string
  readonly catalog: () => Catalog
  readonly evaluation: () => EvaluationContext
  /** Counts of nodes, null before the first answer. */
  readonly counts: () => Readonly<Record<string, NodeCount>> | null
}

/** Findings together with the definition they are about: sentences name what stood there. */
export interface Linted {
  readonly root: Group
  readonly findings: readonly LintFinding[]
}

/** How long after the last edit a definition is looked at again: never between two letters. */
const delayMs = 250

/** What is worth knowing about the definition on the screen, without what its rows tell themselves. */
export function useLint({ root, recordType, catalog, evaluation, counts }: LintSurroundings) {
  const memory: LiteralMemory = new WeakMap()
  const linted = shallowRef<Linted>(look())
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): Linted {
    const of = root()
    return { root: of, findings: lintConditions(of, recordType(), catalog(), evaluation(), memory) }
  }

  watch([root, recordType, catalog, evaluation], () => {
    clearTimeout(timer)
    timer = setTimeout(() => (linted.value = look()), delayMs)
  })
  onScopeDispose(() => clearTimeout(timer))

  const findings = computed(() => linted.value.findings.flatMap((finding) => besideRows(finding, counts())))
  const severities = computed(() => countBySeverity(findings.value))
  return { linted, findings, severities }
}

/**
 * A row says itself how many blanks it matches, as soon as that is counted; while there are none, that it would is no
 * more than a hint. Rows of related records have no such number.
 */
export function besideRows(
  finding: LintFinding,
  counts: Readonly<Record<string, Pick<NodeCount, 'blank'>>> | null,
): readonly LintFinding[] {
  if (finding.rule !== 'blanksMatched') return [finding]
  const count = counts?.[finding.nodes[0]]
  if (count?.blank === null) return [finding]
  return count?.blank === 0 ? [{ ...finding, severity: 'hint' }] : []
}

function countBySeverity(findings: readonly LintFinding[]): readonly (readonly [LintSeverity, number])[] {
  return gravest
    .map(
      (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)
}

const gravest = ['error', 'warning', 'hint'] as const satisfies readonly LintSeverity[]
