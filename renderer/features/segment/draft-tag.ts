/** How far the draft is from what is live, as the tag beside the name says it; null without a draft. */
export function draftTag(changes: number, hasLive: boolean): string | null {
  if (!hasLive) return changes === 0 ? 'Not saved yet' : 'Draft, not saved yet'
  if (changes === 0) return null
  return `Draft, ${String(changes)} ${changes === 1 ? 'change' : 'changes'}`
}
