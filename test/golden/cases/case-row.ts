/**
 * An operator case in short: some tables, a query over them, and the ids it must give. Columns are listed as in a case;
 * rows are ours, also where the expectation is that of another project's test, which `source` names.
 */
export interface CaseRow {
  readonly name: string
  readonly source?: string
  readonly columns?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
  /** What stands inside `<entity>`. */
  readonly query: string
  readonly entity: string
  readonly now?: string
  readonly tz?: string
  readonly org?: Readonly<Record<string, unknown>>
  readonly user?: Readonly<Record<string, unknown>>
  readonly ids: readonly string[]
}

/** The projects whose tests are restated, all under the MIT licence. */
export const fakeXrmEasy = 'jordimontana82/fake-xrm-easy'
export const xrmMockup = 'delegateas/XrmMockup'
export const sql4Cds = 'MarkMpn/Sql4Cds'

/** A filter of conditions that all have to hold. */
export function where(...conditions: readonly string[]): string {
  return `<filter type="and">${conditions.join('')}</filter>`
}

export function condition(attribute: string, operator: string, ...values: readonly string[]): string {
  const [only] = values
  if (values.length === 1 && only !== undefined) {
    return `<condition attribute="${attribute}" operator="${operator}" value="${only}"/>`
  }
  const inside = values.map((value) => `<value>${value}</value>`).join('')
  return `<condition attribute="${attribute}" operator="${operator}">${inside}</condition>`
}
