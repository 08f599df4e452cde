import type { Account } from './account-rows.ts'
import { dateFrom, momentSince, now, workingMoment } from './calendar.ts'
import { between, pick, weighted } from './choose.ts'
import { blankIn, type ColumnPlans, filled, type Subject } from './column-plan.ts'
import type { Company } from './company.ts'
import { createPeople, type Person } from './person.ts'
import { again } from './random.ts'
import { departments, jobs } from './stock/jobs.ts'
import { noteOn } from './wording.ts'
import { accountOfContact, type World } from './world.ts'

/** A contact as other rows see it: somebody who works for an account. */
export interface Contact extends Subject {
  readonly account: number
  readonly company: Company
  readonly person: Person
  readonly owner: string
  readonly isActive: boolean
  readonly createdOn: number
  readonly modifiedOn: number
}

export function createContacts(world: World, accountAt: (row: number) => Account): (row: number) => Contact {
  const people = createPeople(world.streams, 'contact')
  const facts = world.streams('contact')
  return (row) => {
    const account = accountAt(accountOfContact(row))
    const draw = facts(row)
    const createdOn = workingMoment(momentSince(account.createdOn, again(draw, 1)), again(draw, 2))
    return {
      row,
      size: account.size,
      account: account.row,
      company: account.company,
      person: people(row, account.company),
      owner: again(draw, 3) < 0.85 ? account.owner : world.sellers.ownerOf(account.company, again(draw, 4)),
      isActive: again(draw, 5) >= 0.05,
      createdOn,
      modifiedOn: momentSince(createdOn, again(draw, 6)),
    }
  }
}

const job = weighted(jobs)
const role = weighted([
  ['2', 60],
  ['1', 24],
  ['3', 16],
])
const familyStatus = weighted([
  ['2', 55],
  ['1', 33],
  ['3', 9],
  ['4', 3],
])
const contactMethod = weighted([
  ['1', 52],
  ['2', 30],
  ['3', 17],
  ['5', 1],
])

export function contactColumns(world: World): ColumnPlans<Contact> {
  return {
    fullname: filled(({ person }) => person.full),
    salutation: blankIn(0.3, ({ person }) => person.salutation),
    firstname: filled(({ person }) => person.first),
    lastname: filled(({ person }) => person.last),
    jobtitle: blankIn(0.24, (_, draw) => job(draw)),
    department: blankIn(0.5, (_, draw) => pick(departments, draw)),
    parentcustomerid: filled(({ account }) => world.keyWithin('account', account)),
    ownerid: filled(({ owner }) => owner),
    statecode: filled(({ isActive }) => (isActive ? '0' : '1')),
    statuscode: filled(({ isActive }) => (isActive ? '1' : '2')),
    accountrolecode: blankIn(0.45, (_, draw) => role(draw)),
    emailaddress1: blankIn(0.08, ({ person }) => person.email),
    telephone1: blankIn(0.3, ({ person }) => person.phone),
    mobilephone: blankIn(0.45, ({ person }) => person.mobile),
    address1_city: blankIn(0.3, ({ company }) => company.city.name),
    address1_country: blankIn(0.2, ({ company }) => company.place.country),
    gendercode: blankIn(0.5, ({ person }) => (person.isWoman ? '2' : '1')),
    familystatuscode: blankIn(0.88, (_, draw) => familyStatus(draw)),
    birthdate: blankIn(0.8, (_, draw) => dateFrom(now, -between(21 * 365, 66 * 365, draw))),
    anniversary: blankIn(0.95, (_, draw) => dateFrom(now, -between(100, 30 * 365, draw))),
    preferredcontactmethodcode: blankIn(0.2, (_, draw) => contactMethod(draw)),
    donotemail: filled((_, draw) => (draw < 0.07 ? 1 : 0)),
    donotbulkemail: filled((_, draw) => (draw < 0.22 ? 1 : 0)),
    donotphone: filled((_, draw) => (draw < 0.08 ? 1 : 0)),
    donotpostalmail: filled((_, draw) => (draw < 0.1 ? 1 : 0)),
    donotsendmm: filled((_, draw) => (draw < 0.24 ? 1 : 0)),
    followemail: filled((_, draw) => (draw < 0.9 ? 1 : 0)),
    lastusedincampaign: blankIn(0.55, ({ createdOn }, draw) => momentSince(createdOn, draw)),
    description: blankIn(0.85, ({ company }, draw) => noteOn(company.city.name, draw)),
    createdon: filled(({ createdOn }) => createdOn),
    createdby: filled(({ company }, draw) => world.sellers.someoneFor(company, draw)),
    modifiedon: filled(({ modifiedOn }) => modifiedOn),
    modifiedby: filled(({ company }, draw) => world.sellers.someoneFor(company, draw)),
  }
}
