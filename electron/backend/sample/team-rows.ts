import { day, now } from './calendar.ts'
import { entryAt } from './choose.ts'
import { type ColumnPlans, filled, type Subject } from './column-plan.ts'
import { createSpelling } from './spelling.ts'
import { type TeamPlan, teams } from './stock/teams.ts'
import type { World } from './world.ts'

interface TeamRow extends Subject {
  readonly plan: TeamPlan
}

export function createTeams(): (row: number) => TeamRow {
  return (row) => ({ row, size: 'medium', plan: entryAt(teams, row) })
}

export function teamColumns({ sellers }: World): ColumnPlans<TeamRow> {
  const ascii = createSpelling()
  return {
    name: filled(({ plan }) => plan.name),
    teamtype: filled(() => '0'),
    administratorid: filled(({ row }) => sellers.keyOf(sellers.membersOf(row)[0] ?? 0)),
    emailaddress: filled(({ plan }) => `${ascii(plan.name)}@sales.example.com`),
    description: filled(({ plan }) => plan.description),
    isdefault: filled(() => 0),
    createdon: filled(() => now - 1_900 * day),
    createdby: filled(() => sellers.keyOf(0)),
    modifiedon: filled(({ row }) => now - (300 + row * 17) * day),
    modifiedby: filled(() => sellers.keyOf(0)),
  }
}
