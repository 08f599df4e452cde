import { failure } from '#shared/contract/failure.ts'
import type { ColumnPlan, ImportPlan, ImportSight } from '#shared/contract/imports.ts'
import { ColumnType } from '#shared/model/column-type.ts'
import { WrongUsage } from './wrong-usage.ts'

/** The options of `import` that say where columns go. */
export interface ImportOptions {
  readonly recordType: string
  readonly key?: string
  readonly name?: string
  readonly column: readonly string[]
  readonly type: readonly string[]
  readonly lookup: readonly string[]
  readonly replace: boolean
}

/** The plan a file suggests, changed by what the person asked for. Columns are named by header or logical name. */
export function planImport({ plan }: ImportSight, options: ImportOptions): ImportPlan {
  let columns: readonly ColumnPlan[] = plan.columns
  const headers = columns.map(({ header }) => header)
  const named = (column: string) => {
    const found = columns.find(({ name, header }) => name === column || header === column)
    if (found === undefined) throw failure('IMPORT_COLUMN_UNKNOWN', { column, headers })
    return found
  }
  const change = (column: string, difference: Partial<ColumnPlan>) => {
    const wanted = named(column)
    columns = columns.map((one) => (one === wanted ? { ...one, ...difference } : one))
  }
  for (const given of options.column) {
    const [header, name] = parts('--column', given)
    change(header, { name })
  }
  for (const given of options.type) {
    const [column, name] = parts('--type', given)
    const type = ColumnType.safeParse(name)
    if (!type.success)
      throw new WrongUsage(`${name} is no column type; there are ${ColumnType.options.join(', ')}.`)
    change(column, { type: type.data })
  }
  for (const given of options.lookup) {
    const [column, to] = parts('--lookup', given)
    const [target = '', by] = to.split(':')
    change(column, { lookup: { target, column: by ?? null } })
  }
  return {
    ...plan,
    columns: [...columns],
    recordType: options.recordType,
    mode: options.replace ? 'replace' : 'merge',
    key: options.key === undefined ? plan.key : named(options.key).name,
    nameColumn: options.name === undefined ? null : named(options.name).name,
  }
}

/** Cuts `a=b` at its last equals sign: headers may hold some, names do not. */
function parts(option: string, given: string): readonly [string, string] {
  const at = given.lastIndexOf('=')
  if (at <= 0 || at === given.length - 1) throw new WrongUsage(`${option} takes COLUMN=VALUE, not ${given}.`)
  return [given.slice(0, at), given.slice(at + 1)]
}
