import { readCell as readFileCell } from '#backend/files/cell-reading.ts'
import type { ZoneOffsets } from '#backend/files/zone-offsets.ts'
import { choiceTypes, isOneOf } from '#shared/model/column-type.ts'
import { choiceToken, type Choice } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { foldForEquality } from '#shared/values/text.ts'
import type { PreparedColumn } from './prepared-column.ts'

/** Reads one column's values; undefined when a value cannot be read as the column's type. */
export interface ValueReader {
  read(text: string): Cell | undefined
  /** Options that came up and were not known before. */
  newChoices(): readonly Choice[]
}

export function createValueReader({ column, format }: PreparedColumn, zone: ZoneOffsets): ValueReader {
  if (isOneOf(choiceTypes, column.type)) return createChoiceReader(column.choices)
  const labels = new Map(column.choices.map(({ label, value }) => [foldForEquality(label, true), value]))
  return {
    read(text) {
      if (column.type === 'bool') {
        const value = labels.get(foldForEquality(text, true))
        if (value !== undefined && value !== null) return value
      }
      const reading = readFileCell(column.type, text, format, zone)
      return 'cell' in reading ? reading.cell : undefined
    },
    newChoices: () => [],
  }
}

/** An option is named by its number or, without case, by its label; a label nobody knows becomes a new option. */
function createChoiceReader(known: readonly Choice[]): ValueReader {
  const tokens = new Map<string, string>()
  for (const choice of known) tokens.set(foldForEquality(choice.label, true), choiceToken(choice))
  for (const choice of known) tokens.set(choiceToken(choice), choiceToken(choice))
  const added: Choice[] = []
  return {
    read(text) {
      const label = text.trim()
      if (label === '') return null
      const folded = foldForEquality(label, true)
      const token = tokens.get(label) ?? tokens.get(folded)
      if (token !== undefined) return token
      added.push({ value: null, label })
      tokens.set(folded, label)
      return label
    },
    newChoices: () => added,
  }
}
