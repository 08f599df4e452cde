import { catalog } from './catalog.ts'
import { definitions } from './definitions.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { calls } from './procedures.ts'
import { records } from './records.ts'
import { segments } from './segments.ts'
import { sequences } from './sequences.ts'
import { simulation } from './simulation.ts'
import { trash } from './trash.ts'
import { workAssignment } from './work-assignment.ts'
import { workspace } from './workspace.ts'

/** Every call of the contract with its handler. */
export const router = calls.router({
  workspace,
  catalog,
  records,
  imports,
  workAssignment,
  segments,
  sequences,
  history,
  trash,
  definitions,
  simulation,
})
