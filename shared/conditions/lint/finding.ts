import type { Join } from '#shared/model/condition.ts'

/**
 * `error`: the definition cannot do what it says; `warning`: it probably does not do what is meant; `hint`: worth
 * knowing, or shorter or cheaper another way. Nothing of it blocks.
 */
export type LintSeverity = 'error' | 'warning' | 'hint'

/** A tree edit that answers a finding; every one is one step of undo. */
export type LintFix =
  | { readonly kind: 'remove'; readonly nodes: readonly string[] }
  | { readonly kind: 'merge'; readonly into: string; readonly from: readonly string[] }
  | { readonly kind: 'addContainsData'; readonly beside: string; readonly column: string }
  | { readonly kind: 'setOperator'; readonly node: string; readonly operator: string }

/** Something worth knowing about a definition, at the nodes it is about, the one to look at first. */
export type LintFinding = {
  readonly nodes: readonly [string, ...string[]]
  readonly severity: LintSeverity
  readonly fix?: LintFix
} & LintRule

/** What was found. `recordType` is the one the nodes are about; `asOf` says that it was proven for now only. */
export type LintRule =
  | {
      readonly rule: 'neverTrue' | 'alwaysTrue'
      readonly recordType: string
      /** Whether the whole segment is so because of it. */
      readonly whole: boolean
      readonly asOf: boolean
    }
  | { readonly rule: 'repeated' }
  /** The first node says what the second says already, or adds nothing to it. */
  | { readonly rule: 'implied'; readonly join: Join }
  | { readonly rule: 'mergeable' }
  | { readonly rule: 'blanksMatched'; readonly recordType: string }
  | { readonly rule: 'linklessMatched'; readonly recordType: string }
  | {
      readonly rule: 'countMisread'
      readonly way: 'last' | 'next'
      readonly unit: string
      /** The operator that means the whole unit. */
      readonly instead: string | null
    }
  | { readonly rule: 'countFar'; readonly most: number; readonly unit: string }
  | { readonly rule: 'clockRelative' }
  | { readonly rule: 'relatedChanges'; readonly targets: readonly string[] }
  | { readonly rule: 'relatedCost'; readonly targets: readonly string[] }
  | { readonly rule: 'rollUp'; readonly target: string }
  | { readonly rule: 'someAmongMany'; readonly target: string }
  | { readonly rule: 'manyConditions'; readonly count: number; readonly most: number }
  | { readonly rule: 'unlikeParts'; readonly parts: number }
  | { readonly rule: 'callerRelative' }
  | { readonly rule: 'writtenOutside' }
