import { randomUUID } from 'node:crypto'
import { printDefinitions } from '#shared/interchange/definitions.ts'
import type { WrittenDocument } from '#shared/model/definition-document.ts'
import type { Group } from '#shared/model/condition.ts'
import { clientOf, openTestBackend, type TestClient } from '../../support/backend.ts'
import { condition, everything, group } from '../../support/conditions.ts'

export const hot: Group = group('root', 'and', [condition('a', 'leadqualitycode', 'equals', '1')])
export const warm: Group = group('root', 'and', [condition('a', 'leadqualitycode', 'equals', '2')])

/** A new workspace with nothing but default segments. */
export function openWorkspace() {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('a.segws'), 'UTC')
  return { client: clientOf(backend), backend }
}

/** A workspace in which everything a document can hold is used. */
export async function openPortfolio() {
  const opened = openWorkspace()
  const { client } = opened
  await client.workAssignment.addRecordType({ recordType: 'account' })
  await client.workspace.changeSettings({ timeZone: 'Europe/Berlin', weekStart: 1 })
  const followUp = await client.sequences.create({ name: 'Follow up', recordType: 'lead' })
  const nurture = await client.sequences.create({
    name: 'Nurture',
    recordType: 'lead',
    steps: [
      { kind: 'email', id: 's1', name: 'Hello', description: '', extra: { z: 1, a: { y: 2, b: [3] } } },
      { kind: 'wait', id: 's2', hours: 24 },
      { kind: 'advance', id: 's3', sequence: followUp.id, name: 'Follow up' },
    ],
  })
  await client.sequences.activate({ ids: [nurture.id] })
  await client.sequences.create({ name: 'Close', recordType: 'opportunity' })
  const hotId = await makeHot(client, nurture.id)
  const warmMade = await client.segments.create({
    name: 'Warm',
    recordType: 'lead',
    conditions: warm,
    priority: 2,
  })
  const everyone = await client.segments.create({
    name: 'Everyone',
    recordType: 'lead',
    conditions: everything('root'),
    priority: 3,
  })
  await client.segments.activate({ ids: [everyone.id], takeEverything: true })
  await client.segments.create({ name: 'Big', recordType: 'opportunity' })
  await client.segments.create({ name: 'Key accounts', recordType: 'account' })
  const ids = {
    hot: hotId,
    warm: warmMade.id,
    everyone: everyone.id,
    nurture: nurture.id,
    followUp: followUp.id,
  }
  return { ...opened, ids }
}

async function makeHot(client: TestClient, sequence: string): Promise<string> {
  const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead', conditions: hot })
  await client.segments.changeProperties({
    id,
    description: 'Call them today',
    previouslySegmented: true,
    runRulesOnMove: true,
    owner: { id: 'u1', name: 'Ada' },
  })
  await client.segments.activate({ ids: [id] })
  await client.segments.connect({ ids: [id], sequence })
  await client.segments.saveDraft({ id, conditions: { ...hot, join: 'or' } })
  return id
}

type Written = WrittenDocument['segments'][number]

/** A document with these segments and whatever else. */
export function documentOf(
  segments: readonly Written[],
  more: Partial<WrittenDocument> = {},
): WrittenDocument {
  return { format: 'segment-studio/definitions', formatVersion: 1, segments, ...more }
}

/** A segment for leads as a document may write it. */
export function segment(name: string, more: Partial<Written> = {}): Written {
  return { id: randomUUID(), name, recordType: 'lead', ...more }
}

/** What applying a document did. */
export async function apply(
  client: TestClient,
  document: WrittenDocument,
  more: { prune?: boolean; takeEverything?: boolean } = {},
) {
  const { items } = await client.definitions.apply({ document, ...more })
  return items
}

/** The definitions of the open workspace as they are printed. */
export async function print(client: TestClient): Promise<string> {
  return printDefinitions(await client.definitions.export({}))
}
