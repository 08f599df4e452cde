import type { z } from 'zod'
import { issueWords } from './issue-words.ts'

type Issue = z.core.$ZodIssue

/** Where a document from outside is wrong and how, said of the part it was most likely meant to be. */
export function firstIssue({ issues }: Pick<z.ZodError, 'issues'>): {
  readonly path: string
  readonly detail: string
} {
  const [first] = issues
  if (first === undefined) return { path: '', detail: '' }
  const issue = innermost(first, [])
  return { path: issue.path.join('.'), detail: issue.message }
}

/** Where one of several forms was expected, the issue of the form that got furthest. */
function innermost(
  issue: Issue,
  above: readonly PropertyKey[],
): { readonly path: readonly string[]; readonly message: string } {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return { path: path.map(String), message: issueWords(issue) }
  const found = issue.errors.flatMap(([first]) => (first === undefined ? [] : [innermost(first, path)]))
  const meant = found.filter((one) => one.path.at(-1) !== 'kind')
  const [best] = (meant.length > 0 ? meant : found).toSorted(
    (one, other) => other.path.length - one.path.length,
  )
  return best ?? { path: path.map(String), message: issueWords(issue) }
}
