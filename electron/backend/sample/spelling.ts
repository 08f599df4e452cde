/**
 * Spells names as they appear in addresses: ü as ue, é as e, no blanks. Remembers what it has spelled: names come
 * from the word stocks, so there are a few thousand at most, however many rows are made.
 */
export function createSpelling(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const spelled = known.get(name) ?? asciiOf(name)
    known.set(name, spelled)
    return spelled
  }
}

function asciiOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[^a-z-]/g, '')
}
