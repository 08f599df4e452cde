import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OpenWorkspace, Progress } from '#shared/contract/workspace.ts'
import type { Group } from '#shared/model/condition.ts'
import { evaluate } from '#backend/engine/evaluate.ts'
import { sampleOrganisation, type SampleOrganisation } from '#backend/sample/index.ts'
import { yieldToEventLoop } from '#backend/platform/yield-to-event-loop.ts'
import { defaultSegment } from '#backend/store/default-segment.ts'
import { addToSegment } from '#backend/store/membership.ts'
import { createRecordInsert } from '#backend/store/record-insert.ts'
import { lookupsTouching, resolveLookupInSlices } from '#backend/store/resolve-lookups.ts'
import { createSettingTable } from '#backend/store/setting-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import { createWorkspaceFile } from './open-workspace.ts'
import { translated } from '#backend/store/translate-errors.ts'
import type { Session } from './session.ts'
import type { Workspace } from './workspace.ts'

/**
 * Writes the sample organisation to a new file, telling how far it is. It is built under another name first, so that
 * a cancelled or crashed making leaves nothing behind that looks finished.
 */
export async function* makeSampleFile(
  path: string,
  options: { readonly leads?: number; readonly seed?: number },
  surroundings: Surroundings,
  signal?: AbortSignal,
): AsyncGenerator<Progress, void> {
  const building = `${path}.building`
  rmSync(building, { force: true })
  mkdirSync(dirname(path), { recursive: true })
  const sample = sampleOrganisation(options)
  const workspace = createWorkspaceFile(building, sample.timeZone, {
    surroundings,
    onTouched: () => undefined,
  })
  try {
    // Not durable while building: nothing is lost when it fails but the building itself.
    workspace.database.pragma('synchronous = OFF')
    yield* writeRecords(workspace, sample, signal)
    writeDefinitions(workspace, sample)
    yield* writeMembers(workspace, sample, signal)
    workspace.database.pragma('synchronous = FULL')
    workspace.close()
    renameSync(building, path)
  } catch (error) {
    throw translated(path, error)
  } finally {
    if (workspace.database.open) workspace.close()
    if (existsSync(building)) rmSync(building, { force: true })
  }
}

/** Opens the sample organisation of this home folder, making it first when it is not there; the last step has it. */
export async function* openSample(
  { session, surroundings }: { readonly session: Session; readonly surroundings: Surroundings },
  signal?: AbortSignal,
): AsyncGenerator<Progress | { readonly kind: 'done'; readonly workspace: OpenWorkspace }, void> {
  const path = session.pathFor('Sample organisation')
  if (!existsSync(path)) yield* makeSampleFile(path, {}, surroundings, signal)
  yield { kind: 'done', workspace: session.openFile(path, {}).describe() }
}

async function* writeRecords(
  workspace: Workspace,
  sample: SampleOrganisation,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, void> {
  const added = Date.parse(sample.asOf)
  const total = sample.recordTypes.reduce((sum, { count }) => sum + count, 0)
  let done = 0
  for (const { name, columns, rows } of sample.recordTypes) {
    const type = workspace.catalog.type(name)
    const stored = columns.map((column) => type.columns.find((one) => one.name === column))
    const insert = createRecordInsert(
      workspace.database,
      type,
      stored.filter((column) => column !== undefined),
      added,
    )
    for (const batch of rows()) {
      insert(batch)
      done += batch.length
      yield { kind: 'progress', phase: type.pluralLabel, done, total }
      await yieldToEventLoop(signal)
    }
  }
  for (const lookup of lookupsTouching(workspace.catalog.types())) {
    yield { kind: 'progress', phase: 'Lookups', done: total, total }
    for (const _ of resolveLookupInSlices(workspace.database, lookup)) await yieldToEventLoop(signal)
  }
}

function writeDefinitions(workspace: Workspace, sample: SampleOrganisation): void {
  const settings = createSettingTable(workspace.database)
  const at = Date.parse(sample.asOf)
  workspace.database.transaction(() => {
    settings.set('sample', true)
    settings.set('asOf', sample.asOf)
    settings.set(
      'workAssignment',
      sample.defaultSegments.map(({ recordType }) => recordType),
    )
    for (const sequence of sample.sequences) {
      workspace.sequences.put({ ...sequence, createdAt: at, modifiedAt: at })
    }
    // Those a new workspace has make room for those with ids from the seed.
    for (const { id } of workspace.segments.list()) workspace.segments.remove(id)
    for (const { id, recordType, sequence } of sample.defaultSegments) {
      const segment = defaultSegment({ id, recordType, at, isFree: () => true })
      workspace.segments.put({ ...segment, sequence })
    }
    sample.segments.forEach(({ conditions, draft, ...segment }, index) => {
      const times = { createdAt: at, modifiedAt: at }
      workspace.segments.put({
        ...segment,
        live: conditions,
        draft: draft ?? null,
        serial: index + 1,
        ...times,
      })
    })
    for (const [recordType, segments] of Map.groupBy(sample.segments, (segment) => segment.recordType)) {
      workspace.orders.put(
        recordType,
        segments.map(({ id }) => id),
      )
    }
  })()
}

/**
 * Gives every active record to the first active segment by priority that it satisfies, the default segment last: what
 * segmentation does with records that are in no segment yet (docs/domain.md 3.2).
 */
async function* writeMembers(
  workspace: Workspace,
  sample: SampleOrganisation,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, void> {
  const since = Date.parse(sample.asOf)
  const all = [
    ...sample.segments
      .filter(({ state }) => state === 'active')
      .map((one) => ({ ...one, items: [one.conditions] })),
    ...sample.defaultSegments.map((one) => ({ ...one, items: [] })),
  ]
  const withSignal = { signal: signal ?? new AbortController().signal }
  for (const [at, { id, recordType, items }] of all.entries()) {
    yield { kind: 'progress', phase: 'Segments', done: at, total: all.length }
    const definition: Group = {
      kind: 'group',
      id: 'active records',
      join: 'and',
      items: [
        { kind: 'row', id: 'active', column: 'statecode', operator: 'equals', operands: ['0'] },
        ...items,
      ],
    }
    const { numbers } = await evaluate(
      definition,
      recordType,
      workspace.context(),
      workspace.source(),
      withSignal,
    )
    const add = addToSegment(workspace.database, {
      type: workspace.catalog.type(recordType),
      segment: id,
      since,
    })
    for (let first = 0; first < numbers.length; first += membersInSlice) {
      add(numbers.subarray(first, first + membersInSlice))
      await yieldToEventLoop(signal)
    }
  }
}

const membersInSlice = 5_000
