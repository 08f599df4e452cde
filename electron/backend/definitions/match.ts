import { foldForEquality } from '#shared/values/text.ts'

interface Thing {
  readonly id: string
  readonly name: string
  readonly recordType: string
}

/**
 * What each thing of a document is called by in the workspace: the one with its id, else the one with its name and
 * record type that no other thing of the document is (docs/domain.md 6.4). New things are left out.
 */
export function matchThings<Present extends Thing>(
  given: readonly Thing[],
  present: readonly Present[],
): ReadonlyMap<string, Present> {
  const byId = new Map(present.map((one) => [one.id, one]))
  const claimed = new Set(given.map(({ id }) => id))
  const byName = new Map(present.filter(({ id }) => !claimed.has(id)).map((one) => [nameKey(one), one]))
  return new Map(
    given.flatMap((thing) => {
      const found = byId.get(thing.id) ?? byName.get(nameKey(thing))
      return found === undefined ? [] : [[thing.id, found] as const]
    }),
  )
}

/** What is unique about a name: itself within its record type, without case (docs/domain.md O-13). */
export function nameKey({ name, recordType }: Omit<Thing, 'id'>): string {
  return `${recordType}\n${foldForEquality(name, true)}`
}

/** The first name that two of these have, undefined when every name is unique. */
export function repeatedName(
  things: readonly Thing[],
): { readonly name: string; readonly recordType: string } | undefined {
  const seen = new Set<string>()
  for (const { name, recordType } of things) {
    const key = nameKey({ name, recordType })
    if (seen.has(key)) return { name, recordType }
    seen.add(key)
  }
  return undefined
}
