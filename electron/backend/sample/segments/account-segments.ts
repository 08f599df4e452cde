import { conditions, none, row, type SegmentPlan, some } from './build.ts'

const active = row('statecode', 'equals', '0')
const customer = row('customertypecode', 'equals', '3')
const opportunities = { key: 'accountid', target: 'opportunity', lookup: 'parentaccountid' } as const
const leads = { key: 'accountid', target: 'lead', lookup: 'parentaccountid' } as const

/** Segments a sales-operations team keeps for accounts: both look at what belongs to the account. */
export const accountSegments: readonly SegmentPlan[] = [
  {
    name: 'Accounts with an open opportunity',
    description: 'Customers with a deal of 50,000 or more under way: one owner for everything.',
    previouslySegmented: 'alone',
    conditions: conditions(
      'and',
      active,
      customer,
      some(opportunities, row('statecode', 'equals', '0'), row('estimatedvalue', 'greaterOrEqual', '50000')),
    ),
  },
  {
    name: 'Customers nobody sells to',
    description: 'Customers without an open deal and without a request this year: time for a review.',
    sequence: 'Customer review',
    conditions: conditions(
      'and',
      active,
      customer,
      none(opportunities, row('statecode', 'equals', '0')),
      none(leads, row('createdon', 'thisYear')),
    ),
  },
]
