import { join } from 'node:path'
import { createStreams } from '#backend/sample/random.ts'
import { killRound, openHost, type OpenHost } from '#test/soak/kill-round.ts'
import { expect, test } from './fixtures.ts'

// `npm run soak` does this for as long as one likes.
test('what was confirmed is there after the host was killed in the middle of work', async ({ home }) => {
  const stream = createStreams(4)('calls')
  let draws = 0
  let serial = 0
  let confirmed = 0
  let open: OpenHost = await openHost(home, 'Halden Group')
  try {
    for (let round = 0; round < 3; round++) {
      const { next, report } = await killRound(open, {
        home,
        path: join(home, 'workspaces', 'Halden Group.segws'),
        draw: () => stream(draws++),
        nextSerial: () => ++serial,
      })
      open = next
      confirmed += report.confirmed
    }
  } finally {
    open.connection.close()
    await open.host.stop()
  }
  expect(confirmed).toBeGreaterThan(10)
})
