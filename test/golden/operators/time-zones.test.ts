import { goldenTable } from '../../support/golden-table.ts'

goldenTable(
  'docs/domain.md 4.3: a day is the local day, its literal without zone is local',
  { now: '2026-11-13T14:27:09Z' },
  `
  | zone           | type     | operator | operands             | cell                     | matches |
  | Asia/Kolkata   | datetime | on       | 2026-11-13           | 2026-11-12T18:29:59.999Z | no      |
  | Asia/Kolkata   | datetime | on       | 2026-11-13           | 2026-11-12T18:30:00Z     | yes     |
  | Asia/Kolkata   | datetime | on       | 2026-11-13           | 2026-11-13T18:30:00Z     | no      |
  | Asia/Kathmandu | datetime | on       | 2026-11-13           | 2026-11-12T18:14:59.999Z | no      |
  | Asia/Kathmandu | datetime | on       | 2026-11-13           | 2026-11-12T18:15:00Z     | yes     |
  | Asia/Kathmandu | datetime | today    |                      | 2026-11-13T18:14:59.999Z | yes     |
  | Asia/Kathmandu | datetime | today    |                      | 2026-11-13T18:15:00Z     | no      |
  | Etc/GMT-5      | datetime | today    |                      | 2026-11-12T19:00:00Z     | yes     |
  | Europe/Berlin  | datetime | on       | 2026-11-12T23:30:00Z | 2026-11-12T23:00:00Z     | yes     |
  | Europe/Berlin  | datetime | on       | 2026-11-12T23:30:00Z | 2026-11-13T23:00:00Z     | no      |
  | Europe/Berlin  | datetime | on       | 2026-11-13T23:30:00  | 2026-11-13T22:59:59Z     | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.3: today is the local day of now, for date-only columns too',
  {},
  `
  | now                  | zone                | type     | operator  | operands | cell                 | matches |
  | 2026-11-13T23:30:00Z | Europe/Berlin       | dateonly | today     |          | 2026-11-14           | yes     |
  | 2026-11-13T23:30:00Z | UTC                 | dateonly | today     |          | 2026-11-13           | yes     |
  | 2026-11-13T02:30:00Z | America/Los_Angeles | dateonly | today     |          | 2026-11-12           | yes     |
  | 2026-11-13T02:30:00Z | America/Los_Angeles | datetime | today     |          | 2026-11-12T08:00:00Z | yes     |
  | 2026-11-13T02:30:00Z | America/Los_Angeles | datetime | today     |          | 2026-11-13T08:00:00Z | no      |
  | 2026-11-13T23:30:00Z | Europe/Berlin       | dateonly | lastXDays | 1        | 2026-11-13           | yes     |
  | 2026-11-13T23:30:00Z | Europe/Berlin       | dateonly | lastXDays | 1        | 2026-11-12           | no      |
  `,
)

// Clocks in Berlin go from 02:00 to 03:00 on 29 March and from 03:00 back to 02:00 on 25 October.
goldenTable(
  'docs/domain.md 4.3: days of 23 and 25 hours are whole days (Europe/Berlin)',
  { zone: 'Europe/Berlin' },
  `
  | now                  | type     | operator       | operands   | cell                 | matches |
  | 2026-03-29T10:00:00Z | datetime | today          |            | 2026-03-28T22:59:59Z | no      |
  | 2026-03-29T10:00:00Z | datetime | today          |            | 2026-03-28T23:00:00Z | yes     |
  | 2026-03-29T10:00:00Z | datetime | today          |            | 2026-03-29T21:59:59Z | yes     |
  | 2026-03-29T10:00:00Z | datetime | today          |            | 2026-03-29T22:00:00Z | no      |
  | 2026-03-30T10:00:00Z | datetime | lastXDays      | 1          | 2026-03-28T23:00:00Z | yes     |
  | 2026-03-30T10:00:00Z | datetime | lastXDays      | 1          | 2026-03-28T22:59:59Z | no      |
  | 2026-03-30T10:00:00Z | datetime | olderThanXDays | 1          | 2026-03-28T22:59:59Z | yes     |
  | 2026-03-28T10:00:00Z | datetime | nextXDays      | 1          | 2026-03-29T21:59:59Z | yes     |
  | 2026-03-28T10:00:00Z | datetime | nextXDays      | 1          | 2026-03-29T22:00:00Z | no      |
  | 2026-10-25T10:00:00Z | datetime | today          |            | 2026-10-24T21:59:59Z | no      |
  | 2026-10-25T10:00:00Z | datetime | today          |            | 2026-10-24T22:00:00Z | yes     |
  | 2026-10-25T10:00:00Z | datetime | today          |            | 2026-10-25T22:59:59Z | yes     |
  | 2026-10-25T10:00:00Z | datetime | today          |            | 2026-10-25T23:00:00Z | no      |
  | 2026-10-26T10:00:00Z | datetime | yesterday      |            | 2026-10-25T22:59:59Z | yes     |
  | 2026-10-24T10:00:00Z | datetime | tomorrow       |            | 2026-10-25T22:59:59Z | yes     |
  | 2026-10-25T10:00:00Z | datetime | on             | 2026-03-29 | 2026-03-29T00:30:00Z | yes     |
  | 2026-10-25T10:00:00Z | datetime | onOrBefore     | 2026-10-25 | 2026-10-25T22:59:59Z | yes     |
  | 2026-10-25T10:00:00Z | datetime | onOrBefore     | 2026-10-25 | 2026-10-25T23:00:00Z | no      |
  `,
)

// Midnight of 6 September is skipped in Santiago and midnight of 24 April in Cairo: the day starts at 01:00.
goldenTable(
  'docs/domain.md 4.3: a local midnight that does not exist is the first instant of that day',
  { now: '2026-09-07T15:00:00Z' },
  `
  | zone             | type     | operator   | operands   | cell                     | matches |
  | America/Santiago | datetime | on         | 2026-09-06 | 2026-09-06T03:59:59.999Z | no      |
  | America/Santiago | datetime | on         | 2026-09-06 | 2026-09-06T04:00:00Z     | yes     |
  | America/Santiago | datetime | on         | 2026-09-06 | 2026-09-07T02:59:59.999Z | yes     |
  | America/Santiago | datetime | on         | 2026-09-06 | 2026-09-07T03:00:00Z     | no      |
  | America/Santiago | datetime | on         | 2026-09-05 | 2026-09-06T03:59:59.999Z | yes     |
  | America/Santiago | datetime | on         | 2026-09-05 | 2026-09-06T04:00:00Z     | no      |
  | America/Santiago | datetime | yesterday  |            | 2026-09-06T04:00:00Z     | yes     |
  | America/Santiago | datetime | lastXDays  | 1          | 2026-09-06T03:59:59.999Z | no      |
  | America/Santiago | datetime | equals     | 2026-09-06 | 2026-09-06T04:00:00Z     | yes     |
  | Africa/Cairo     | datetime | on         | 2026-04-24 | 2026-04-23T21:59:59.999Z | no      |
  | Africa/Cairo     | datetime | on         | 2026-04-24 | 2026-04-23T22:00:00Z     | yes     |
  | Africa/Cairo     | datetime | on         | 2026-04-24 | 2026-04-24T20:59:59.999Z | yes     |
  | Africa/Cairo     | datetime | on         | 2026-04-24 | 2026-04-24T21:00:00Z     | no      |
  `,
)

// Clocks in Santiago go back at midnight: the last hour of 4 April happens twice.
goldenTable(
  'docs/domain.md 4.3: an hour that happens twice before midnight belongs to the day it is read on',
  { now: '2026-04-05T15:00:00Z', zone: 'America/Santiago' },
  `
  | type     | operator  | operands | cell                     | matches |
  | datetime | yesterday |          | 2026-04-05T02:30:00Z     | yes     |
  | datetime | yesterday |          | 2026-04-05T03:30:00Z     | yes     |
  | datetime | yesterday |          | 2026-04-05T04:00:00Z     | no      |
  | datetime | today     |          | 2026-04-05T03:59:59.999Z | no      |
  | datetime | today     |          | 2026-04-05T04:00:00Z     | yes     |
  `,
)
