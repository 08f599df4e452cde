import { failure } from '#shared/contract/failure.ts'
import type { Client } from './surroundings.ts'

/** What a list is narrowed to; a type that is not there is a slip of the pen and no empty list. Fails with RECORD_TYPE_UNKNOWN. */
export async function knownRecordType(
  client: Client,
  recordType: string | undefined,
): Promise<{ readonly recordType?: string }> {
  if (recordType === undefined) return {}
  const types = await client.catalog.recordTypes()
  if (!types.some(({ name }) => name === recordType)) throw failure('RECORD_TYPE_UNKNOWN', { recordType })
  return { recordType }
}
