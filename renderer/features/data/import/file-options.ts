import type { FileSettings, ImportSight } from '#shared/contract/imports.ts'
import type { NumberStyle } from '#renderer/stores/import-choices.ts'
import type { Option } from '#renderer/ui/option-match.ts'
import { numberLook } from '#renderer/features/data/type-names.ts'

/** Encodings people meet; another one that was detected is added. */
export function encodingOptions(detected: string | null): readonly Option[] {
  return withPresent(
    [
      { value: 'utf-8', label: 'UTF-8' },
      { value: 'utf-16le', label: 'UTF-16, little endian' },
      { value: 'utf-16be', label: 'UTF-16, big endian' },
      { value: 'windows-1252', label: 'Windows-1252', detail: 'Western' },
      { value: 'windows-1250', label: 'Windows-1250', detail: 'Central European' },
      { value: 'windows-1251', label: 'Windows-1251', detail: 'Cyrillic' },
      { value: 'windows-1253', label: 'Windows-1253', detail: 'Greek' },
      { value: 'windows-1254', label: 'Windows-1254', detail: 'Turkish' },
      { value: 'iso-8859-15', label: 'ISO-8859-15', detail: 'Western, with euro' },
      { value: 'macintosh', label: 'Mac Roman' },
      { value: 'shift_jis', label: 'Shift JIS', detail: 'Japanese' },
      { value: 'gb18030', label: 'GB 18030', detail: 'Chinese' },
      { value: 'euc-kr', label: 'EUC-KR', detail: 'Korean' },
    ],
    detected,
  )
}

export function delimiterOptions(detected: string | null): readonly Option[] {
  return withPresent(
    [
      { value: ',', label: 'Comma ,' },
      { value: ';', label: 'Semicolon ;' },
      { value: '\t', label: 'Tab' },
      { value: '|', label: 'Bar |' },
    ],
    detected,
  )
}

export function quoteOptions(detected: string | null): readonly Option[] {
  return withPresent(
    [
      { value: '"', label: '"' },
      { value: "'", label: "'" },
    ],
    detected,
  )
}

/** The first rows of a file to take the header from; 0 stands for a file without one. */
export function headerRowOptions({ headerRow }: FileSettings): readonly Option<number>[] {
  const rows = Array.from({ length: Math.max(10, headerRow) }, (_, at) => at + 1)
  return [
    ...rows.map((row) => ({ value: row, label: `Row ${row}` })),
    { value: 0, label: 'No header row', group: 'Columns get numbers' },
  ]
}

export const numbersAsDetected = 'detected'

/** Ways numbers are written in a file; as detected first, with what most columns show. */
export function numberOptions(sight: ImportSight): readonly Option[] {
  const seen = sight.columns.find(({ format }) => format?.decimal != null)?.format
  const detected = numberLook(seen ?? { decimal: '.', group: ',' })
  return [
    { value: numbersAsDetected, label: seen == null ? 'As detected' : detected, detail: 'as detected' },
    ...numberStyles.map((style) => ({ value: styleValue(style), label: numberLook(style) })),
  ]
}

export function styleValue({ decimal, group }: NumberStyle): string {
  return `${decimal ?? ''}${group ?? ''}`
}

/** The style an option stands for; null for as detected. */
export function styleOf(value: string): NumberStyle | null {
  return numberStyles.find((style) => styleValue(style) === value) ?? null
}

const numberStyles: readonly NumberStyle[] = [
  { decimal: '.', group: ',' },
  { decimal: ',', group: '.' },
  { decimal: ',', group: ' ' },
  { decimal: '.', group: "'" },
]

function withPresent(options: readonly Option[], present: string | null): readonly Option[] {
  const isThere = present === null || options.some(({ value }) => value === present)
  return isThere ? options : [{ value: present, label: present }, ...options]
}
