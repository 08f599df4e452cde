import { createColumnValues } from './catalog/column-values.ts'
import { createDefinitions } from './definitions/definitions.ts'
import { createHistory } from './history/history.ts'
import { createRecords } from './records/records.ts'
import { createSegmentFeatures, type SegmentFeatures } from './segments/index.ts'
import { createSequences } from './sequences/sequences.ts'
import { createSimulation } from './simulation/simulation.ts'
import type { Surroundings } from './surroundings.ts'
import { createTrash } from './trash/trash.ts'
import { createWorkAssignment } from './work-assignment/work-assignment.ts'
import { createSession, type Session } from './workspace/session.ts'
import { createSettings } from './workspace/settings.ts'
import type { Workspace } from './workspace/workspace.ts'
import { createImports, type Imports } from './imports/imports.ts'

/** What works on an open workspace; made anew for each workspace that is opened. */
export interface Features {
  readonly workspace: Workspace
  readonly settings: ReturnType<typeof createSettings>
  readonly workAssignment: ReturnType<typeof createWorkAssignment>
  readonly segments: SegmentFeatures
  readonly sequences: ReturnType<typeof createSequences>
  readonly history: ReturnType<typeof createHistory>
  readonly trash: ReturnType<typeof createTrash>
  readonly definitions: ReturnType<typeof createDefinitions>
  readonly simulation: ReturnType<typeof createSimulation>
  readonly records: ReturnType<typeof createRecords>
  readonly columnValues: ReturnType<typeof createColumnValues>
}

/** Everything Segment Studio does, without any door to it: no Electron, no network, no terminal. */
export interface Backend {
  readonly surroundings: Surroundings
  readonly session: Session
  readonly imports: Imports
  /** The features of the open workspace. Fails with WORKSPACE_NONE. */
  features(): Features
  close(): void
}

export function createBackend(surroundings: Surroundings): Backend {
  const session = createSession(surroundings)
  const imports = createImports(session, surroundings)
  let features: Features | null = null
  return {
    surroundings,
    session,
    imports,
    features() {
      const workspace = session.require()
      if (features?.workspace !== workspace) {
        const segments = createSegmentFeatures(workspace, surroundings)
        const sequences = createSequences(workspace, surroundings)
        features = {
          workspace,
          settings: createSettings(workspace),
          workAssignment: createWorkAssignment(workspace, segments, surroundings),
          segments,
          sequences,
          history: createHistory(workspace, segments, surroundings),
          trash: createTrash(workspace, surroundings),
          definitions: createDefinitions(workspace, { segments, sequences }, surroundings),
          simulation: createSimulation(workspace, surroundings),
          records: createRecords(workspace),
          columnValues: createColumnValues(workspace),
        }
      }
      return features
    },
    close() {
      imports.close()
      session.close()
    },
  }
}

export { createMatching, type MatchAnswer, type MatchEngine } from './matching/matching.ts'
export type { Imports } from './imports/imports.ts'
export type { OfferedSource } from './imports/sources.ts'
export { router } from './router/index.ts'
export type { Surroundings } from './surroundings.ts'
export { systemClock } from './platform/clock.ts'
export { makeSampleFile, openSample } from './workspace/sample-workspace.ts'
