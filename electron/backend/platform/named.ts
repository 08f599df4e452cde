/** What a command on one or several things is called by: the name of the only one, else how many. */
export function named(items: readonly { readonly name: string }[], noun: string): string {
  const [only, ...others] = items
  return only !== undefined && others.length === 0 ? only.name : `${items.length} ${noun}`
}
