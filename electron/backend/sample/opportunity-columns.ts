import type { Cell } from '#shared/values/cell.ts'
import { decimalCell } from '#shared/values/decimal.ts'
import { money, rounded } from './amount.ts'
import { dateFrom, day, now } from './calendar.ts'
import { between, skewed, weighted } from './choose.ts'
import { blankIn, type ColumnPlans, filled } from './column-plan.ts'
import type { Opportunity } from './opportunity-rows.ts'
import { again, type Stream } from './random.ts'
import { noteOn, topicOf } from './wording.ts'
import type { World } from './world.ts'

const stageNames = ['1-Qualify', '2-Develop', '3-Propose', '4-Close'] as const

const need = weighted([
  ['0', 26],
  ['1', 44],
  ['2', 25],
  ['3', 5],
])
const timeframe = weighted([
  ['0', 12],
  ['1', 30],
  ['2', 26],
  ['3', 22],
  ['4', 10],
])

/** How the columns of an opportunity are filled, in the order a person would read them. */
export function opportunityColumns(world: World): ColumnPlans<Opportunity> {
  const worth = world.streams('opportunity/worth')
  return {
    name: filled(({ company, createdOn }, draw) =>
      topicOf({ city: company.city.name, company: company.shortName, createdOn }, draw),
    ),
    customerid: filled(({ account }) => (account === null ? null : world.keys.account(account))),
    parentaccountid: filled(({ account }) => (account === null ? null : world.keys.account(account))),
    parentcontactid: filled(({ contact }) => world.keyWithin('contact', contact)),
    originatingleadid: filled(({ lead }) => (lead === null ? null : world.keys.lead(lead))),
    ownerid: filled(({ owner }) => owner),
    statecode: filled(({ state }) => ({ open: '0', won: '1', lost: '2' })[state]),
    statuscode: filled(({ state }, draw) =>
      state === 'won' ? '3' : state === 'lost' ? (draw < 0.45 ? '4' : '5') : draw < 0.88 ? '1' : '2',
    ),
    opportunityratingcode: blankIn(0.05, ({ stage }, draw) =>
      draw < 0.08 + 0.12 * stage ? '1' : draw < 0.8 ? '2' : '3',
    ),
    salesstage: filled(({ stage }) => String(stage)),
    stepname: blankIn(0.06, ({ stage }) => stageNames[stage]),
    closeprobability: blankIn(0.15, probability),
    estimatedvalue: blankIn(0.08, (deal) => money(dealSize(deal, worth))),
    estimatedclosedate: blankIn(0.06, expectedClose),
    actualvalue: filled((deal, draw) =>
      deal.state === 'won' ? money(Math.round((dealSize(deal, worth) * between(70, 112, draw)) / 100)) : null,
    ),
    actualclosedate: filled(({ closedOn }) => (closedOn === null ? null : dateFrom(closedOn, 0))),
    finaldecisiondate: blankIn(0.65, (deal, draw) =>
      dateFrom(deal.closedOn ?? now, deal.closedOn === null ? between(5, 150, draw) : 0),
    ),
    isrevenuesystemcalculated: filled((_, draw) => (draw < 0.25 ? 1 : 0)),
    budgetamount: blankIn(0.55, (deal, draw) =>
      money(Math.round((dealSize(deal, worth) * between(60, 140, draw)) / 100)),
    ),
    budgetstatus: blankIn(0.4, ({ stage }, draw) =>
      String(Math.min(3, between(0, 3, draw) + (stage > 1 ? 1 : 0))),
    ),
    discountpercentage: blankIn(0.72, (_, draw) => decimalCell(String(between(0, 60, skewed(draw)) / 2))),
    need: blankIn(0.35, (_, draw) => need(draw)),
    purchaseprocess: blankIn(0.35, ({ size }, draw) =>
      draw > 0.9 ? '2' : draw < (size === 'small' ? 0.25 : 0.7) ? '1' : '0',
    ),
    purchasetimeframe: blankIn(0.3, (_, draw) => timeframe(draw)),
    msdyn_forecastcategory: filled(forecastCategory),
    decisionmaker: filled(({ stage }, draw) => (draw < 0.3 + 0.15 * stage ? 1 : 0)),
    evaluatefit: filled((_, draw) => (draw < 0.4 ? 1 : 0)),
    pursuitdecision: filled((_, draw) => (draw < 0.35 ? 1 : 0)),
    identifycompetitors: filled(({ stage }, draw) => (draw < 0.15 + 0.15 * stage ? 1 : 0)),
    identifycustomercontacts: filled(({ stage }, draw) => (draw < 0.2 + 0.2 * stage ? 1 : 0)),
    developproposal: filled(({ stage }) => (stage >= 2 ? 1 : 0)),
    presentproposal: filled(({ stage }, draw) => (stage === 3 || (stage === 2 && draw < 0.4) ? 1 : 0)),
    emailaddress: blankIn(0.2, ({ email }) => email),
    description: blankIn(0.6, ({ company }, draw) => noteOn(company.city.name, draw)),
    scheduleproposalmeeting: blankIn(
      0.75,
      ({ modifiedOn }, draw) => modifiedOn + between(-10, 35, draw) * day,
    ),
    createdon: filled(({ createdOn }) => createdOn),
    createdby: filled(({ company }, draw) => world.sellers.someoneFor(company, draw)),
    modifiedon: filled(({ modifiedOn }) => modifiedOn),
    modifiedby: filled(({ company }, draw) => world.sellers.someoneFor(company, draw)),
  }
}

function probability({ state, stage }: Opportunity, draw: number): Cell {
  if (state === 'won') return 100
  if (state === 'lost') return 0
  return Math.min(95, 10 + stage * 25 + between(0, 5, draw) * 5)
}

/** Open deals close some time around now, closed ones were expected about when they closed. */
function expectedClose({ closedOn }: Opportunity, draw: number): Cell {
  if (closedOn !== null) return dateFrom(closedOn, between(-25, 15, draw))
  return dateFrom(now, between(-45, 190, draw * (0.5 + 0.5 * again(draw, 1))))
}

function forecastCategory({ state, stage }: Opportunity, draw: number): Cell {
  if (state === 'won') return '100000005'
  if (state === 'lost') return '100000006'
  if (draw < 0.05) return '100000004'
  return stage === 3 ? '100000003' : stage === 2 ? '100000002' : '100000001'
}

/** In cents; the same for every column of the row that speaks of the deal's worth. */
function dealSize({ row, size }: Opportunity, worth: Stream): number {
  const [low, high] = { small: [800, 45_000], medium: [4_000, 220_000], enterprise: [20_000, 1_800_000] }[
    size
  ]
  return rounded(between(low ?? 0, high ?? 0, skewed(worth(row))))
}
