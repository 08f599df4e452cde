import type { Account } from './account-rows.ts'
import { day, momentSince, now, pastMoment } from './calendar.ts'
import { between } from './choose.ts'
import type { Subject } from './column-plan.ts'
import type { Company } from './company.ts'
import type { Contact } from './contact-rows.ts'
import type { Lead } from './lead-rows.ts'
import { again } from './random.ts'
import { accountsBeside, firstContactOf, leadOfOpportunity, type World } from './world.ts'

type OpportunityState = 'open' | 'won' | 'lost'

/** How far a deal has come: 0 qualify, 1 develop, 2 propose, 3 close. */
type SalesStage = 0 | 1 | 2 | 3

export interface Opportunity extends Subject {
  /** The row of the lead it came from, null when somebody opened it directly. */
  readonly lead: number | null
  readonly account: number | null
  readonly contact: number | null
  readonly company: Company
  readonly email: string | null
  readonly owner: string
  readonly state: OpportunityState
  readonly stage: SalesStage
  readonly createdOn: number
  readonly modifiedOn: number
  /** When it was won or lost, null while it is open. */
  readonly closedOn: number | null
}

interface Neighbours {
  readonly accountAt: (row: number) => Account
  readonly contactAt: (row: number) => Contact
  readonly leadAt: (row: number) => Lead
}

export function createOpportunities(world: World, neighbours: Neighbours): (row: number) => Opportunity {
  const { accountAt, contactAt, leadAt } = neighbours
  const lives = world.streams('opportunity/life')
  const ties = world.streams('opportunity/ties')

  return (row) => {
    const life = lives(row)
    const candidate = leadAt(leadOfOpportunity(row))
    const lead = candidate.state === 'qualified' ? candidate : null
    const account = lead === null ? accountBeside(row, ties(row)) : lead.account
    const company = account === null ? candidate.company : accountAt(account).company
    const contact = lead?.contact ?? contactOf(account, ties(row))
    const createdOn = lead?.modifiedOn ?? pastMoment(again(life, 1))
    const age = (now - createdOn) / day
    const state = stateAt(age, life)
    const closedOn =
      state === 'open' ? null : createdOn + Math.floor(age * (0.1 + 0.85 * again(life, 4))) * day
    return {
      row,
      size: company.size,
      lead: lead?.row ?? null,
      account,
      contact,
      company,
      email: contact === null ? null : contactAt(contact).person.email,
      owner: lead?.owner ?? world.sellers.ownerOf(company, again(life, 5)),
      state,
      stage: state === 'won' ? 3 : stageAt(age, again(life, 6)),
      createdOn,
      modifiedOn: closedOn ?? momentSince(createdOn, 1 - again(life, 7) * again(life, 8)),
      closedOn,
    }
  }
}

/** An account that exists beside the lead the opportunity could have come from. */
function accountBeside(row: number, draw: number): number | null {
  const known = accountsBeside(Math.floor(row * 1.5))
  return known === 0 ? null : between(0, known, again(draw, 1) * (0.4 + 0.6 * again(draw, 2)))
}

function contactOf(account: number | null, draw: number): number | null {
  return account === null || again(draw, 3) < 0.25
    ? null
    : firstContactOf(account) + between(0, 2, again(draw, 4))
}

function stateAt(age: number, draw: number): OpportunityState {
  const stillOpen = age < 30 ? 0.94 : age < 90 ? 0.74 : age < 180 ? 0.46 : age < 365 ? 0.22 : 0.06
  if (again(draw, 2) < stillOpen) return 'open'
  return again(draw, 3) < 0.38 ? 'won' : 'lost'
}

function stageAt(age: number, draw: number): SalesStage {
  const progress = Math.min(age / 150, 1) * 0.6 + draw * 0.6
  return progress < 0.3 ? 0 : progress < 0.62 ? 1 : progress < 0.94 ? 2 : 3
}
