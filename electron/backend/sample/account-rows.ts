import { day, momentSince, now, workingMoment } from './calendar.ts'
import { between, digits, skewed, weighted } from './choose.ts'
import { blankIn, type ColumnPlans, filled, type Subject } from './column-plan.ts'
import { type Company, createCompanies } from './company.ts'
import { money, rounded } from './amount.ts'
import { again } from './random.ts'
import { noteOn } from './wording.ts'
import { firstContactOf, type World } from './world.ts'

/** An account as other rows see it. */
export interface Account extends Subject {
  readonly company: Company
  readonly owner: string
  readonly isActive: boolean
  readonly createdOn: number
  readonly modifiedOn: number
}

export function createAccounts(world: World): (row: number) => Account {
  const companies = createCompanies(world.streams, 'account', [40, 38, 22])
  const facts = world.streams('account')
  return (row) => {
    const company = companies(row)
    const draw = facts(row)
    const createdOn = workingMoment(now - Math.floor((40 + 1_800 * again(draw, 1)) * day), again(draw, 2))
    return {
      row,
      size: company.size,
      company,
      owner: world.sellers.ownerOf(company, again(draw, 3)),
      isActive: again(draw, 4) >= 0.06,
      createdOn,
      modifiedOn: momentSince(createdOn, 1 - again(draw, 5) * again(draw, 6)),
    }
  }
}

const relationship = weighted([
  ['3', 46],
  ['8', 26],
  ['5', 8],
  ['9', 6],
  ['10', 5],
  ['2', 3],
  ['12', 3],
  ['6', 2],
  ['1', 1],
])
const contactMethod = weighted([
  ['1', 60],
  ['2', 22],
  ['3', 15],
  ['5', 3],
])
const term = weighted([
  ['1', 62],
  ['3', 18],
  ['4', 12],
  ['2', 8],
])

export function accountColumns(world: World): ColumnPlans<Account> {
  return {
    name: filled(({ company }) => company.name),
    accountnumber: blankIn(0.1, (_, draw) => digits('A######', draw)),
    parentaccountid: filled(({ row }, draw) =>
      draw < 0.14 && row > 9 ? world.keys.account(between(0, row, skewed(again(draw, 1)))) : null,
    ),
    primarycontactid: blankIn(0.15, ({ row }) => world.keyWithin('contact', firstContactOf(row))),
    ownerid: filled(({ owner }) => owner),
    statecode: filled(({ isActive }) => (isActive ? '0' : '1')),
    statuscode: filled(({ isActive }) => (isActive ? '1' : '2')),
    accountcategorycode: blankIn(0.4, ({ size }, draw) =>
      draw < (size === 'enterprise' ? 0.6 : 0.15) ? '1' : '2',
    ),
    customertypecode: blankIn(0.12, (_, draw) => relationship(draw)),
    ownershipcode: blankIn(0.55, ({ size }, draw) =>
      size === 'enterprise' && draw < 0.45 ? '1' : draw < 0.8 ? '2' : '3',
    ),
    industrycode: blankIn(0.16, ({ company }) => String(company.industry)),
    revenue: blankIn(0.3, ({ company }) => money(company.revenue)),
    numberofemployees: blankIn(0.22, ({ company }) => company.employees),
    creditlimit: blankIn(0.6, (_, draw) => money(rounded(between(1_000, 250_000, skewed(draw))))),
    creditonhold: filled((_, draw) => (draw < 0.04 ? 1 : 0)),
    paymenttermscode: blankIn(0.45, (_, draw) => term(draw)),
    emailaddress1: blankIn(0.3, ({ company }) => `info@${company.domain}`),
    telephone1: blankIn(0.12, ({ company }) => company.phone),
    websiteurl: blankIn(0.25, ({ company }) => `https://www.${company.domain}`),
    address1_line1: blankIn(0.2, ({ company }) => company.street),
    address1_postalcode: blankIn(0.15, ({ company }) => company.postalCode),
    address1_city: blankIn(0.08, ({ company }) => company.city.name),
    address1_stateorprovince: blankIn(0.4, ({ company }) => company.city.region),
    address1_country: blankIn(0.04, ({ company }) => company.place.country),
    preferredcontactmethodcode: blankIn(0.3, (_, draw) => contactMethod(draw)),
    preferredsystemuserid: blankIn(0.85, ({ company }, draw) => world.sellers.someoneFor(company, draw)),
    donotemail: filled((_, draw) => (draw < 0.06 ? 1 : 0)),
    donotbulkemail: filled((_, draw) => (draw < 0.18 ? 1 : 0)),
    donotphone: filled((_, draw) => (draw < 0.05 ? 1 : 0)),
    donotpostalmail: filled((_, draw) => (draw < 0.09 ? 1 : 0)),
    donotsendmm: filled((_, draw) => (draw < 0.2 ? 1 : 0)),
    followemail: filled((_, draw) => (draw < 0.93 ? 1 : 0)),
    lastusedincampaign: blankIn(0.6, ({ createdOn }, draw) => momentSince(createdOn, draw)),
    description: blankIn(0.7, ({ company }, draw) => noteOn(company.city.name, draw)),
    createdon: filled(({ createdOn }) => createdOn),
    createdby: filled(({ company }, draw) => world.sellers.someoneFor(company, draw)),
    modifiedon: filled(({ modifiedOn }) => modifiedOn),
    modifiedby: filled(({ company }, draw) => world.sellers.someoneFor(company, draw)),
  }
}
