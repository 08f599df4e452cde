import type { Catalog } from '#shared/conditions/walk.ts'
import type { Group } from '#shared/model/condition.ts'
import { readFetchXml } from './read-fetch.ts'
import { sameConditions } from './same-conditions.ts'
import { writeFetchXml, type FetchWriting } from './write-fetch.ts'

/**
 * A definition as FetchXML for other systems: the text it was read from, as long as nothing was edited since
 * (docs/domain.md 6.3), else the text of its live part.
 */
export function exportFetchXml(conditions: Group, recordType: string, catalog: Catalog | null): FetchWriting {
  const source = conditions.fetchXml
  return source !== undefined && saysStill(source, conditions, recordType, catalog)
    ? { ok: true, text: source, muted: [] }
    : writeFetchXml(conditions, recordType)
}

function saysStill(source: string, conditions: Group, recordType: string, catalog: Catalog | null): boolean {
  const reading = readFetchXml(source, catalog, {
    recordType,
    newId: () => 'node',
    keepUnsupported: () => '',
  })
  return reading.ok && sameConditions(reading.conditions, conditions)
}
