import { expect, it } from 'vitest'
import { createRestartPolicy } from '#electron/desktop/restart-policy.ts'

it('waits longer after every end, and gives up after the fourth within a minute', () => {
  const policy = createRestartPolicy()
  const pauses = [0, 1000, 2000, 3000, 4000].map((now) => policy.pauseAfter(now))
  expect(pauses).toEqual([50, 500, 2000, 5000, null])
})

it('forgets ends that are a minute old', () => {
  const policy = createRestartPolicy()
  for (const now of [0, 1000, 2000]) policy.pauseAfter(now)
  expect(policy.pauseAfter(62_000)).toBe(50)
})

it('begins anew when a person wants another try', () => {
  const policy = createRestartPolicy()
  for (let end = 0; end < 5; end++) policy.pauseAfter(end)
  policy.forget()
  expect(policy.pauseAfter(10)).toBe(50)
})
