import type { Cell } from '#shared/values/cell.ts'
import { money, rounded } from './amount.ts'
import { dateFrom, day, momentSince } from './calendar.ts'
import { between, skewed, weighted } from './choose.ts'
import { blankIn, type ColumnPlans, filled } from './column-plan.ts'
import type { Lead } from './lead-rows.ts'
import { again } from './random.ts'
import { jobs } from './stock/jobs.ts'
import { noteOn, topicOf } from './wording.ts'
import { opportunityOfLead, type World } from './world.ts'

const job = weighted(jobs)
const need = weighted([
  ['0', 15],
  ['1', 40],
  ['2', 35],
  ['3', 10],
])
const timeframe = weighted([
  ['0', 8],
  ['1', 22],
  ['2', 24],
  ['3', 28],
  ['4', 18],
])
const lost = weighted([
  ['4', 42],
  ['5', 27],
  ['6', 22],
  ['7', 9],
])
const contactMethod = weighted([
  ['1', 58],
  ['2', 24],
  ['3', 16],
  ['4', 1],
  ['5', 1],
])

/** How the columns of a lead are filled, in the order a person would read them. */
export function leadColumns(world: World): ColumnPlans<Lead> {
  return {
    subject: filled(({ company, createdOn }, draw) =>
      topicOf({ city: company.city.name, company: company.shortName, createdOn }, draw),
    ),
    fullname: filled(({ person }) => person.full),
    salutation: blankIn(0.35, ({ person }) => person.salutation),
    firstname: filled(({ person }) => person.first),
    lastname: filled(({ person }) => person.last),
    // A few of the blanks people leave behind are blanks indeed.
    jobtitle: blankIn(0.22, (_, draw) => (draw < 0.002 ? '   ' : job(again(draw, 1)))),
    companyname: filled(companyName),
    emailaddress1: blankIn(0.12, ({ person }) => person.email),
    telephone1: blankIn(0.28, ({ person }) => person.phone),
    mobilephone: blankIn(0.55, ({ person }) => person.mobile),
    websiteurl: blankIn(0.5, ({ company }) => `https://www.${company.domain}`),
    address1_line1: blankIn(0.45, ({ company }) => company.street),
    address1_postalcode: blankIn(0.38, ({ company }) => company.postalCode),
    address1_city: blankIn(0.2, ({ company }) => company.city.name),
    address1_stateorprovince: blankIn(0.55, ({ company }) => company.city.region),
    address1_country: blankIn(0.07, ({ company }, draw) =>
      draw < 0.02 ? company.place.localName : company.place.country,
    ),
    ownerid: filled(({ owner }) => owner),
    parentaccountid: filled(({ account }) => (account === null ? null : world.keys.account(account))),
    parentcontactid: filled(({ contact }) => (contact === null ? null : world.keys.contact(contact))),
    qualifyingopportunityid: filled(({ row, state }) =>
      state === 'qualified' ? world.keyWithin('opportunity', opportunityOfLead(row)) : null,
    ),
    statecode: filled(({ state }) => ({ open: '0', qualified: '1', disqualified: '2' })[state]),
    statuscode: filled(statusReason),
    leadqualitycode: blankIn(0.06, rating),
    leadsourcecode: blankIn(0.05, ({ source }) => source),
    industrycode: blankIn(0.3, ({ company }) => String(company.industry)),
    revenue: blankIn(0.45, ({ company }) => money(company.revenue)),
    numberofemployees: blankIn(0.36, ({ company }) => company.employees),
    estimatedamount: blankIn(0.4, (lead, draw) => money(dealSize(lead, draw))),
    estimatedclosedate: blankIn(0.42, ({ createdOn }, draw) =>
      dateFrom(createdOn, between(14, 280, draw * again(draw, 1))),
    ),
    budgetamount: blankIn(0.68, (lead, draw) => money(dealSize(lead, draw))),
    budgetstatus: blankIn(0.5, (_, draw) => String(between(0, 4, draw))),
    need: blankIn(0.48, (_, draw) => need(draw)),
    purchaseprocess: blankIn(0.5, ({ size }, draw) =>
      draw > 0.85 ? '2' : draw < (size === 'small' ? 0.2 : 0.6) ? '1' : '0',
    ),
    purchasetimeframe: blankIn(0.4, (_, draw) => timeframe(draw)),
    decisionmaker: filled((_, draw) => (draw < 0.34 ? 1 : 0)),
    evaluatefit: filled((_, draw) => (draw < 0.4 ? 1 : 0)),
    confirminterest: filled((_, draw) => (draw < 0.45 ? 1 : 0)),
    initialcommunication: blankIn(0.6, (_, draw) => (draw < 0.55 ? '0' : '1')),
    preferredcontactmethodcode: blankIn(0.1, (_, draw) => contactMethod(draw)),
    donotemail: filled((_, draw) => (draw < 0.06 ? 1 : 0)),
    donotbulkemail: filled((_, draw) => (draw < 0.2 ? 1 : 0)),
    donotphone: filled((_, draw) => (draw < 0.07 ? 1 : 0)),
    donotpostalmail: filled((_, draw) => (draw < 0.11 ? 1 : 0)),
    donotsendmm: filled((_, draw) => (draw < 0.21 ? 1 : 0)),
    followemail: filled((_, draw) => (draw < 0.92 ? 1 : 0)),
    lastusedincampaign: blankIn(0.62, ({ createdOn }, draw) => momentSince(createdOn, draw)),
    schedulefollowup_prospect: blankIn(0.78, ({ modifiedOn }, draw) =>
      Math.floor(modifiedOn + between(-20, 40, draw) * day),
    ),
    description: blankIn(0.64, ({ company }, draw) => noteOn(company.city.name, draw)),
    msdyn_salesassignmentresult: blankIn(0.3, (_, draw) => (draw < 0.93 ? '0' : '1')),
    createdon: filled(({ createdOn }) => createdOn),
    createdby: filled(({ company }, draw) => world.sellers.someoneFor(company, draw)),
    modifiedon: filled(({ modifiedOn }) => modifiedOn),
    modifiedby: filled(({ company }, draw) => world.sellers.someoneFor(company, draw)),
  }
}

/** The account's name where there is an account, else what was typed in: sometimes with blanks behind it. */
function companyName({ account, company }: Lead, draw: number): Cell {
  if (account !== null) return company.name
  if (draw < 0.02) return null
  if (draw < 0.026) return `${company.name}  `
  if (draw < 0.05) return company.name.toUpperCase()
  return draw < 0.12 ? company.shortName : company.name
}

function statusReason({ state, createdOn, modifiedOn }: Lead, draw: number): Cell {
  if (state === 'qualified') return '3'
  if (state === 'disqualified') return lost(draw)
  return draw < (modifiedOn - createdOn > 3 * day ? 0.25 : 0.85) ? '1' : '2'
}

/** Warm as a rule; referrals and large companies are hot more often. */
function rating({ source, size }: Lead, draw: number): Cell {
  const hot = 0.1 + (source === '3' || source === '4' ? 0.14 : 0) + (size === 'enterprise' ? 0.1 : 0)
  return draw < hot ? '1' : draw < 0.72 ? '2' : '3'
}

/** In cents; grows with the size of the company. */
function dealSize({ size }: Lead, draw: number): number {
  const [low, high] = { small: [500, 40_000], medium: [3_000, 180_000], enterprise: [15_000, 1_500_000] }[
    size
  ]
  const cents = rounded(between(low ?? 0, high ?? 0, skewed(draw)))
  return again(draw, 1) < 0.08 ? cents + between(1, 100, again(draw, 2)) : cents
}
