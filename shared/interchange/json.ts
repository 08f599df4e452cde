/** JSON from outside: the value, or where and why it was refused. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly path: string; readonly detail: string }

/**
 * Reads JSON that somebody else wrote: refuses more than 128 levels, `__proto__` and names that stand twice in one
 * object, so that what is shown is what is meant.
 */
export function readJson(text: string): JsonReading {
  try {
    const value: unknown = JSON.parse(text)
    const refusal = refusalIn(value, '', 0) ?? duplicateIn(text)
    return refusal === null ? { ok: true, value } : { ok: false, ...refusal }
  } catch (error) {
    return { ok: false, path: '', detail: error instanceof Error ? error.message : 'not JSON' }
  }
}

interface Refusal {
  readonly path: string
  readonly detail: string
}

function refusalIn(value: unknown, path: string, depth: number): Refusal | null {
  if (depth > deepest) return { path, detail: `more than ${deepest} levels` }
  if (typeof value !== 'object' || value === null) return null
  for (const [name, inner] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`
    if (name === '__proto__') return { path: at, detail: 'a name that is not allowed' }
    const refusal = refusalIn(inner, at, depth + 1)
    if (refusal !== null) return refusal
  }
  return null
}

/** `JSON.parse` keeps the last of two equal names silently, so the names are read once more. */
function duplicateIn(text: string): Refusal | null {
  const open: (Set<string> | null)[] = []
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(null)
    else if (token === '}' || token === ']') open.pop()
    else if (token.endsWith(':')) {
      const name = JSON.parse(token.slice(0, -1).trim()) as string
      const names = open.at(-1)
      if (names?.has(name) === true) return { path: name, detail: 'a name that stands twice' }
      names?.add(name)
    }
  }
  return null
}

const deepest = 128
