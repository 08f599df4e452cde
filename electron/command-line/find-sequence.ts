import type { SequenceSummary } from '#shared/contract/sequences.ts'
import { findNamed } from './find-named.ts'
import type { Client } from './surroundings.ts'

/** The sequences of these names or ids, each once. Fails with SEQUENCE_MISSING or SEQUENCE_NAME_AMBIGUOUS. */
export async function findSequences(
  client: Client,
  names: readonly string[],
  recordType: string | undefined,
): Promise<readonly SequenceSummary[]> {
  const sequences = await client.sequences.list(recordType === undefined ? {} : { recordType })
  return [...new Set(names.map((name) => findNamed(sequences, name, 'SEQUENCE')))]
}

/** The sequence of that name or id. */
export async function findSequence(
  client: Client,
  name: string,
  recordType: string | undefined,
): Promise<SequenceSummary> {
  const sequences = await client.sequences.list(recordType === undefined ? {} : { recordType })
  return findNamed(sequences, name, 'SEQUENCE')
}
