import type { Size } from '#backend/sample/column-plan.ts'

/** A sales team and what it looks after; the first member leads it. */
export interface TeamPlan {
  readonly name: string
  readonly description: string
  readonly countries: readonly string[]
  readonly sizes: readonly Size[]
  readonly members: number
}

const everySize = ['small', 'medium', 'enterprise'] as const

/** Six teams of 39 sellers; the fortieth is the head of sales they report to. */
export const teams: readonly TeamPlan[] = [
  {
    name: 'DACH Enterprise',
    description: 'Companies of 1,000 people and more in Germany, Austria and Switzerland.',
    countries: ['Germany', 'Austria', 'Switzerland'],
    sizes: ['enterprise'],
    members: 7,
  },
  {
    name: 'DACH Mid-market',
    description: 'Everybody else in Germany, Austria and Switzerland.',
    countries: ['Germany', 'Austria', 'Switzerland'],
    sizes: ['small', 'medium'],
    members: 10,
  },
  {
    name: 'United Kingdom',
    description: 'England, Scotland, Wales and Northern Ireland.',
    countries: ['United Kingdom'],
    sizes: everySize,
    members: 7,
  },
  {
    name: 'France and Netherlands',
    description: 'France and the Netherlands.',
    countries: ['France', 'Netherlands'],
    sizes: everySize,
    members: 6,
  },
  {
    name: 'North and South',
    description: 'Sweden, Spain and Italy, from Stockholm and Milan.',
    countries: ['Sweden', 'Spain', 'Italy'],
    sizes: everySize,
    members: 4,
  },
  {
    name: 'North America',
    description: 'United States; covers requests from elsewhere at night.',
    countries: ['United States'],
    sizes: everySize,
    members: 5,
  },
]
