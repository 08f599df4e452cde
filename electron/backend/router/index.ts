import { catalog } from './catalog.ts'
import { imports } from './imports.ts'
import { calls } from './procedures.ts'
import { records } from './records.ts'
import { segments } from './segments.ts'
import { sequences } from './sequences.ts'
import { simulation } from './simulation.ts'
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
  simulation,
})
