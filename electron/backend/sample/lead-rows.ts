import type { Account } from './account-rows.ts'
import { day, momentSince, now, pastMoment } from './calendar.ts'
import { between, skewed, weighted } from './choose.ts'
import type { Subject } from './column-plan.ts'
import { type Company, createCompanies } from './company.ts'
import type { Contact } from './contact-rows.ts'
import { createPeople, type Person } from './person.ts'
import { again } from './random.ts'
import { accountsBeside, firstContactOf, type World } from './world.ts'

type LeadState = 'open' | 'qualified' | 'disqualified'

/** A lead as other rows see it. */
export interface Lead extends Subject {
  /** The row of the known customer it belongs to; every qualified lead has one. */
  readonly account: number | null
  readonly contact: number | null
  readonly company: Company
  readonly person: Person
  readonly owner: string
  readonly state: LeadState
  readonly createdOn: number
  readonly modifiedOn: number
  /** The option value of the lead source. */
  readonly source: string
}

const source = weighted([
  ['8', 38],
  ['7', 14],
  ['3', 10],
  ['4', 10],
  ['1', 9],
  ['6', 7],
  ['2', 5],
  ['9', 4],
  ['10', 2],
  ['5', 1],
])

interface Neighbours {
  readonly accountAt: (row: number) => Account
  readonly contactAt: (row: number) => Contact
}

export function createLeads(world: World, { accountAt, contactAt }: Neighbours): (row: number) => Lead {
  const companies = createCompanies(world.streams, 'lead', [64, 28, 8])
  const people = createPeople(world.streams, 'lead')
  const lives = world.streams('lead/life')
  const ties = world.streams('lead/ties')
  const copies = world.streams('lead/copies')

  return (row) => {
    const original = originalOf(row, copies(row))
    const life = lives(row)
    const createdOn = pastMoment(again(life, 1))
    const state = row === original ? stateAt(row, createdOn, life) : 'open'
    const account = accountOf(original, original === row ? state : 'open', ties(original))
    const company = account === null ? companies(original) : accountAt(account).company
    const contact = account === null ? null : contactOf(account, ties(original))
    const person = contact === null ? people(original, company) : contactAt(contact).person
    return {
      row,
      size: company.size,
      account,
      contact,
      company,
      person,
      owner: world.sellers.ownerOf(company, again(life, 5)),
      state,
      createdOn,
      modifiedOn: touchedAt(createdOn, state, again(life, 6)),
      source: source(again(life, 7)),
    }
  }
}

/** The row itself, or for one in sixty an earlier lead of the same person at the same company. */
function originalOf(row: number, draw: number): number {
  return row >= 60 && draw < 1 / 60 ? row - between(1, 50, again(draw, 1)) : row
}

/** Mostly open while young; the first eight leads stay open, as there is no account beside them yet. */
function stateAt(row: number, createdOn: number, draw: number): LeadState {
  const age = (now - createdOn) / day
  const stillOpen = age < 14 ? 0.95 : age < 60 ? 0.78 : age < 180 ? 0.52 : age < 365 ? 0.3 : 0.16
  if (row < 8 || again(draw, 2) < stillOpen) return 'open'
  return again(draw, 3) < 0.44 ? 'qualified' : 'disqualified'
}

function accountOf(row: number, state: LeadState, draw: number): number | null {
  const known = accountsBeside(row)
  if (known === 0) return null
  const customer = state === 'qualified' || again(draw, 1) < 0.17
  return customer ? between(0, known, (again(draw, 2) + skewed(again(draw, 3))) / 2) : null
}

function contactOf(account: number, draw: number): number | null {
  return again(draw, 4) < 0.7 ? firstContactOf(account) + (again(draw, 5) < 0.6 ? 0 : 1) : null
}

/** Closed leads were last changed when they were closed, open ones the longer ago the more neglected. */
function touchedAt(createdOn: number, state: LeadState, draw: number): number {
  if (state === 'open') return momentSince(createdOn, draw)
  return createdOn + Math.floor((Math.min(now - createdOn, 90 * day) * draw) / 1_000) * 1_000
}
