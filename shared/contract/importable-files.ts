/** Endings of the files that can be imported, for file inputs, drops and the system's dialogs. */
export const importableEndings = ['csv', 'tsv', 'txt', 'xlsx', 'json', 'jsonl', 'ndjson'] as const

/** Whether a file of this name may be a table. */
export function isImportable(fileName: string): boolean {
  return importableEndings.some((ending) => fileName.toLowerCase().endsWith(`.${ending}`))
}
