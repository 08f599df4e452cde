import { day, momentSince, now } from './calendar.ts'
import { digits, entryAt, pick } from './choose.ts'
import { blankIn, type ColumnPlans, filled, type Subject } from './column-plan.ts'
import type { Seller } from './sellers.ts'
import { sellerTitles } from './stock/jobs.ts'
import type { World } from './world.ts'

/** A seller with the size every row is asked for; sellers have no company of their own. */
interface UserRow extends Seller, Subject {
  readonly createdOn: number
}

export function createUsers(world: World): (row: number) => UserRow {
  const started = world.streams('systemuser')
  return (row) => ({
    ...entryAt(world.sellers.all, row),
    size: 'medium',
    createdOn: now - Math.floor(200 + 1_900 * started(row)) * day,
  })
}

export function userColumns(world: World): ColumnPlans<UserRow> {
  return {
    fullname: filled(({ person }) => person.full),
    firstname: filled(({ person }) => person.first),
    lastname: filled(({ person }) => person.last),
    title: filled(({ team, manager }, draw) =>
      team === null ? 'Head of Sales' : manager === 0 ? 'Team Lead' : pick(sellerTitles, draw),
    ),
    employeeid: filled(({ row }) => `E${String(1_000 + row)}`),
    domainname: filled(({ person, row }) => numbered(person.email, row)),
    internalemailaddress: filled(({ person, row }) => numbered(person.email, row)),
    address1_telephone1: filled(({ person }) => person.phone),
    mobilephone: blankIn(0.15, ({ place }, draw) => digits(place.mobile, draw)),
    address1_city: filled(({ place }) => entryAt(place.cities, 0).name),
    address1_country: filled(({ place }) => place.country),
    parentsystemuserid: filled(({ manager }) => (manager === null ? null : world.sellers.keyOf(manager))),
    // Two have left; what they owned was never handed over.
    isdisabled: filled(({ row }) => (row === 14 || row === 27 ? 1 : 0)),
    islicensed: filled(({ row }) => (row === 14 || row === 27 ? 0 : 1)),
    accessmode: filled(() => '0'),
    createdon: filled(({ createdOn }) => createdOn),
    modifiedon: filled(({ createdOn }, draw) => momentSince(createdOn, draw)),
  }
}

/** The address a user signs in with: unique even where two sellers share a name. */
function numbered(email: string, row: number): string {
  return email.replace('@', `.${String(row)}@`)
}
