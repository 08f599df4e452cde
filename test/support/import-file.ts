import type { ImportPlan, ImportReport } from '#shared/contract/imports.ts'
import { lastOf, writeTestFile, type TestClient } from './backend.ts'

/** Imports text as a file, with the plan it suggests changed by `difference`. */
export async function importText(
  client: TestClient,
  path: string,
  content: string | Uint8Array,
  difference: (plan: ImportPlan) => Partial<ImportPlan>,
): Promise<ImportReport> {
  writeTestFile(path, content)
  const { source } = await client.imports.offerPath({ path })
  const { plan } = await client.imports.look({ source })
  const last = await lastOf(await client.imports.run({ ...plan, ...difference(plan) }))
  if (last.kind !== 'report') throw new Error('the import ended without a report')
  return last
}

/** The plan's columns with changes by logical name. */
export function withColumns(
  plan: ImportPlan,
  changes: Record<string, Partial<ImportPlan['columns'][number]>>,
): ImportPlan['columns'] {
  return plan.columns.map((column) => ({ ...column, ...changes[column.name] }))
}
