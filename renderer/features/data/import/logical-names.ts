/** A logical name made of a label: small letters, digits and `_`. */
export function nameFromLabel(label: string): string {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
  return name.slice(0, longest)
}

/** Why a record type or a column cannot be called so; empty when it can. */
export function nameProblem(name: string, taken: readonly string[] = []): string {
  if (name === '') return 'A logical name is needed.'
  if (!/^[a-z][a-z0-9_]*$/.test(name)) return 'Use small letters, digits and _, a letter first.'
  if (name.length > longest) return `Use at most ${longest} characters.`
  return taken.includes(name) ? `${name} exists already. Choose it from the list, or use another name.` : ''
}

const longest = 100
