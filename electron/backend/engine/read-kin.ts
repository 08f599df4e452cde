import { columnOf, hierarchyColumn, keyName } from '#shared/conditions/column.ts'
import type { LiveGroup } from '#shared/conditions/live.ts'
import { walkConditions } from '#shared/conditions/walk.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Kin } from '#shared/operators/kin.ts'
import { foldId } from '#shared/values/text.ts'
import { compileRow } from './compile-row.ts'
import type { RecordSource } from './record-source.ts'
import { scanInSlices } from './scan-in-slices.ts'

/**
 * Who stands above and beside whom, as far as the rows of these definitions ask for it: parents by the hierarchy of
 * a record type, teams by the records of `teammembership` (docs/domain.md 4.2). Reads in slices.
 */
export async function readKin(
  definitions: readonly LiveGroup[],
  recordType: string,
  { source, context }: { readonly source: RecordSource; readonly context: EvaluationContext },
  signal: AbortSignal,
): Promise<Kin> {
  const asked = kinAsked(definitions, recordType, source, context)
  const parents = new Map<string, ReadonlyMap<string, string>>()
  for (const name of asked.hierarchies) parents.set(name, await readParents(name, source, signal))
  const teams = asked.teams ? await readTeams(source, signal) : new Map<string, readonly string[]>()
  return { parents: (name) => parents.get(name) ?? new Map<string, string>(), teams: () => teams }
}

/** What rows ask of their kin, heard by compiling them once where nobody stands above or beside anybody. */
function kinAsked(
  definitions: readonly LiveGroup[],
  recordTypeName: string,
  source: RecordSource,
  context: EvaluationContext,
): { readonly hierarchies: ReadonlySet<string>; readonly teams: boolean } {
  const hierarchies = new Set<string>()
  let teams = false
  const kin: Kin = {
    parents(recordType) {
      hierarchies.add(recordType)
      return new Map()
    },
    teams() {
      teams = true
      return new Map()
    },
  }
  for (const definition of definitions) {
    for (const { node, recordType: name } of walkConditions(definition, recordTypeName)) {
      const recordType = source.recordType(name)
      if (node.kind === 'row' && recordType !== undefined) compileRow(node, recordType, { context, kin })
    }
  }
  return { hierarchies, teams }
}

async function readParents(
  name: string,
  source: RecordSource,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const recordType = source.recordType(name)
  const column = recordType && hierarchyColumn(recordType)
  const parents = new Map<string, string>()
  if (recordType === undefined || column === undefined) return parents
  await eachPair(name, [keyName(recordType), column.name], source, signal, (id, parent) => {
    parents.set(id, parent)
  })
  return parents
}

async function readTeams(
  source: RecordSource,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const teams = new Map<string, string[]>()
  const memberships = source.recordType('teammembership')
  const names = ['systemuserid', 'teamid'] as const
  if (memberships === undefined || !names.every((name) => columnOf(memberships, name))) return teams
  await eachPair(memberships.name, names, source, signal, (user, team) => {
    const known = teams.get(user)
    if (known === undefined) teams.set(user, [team])
    else known.push(team)
  })
  return teams
}

/** Tells the folded ids in two columns of every record that has both. */
async function eachPair(
  recordType: string,
  [one, other]: readonly [string, string],
  source: RecordSource,
  signal: AbortSignal,
  tell: (one: string, other: string) => void,
): Promise<void> {
  const scan = source.scan(recordType, [
    { kind: 'cell', column: one },
    { kind: 'cell', column: other },
  ])
  await scanInSlices((after, limit) => {
    const { numbers, columns } = scan(after, limit)
    const [ones = [], others = []] = columns
    for (let at = 0; at < numbers.length; at += 1) {
      const [id, related] = [ones[at] ?? null, others[at] ?? null]
      if (id !== null && related !== null) tell(foldId(String(id)), foldId(String(related)))
    }
    return { last: numbers.at(-1) ?? after, isLast: numbers.length < limit }
  }, signal)
}
