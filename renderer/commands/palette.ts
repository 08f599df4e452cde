import { matchOptions, type Option } from '#renderer/ui/option-match.ts'
import type { Chord } from './chord.ts'
import type { Command } from './registry.ts'

export interface PaletteEntry extends Option {
  readonly keys?: Chord | undefined
  /** Quiet words after the label; unlike `detail` they are not searched. */
  readonly note?: string | undefined
  readonly run: () => unknown
}

export interface PaletteGroup {
  readonly title: string
  readonly entries: readonly PaletteEntry[]
}

/** What the palette searches. */
export interface PaletteSources {
  readonly segments: readonly PaletteEntry[]
  readonly sequences: readonly PaletteEntry[]
  readonly recordTypes: readonly PaletteEntry[]
  readonly commands: readonly Command[]
  /** Commands for one segment, offered when it is the first hit. */
  readonly commandsFor: (segment: PaletteEntry) => readonly PaletteEntry[]
}

/** At most this many results are shown; the rest is a word more away. */
export const mostResults = 12

/**
 * The palette's results by group, best first: segments, commands for the first of them, sequences, record types, commands.
 * `>` at the start searches commands only, `#` segments only.
 */
export function paletteGroups(typed: string, sources: PaletteSources): readonly PaletteGroup[] {
  const { only, words } = readQuery(typed)
  const commands = matchOptions(sources.commands.flatMap(entryOf), words)
  if (only === 'commands') return cut([{ title: 'Commands', entries: commands }])
  const segments = matchOptions(sources.segments, words)
  if (only === 'segments') return cut([{ title: 'Segments', entries: segments }])
  const [first] = words === '' ? [] : segments
  const forFirst = first === undefined ? [] : sources.commandsFor(first)
  const told = new Set(forFirst.map(({ label }) => label))
  return cut([
    { title: 'Segments', entries: segments.slice(0, words === '' ? 4 : 5) },
    ...(first === undefined ? [] : [{ title: `Commands for ${first.label}`, entries: forFirst }]),
    {
      title: 'Sequences',
      entries: words === '' ? [] : matchOptions(sources.sequences, words).slice(0, 4),
    },
    {
      title: 'Record types',
      entries: words === '' ? [] : matchOptions(sources.recordTypes, words).slice(0, 4),
    },
    { title: 'Commands', entries: commands.filter(({ label }) => !told.has(label)) },
  ])
}

/** The words to look for, without the prefix. */
export function readQuery(typed: string): { only: 'commands' | 'segments' | null; words: string } {
  const text = typed.trimStart()
  if (text.startsWith('>')) return { only: 'commands', words: text.slice(1).trim() }
  if (text.startsWith('#')) return { only: 'segments', words: text.slice(1).trim() }
  return { only: null, words: text.trim() }
}

/** A label in parts, the first occurrence of the words marked. */
export function markWords(label: string, words: string): readonly { text: string; marked: boolean }[] {
  const at = words === '' ? -1 : label.toLowerCase().indexOf(words.toLowerCase())
  if (at < 0) return [{ text: label, marked: false }]
  return [
    { text: label.slice(0, at), marked: false },
    { text: label.slice(at, at + words.length), marked: true },
    { text: label.slice(at + words.length), marked: false },
  ].filter(({ text }) => text !== '')
}

function entryOf({
  id,
  title,
  section,
  icon,
  keys,
  run,
  disabledReason = '',
  hidden,
}: Command): PaletteEntry[] {
  if (run === undefined || hidden === true || disabledReason !== '') return []
  return [
    {
      value: id,
      label: title,
      note: section === 'Everywhere' ? undefined : section,
      icon,
      keys: keys?.[0],
      run,
    },
  ]
}

function cut(groups: readonly PaletteGroup[]): readonly PaletteGroup[] {
  let left = mostResults
  return groups
    .map(({ title, entries }) => {
      const shown = entries.slice(0, left)
      left -= shown.length
      return { title, entries: shown }
    })
    .filter(({ entries }) => entries.length > 0)
}
