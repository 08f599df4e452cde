import type { ColumnValues } from '#shared/contract/catalog.ts'
import { choiceToken, type Column } from '#shared/model/record-type.ts'
import type { Option } from '#renderer/ui/option-match.ts'

/** The options of a choice column with how many records hold each; values the data has beyond them stand last. */
export function choiceOptions(column: Column, values: ColumnValues | null): readonly Option[] {
  const counts = new Map(values?.values.map(({ value, records }) => [value, records]))
  const options = column.choices.map((choice) => {
    const value = choiceToken(choice)
    return { value, label: choice.label, count: values === null ? undefined : (counts.get(value) ?? 0) }
  })
  const known = new Set(options.map(({ value }) => value))
  return [...options, ...valueOptions(values).filter(({ value }) => !known.has(value))]
}

/** The most frequent values of a column with their counts. */
export function valueOptions(values: ColumnValues | null): readonly Option[] {
  return (values?.values ?? []).map(({ value, label, records }) => ({ value, label, count: records }))
}
