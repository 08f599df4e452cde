import type { Sql } from 'sql-template-tag'

/** A statement as a text for people, its values written into it as SQLite's literals. Only ever shown, never run. */
export function sqlText({ strings, values }: Sql): string {
  return strings.reduce((text, part, at) => `${text}${literal(values[at - 1])}${part}`)
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : 'NULL'
}
