/** The rows of a table written with bars between its columns, under the names in its first row. */
export function tableRows(table: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((part) => part.trim()),
    )
  for (const row of rows) if (row.length !== header.length) throw new Error(`Ragged: ${row.join(' | ')}`)
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}
