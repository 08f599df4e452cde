import { goldenTable } from '../../support/golden-table.ts'

// 14:27:09 in UTC: the hour began at 14:00, the minute at 14:27:00.
goldenTable(
  'docs/domain.md 4.3: hours and minutes count from the start of the current one; next X hours run to the end of an hour',
  { now: '2026-11-13T14:27:09Z' },
  `
  | type     | operator          | operands | cell                     | matches |
  | datetime | lastXHours        | 1        | 2026-11-13T12:59:59.999Z | no      |
  | datetime | lastXHours        | 1        | 2026-11-13T13:00:00Z     | yes     |
  | datetime | lastXHours        | 1        | 2026-11-13T14:27:08.999Z | yes     |
  | datetime | lastXHours        | 1        | 2026-11-13T14:27:09Z     | no      |
  | datetime | nextXHours        | 1        | 2026-11-13T14:27:08.999Z | no      |
  | datetime | nextXHours        | 1        | 2026-11-13T14:27:09Z     | yes     |
  | datetime | nextXHours        | 1        | 2026-11-13T15:59:59.999Z | yes     |
  | datetime | nextXHours        | 1        | 2026-11-13T16:00:00Z     | no      |
  | datetime | olderThanXHours   | 1        | 2026-11-13T12:59:59.999Z | yes     |
  | datetime | olderThanXHours   | 1        | 2026-11-13T13:00:00Z     | no      |
  | datetime | olderThanXMinutes | 1        | 2026-11-13T14:25:59.999Z | yes     |
  | datetime | olderThanXMinutes | 1        | 2026-11-13T14:26:00Z     | no      |
  | datetime | olderThanXMinutes | 9999     | 2026-11-06T15:47:59.999Z | yes     |
  | datetime | olderThanXMinutes | 9999     | 2026-11-06T15:48:00Z     | no      |
  | datetime | lastXHours        | 24       | 2026-11-12T14:00:00Z     | yes     |
  | datetime | lastXHours        | 24       | 2026-11-12T13:59:59.999Z | no      |
  | datetime | olderThanXHours   | 1        | (blank)                  | no      |
  `,
)

// 20:12:09 in Kathmandu, where hours begin at a quarter past those of UTC; 19:57:09 in Kolkata, at half past.
goldenTable(
  'docs/domain.md 4.3: the hour is the one on the local clock',
  { now: '2026-11-13T14:27:09Z' },
  `
  | zone           | type           | operator          | operands | cell                     | matches |
  | Asia/Kathmandu | datetime       | lastXHours        | 1        | 2026-11-13T13:14:59.999Z | no      |
  | Asia/Kathmandu | datetime       | lastXHours        | 1        | 2026-11-13T13:15:00Z     | yes     |
  | Asia/Kathmandu | datetime       | nextXHours        | 1        | 2026-11-13T16:14:59.999Z | yes     |
  | Asia/Kathmandu | datetime       | nextXHours        | 1        | 2026-11-13T16:15:00Z     | no      |
  | Asia/Kolkata   | datetime       | olderThanXHours   | 1        | 2026-11-13T12:29:59.999Z | yes     |
  | Asia/Kolkata   | datetime       | olderThanXHours   | 1        | 2026-11-13T12:30:00Z     | no      |
  | Asia/Kolkata   | datetime       | olderThanXMinutes | 1        | 2026-11-13T14:25:59.999Z | yes     |
  | Asia/Kolkata   | datetime-local | lastXHours        | 1        | 2026-11-13T17:59:59      | no      |
  | Asia/Kolkata   | datetime-local | lastXHours        | 1        | 2026-11-13T18:00:00      | yes     |
  | Asia/Kolkata   | datetime-local | lastXHours        | 1        | 2026-11-13T19:57:08      | yes     |
  | Asia/Kolkata   | datetime-local | lastXHours        | 1        | 2026-11-13T19:57:09      | no      |
  | Asia/Kolkata   | datetime-local | olderThanXMinutes | 5        | 2026-11-13T19:51:59      | yes     |
  | Asia/Kolkata   | datetime-local | olderThanXMinutes | 5        | 2026-11-13T19:52:00      | no      |
  `,
)

// In Berlin 02:00 to 03:00 is skipped on 29 March and happens twice on 25 October; on Lord Howe Island clocks go
// from 02:00 to 02:30 on 4 October and from 02:00 back to 01:30 on 5 April.
goldenTable(
  'docs/domain.md 4.3: hours are elapsed time, also where clocks change',
  {},
  `
  | now                  | zone                | type           | operator   | operands | cell                     | matches |
  | 2026-03-29T01:20:00Z | Europe/Berlin       | datetime       | lastXHours | 1        | 2026-03-28T23:59:59.999Z | no      |
  | 2026-03-29T01:20:00Z | Europe/Berlin       | datetime       | lastXHours | 1        | 2026-03-29T00:00:00Z     | yes     |
  | 2026-10-25T01:20:00Z | Europe/Berlin       | datetime       | lastXHours | 1        | 2026-10-24T23:59:59.999Z | no      |
  | 2026-10-25T01:20:00Z | Europe/Berlin       | datetime       | lastXHours | 1        | 2026-10-25T00:00:00Z     | yes     |
  | 2026-10-25T00:20:00Z | Europe/Berlin       | datetime       | nextXHours | 1        | 2026-10-25T01:59:59.999Z | yes     |
  | 2026-10-25T00:20:00Z | Europe/Berlin       | datetime       | nextXHours | 1        | 2026-10-25T02:00:00Z     | no      |
  | 2026-10-26T00:20:00Z | Europe/Berlin       | datetime       | lastXHours | 24       | 2026-10-25T00:00:00Z     | yes     |
  | 2026-10-26T00:20:00Z | Europe/Berlin       | datetime       | lastXHours | 24       | 2026-10-24T23:59:59.999Z | no      |
  | 2026-10-03T15:40:00Z | Australia/Lord_Howe | datetime       | lastXHours | 1        | 2026-10-03T14:29:59.999Z | no      |
  | 2026-10-03T15:40:00Z | Australia/Lord_Howe | datetime       | lastXHours | 1        | 2026-10-03T14:30:00Z     | yes     |
  | 2026-04-04T15:15:00Z | Australia/Lord_Howe | datetime       | lastXHours | 1        | 2026-04-04T12:59:59.999Z | no      |
  | 2026-04-04T15:15:00Z | Australia/Lord_Howe | datetime       | lastXHours | 1        | 2026-04-04T13:00:00Z     | yes     |
  | 2026-03-29T01:20:00Z | Europe/Berlin       | datetime-local | lastXHours | 1        | 2026-03-29T00:59:59      | no      |
  | 2026-03-29T01:20:00Z | Europe/Berlin       | datetime-local | lastXHours | 1        | 2026-03-29T01:00:00      | yes     |
  | 2026-03-29T01:20:00Z | Europe/Berlin       | datetime-local | lastXHours | 1        | 2026-03-29T03:19:59      | yes     |
  `,
)
