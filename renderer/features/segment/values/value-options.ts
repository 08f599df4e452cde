import type { ColumnValues } from '#shared/contract/catalog.ts'
import { choiceToken, type Column } from '#shared/model/record-type.ts'
import type { Option } from '#renderer/ui/option-match.ts'

/** The options of a choice column with how many records hold each; values the data has beyond them stand last. */
export function choiceOptions(column: Column, found: ColumnValues | null): readonly Option[] {
  const values = column.type === 'multichoice' ? byOption(found, column) : found
  const counts = new Map(values?.values.map(({ value, records }) => [value, records]))
  const options = column.choices.map((choice) => {
    const value = choiceToken(choice)
    return { value, label: choice.label, count: values === null ? undefined : (counts.get(value) ?? 0) }
  })
  const known = new Set(options.map(({ value }) => value))
  return [...options, ...valueOptions(values).filter(({ value }) => !known.has(value))]
}

/** How many records hold each option of a multi-select choice, alone or with others. Not every set may be known: then neither are the counts. */
function byOption(sets: ColumnValues | null, column: Column): ColumnValues | null {
  if (sets === null || sets.more) return null
  const counts = new Map<string, number>()
  for (const { value, records } of sets.values) {
    for (const token of value.split(';')) counts.set(token, (counts.get(token) ?? 0) + records)
  }
  const labels = new Map(column.choices.map((choice) => [choiceToken(choice), choice.label]))
  const values = [...counts].map(([value, records]) => ({
    value,
    label: labels.get(value) ?? value,
    records,
  }))
  return { ...sets, values: values.toSorted((a, b) => b.records - a.records) }
}

/** The most frequent values of a column with their counts. */
export function valueOptions(values: ColumnValues | null): readonly Option[] {
  return (values?.values ?? []).map(({ value, label, records }) => ({ value, label, count: records }))
}
