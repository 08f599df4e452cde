/** A question's title: `Delete 'Win-back'?`, `Delete 3 sequences?`. */
export function questionTitle(verb: string, sequences: readonly { readonly name: string }[]): string {
  const [first] = sequences
  if (sequences.length === 1 && first !== undefined) return `${verb} '${first.name}'?`
  return `${verb} ${String(sequences.length)} sequences?`
}

/** Names in a row, the first ones only when they are many. */
export function namesOf(items: readonly { readonly name: string }[]): string {
  const names = items.map(({ name }) => name)
  const more = names.length - mostNames
  return more > 0 ? `${names.slice(0, mostNames).join(', ')} and ${String(more)} more` : names.join(', ')
}

const mostNames = 8
