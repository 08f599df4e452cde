import { describe, expect, it } from 'vitest'
import { markWords, mostResults, paletteGroups, type PaletteEntry } from '#renderer/commands/palette.ts'
import type { Command } from '#renderer/commands/registry.ts'

const entry = (label: string): PaletteEntry => ({ value: label, label, run: () => undefined })
const command = (title: string, more: Partial<Command> = {}): Command => ({
  id: title,
  title,
  section: 'Everywhere',
  run: () => undefined,
  ...more,
})

const sources = {
  segments: ['Partner referrals', 'Trade show UK', 'Trade associations'].map(entry),
  sequences: ['Win-back', 'Renewal 90 days'].map(entry),
  recordTypes: ['Segments of leads', 'Segments of accounts'].map(entry),
  commands: [command('Show all keys'), command('Trade the theme')],
  commandsFor: (segment: PaletteEntry) => [entry(`Delete ${segment.label}`)],
}
const shown = (typed: string) =>
  paletteGroups(typed, sources).map(({ title, entries }) => [title, ...entries.map(({ label }) => label)])

describe('the palette', () => {
  it('finds segments first, then what can be done with the best of them, then commands', () => {
    expect(shown('trade')).toEqual([
      ['Segments', 'Trade show UK', 'Trade associations'],
      ['Commands for Trade show UK', 'Delete Trade show UK'],
      ['Commands', 'Trade the theme'],
    ])
  })

  it('lists a command once when the screen offers it for the same segment', () => {
    const commands = [command('Delete Trade show UK')]
    const groups = paletteGroups('trade show', { ...sources, commands })
    expect(groups.map(({ title }) => title)).toEqual(['Segments', 'Commands for Trade show UK'])
  })

  it('finds sequences once something was typed', () => {
    expect(shown('renewal')).toEqual([['Sequences', 'Renewal 90 days']])
    expect(shown('').map(([title]) => title)).not.toContain('Sequences')
  })

  it('finds record types', () => {
    expect(shown('accounts')).toEqual([['Record types', 'Segments of accounts']])
  })

  it('searches only commands after > and only segments after #', () => {
    expect(shown('>trade')).toEqual([['Commands', 'Trade the theme']])
    expect(shown('# trade a')).toEqual([['Segments', 'Trade associations']])
  })

  it('offers commands for a segment only once something was typed', () => {
    expect(shown('').map(([title]) => title)).toEqual(['Segments', 'Commands'])
  })

  it('leaves out what cannot be done now, only tells of keys, or is hidden', () => {
    const commands = [
      command('Undo', { disabledReason: 'There is nothing to undo.' }),
      { id: 'arrows', title: 'Move by arrows', section: 'Grid', keys: ['Up'] } satisfies Command,
      command('Search', { hidden: true }),
    ]
    expect(paletteGroups('>', { ...sources, commands })).toEqual([])
  })

  it('shows no more results than a person can look through', () => {
    const segments = Array.from({ length: 40 }, (_, at) => entry(`Segment ${at}`))
    const groups = paletteGroups('#segment', { ...sources, segments })
    expect(groups.flatMap(({ entries }) => entries)).toHaveLength(mostResults)
  })

  it('marks the words in a label without changing their case', () => {
    expect(markWords('Hot inbound Web', 'web')).toEqual([
      { text: 'Hot inbound ', marked: false },
      { text: 'Web', marked: true },
    ])
    expect(markWords('Executives', '')).toEqual([{ text: 'Executives', marked: false }])
  })
})
