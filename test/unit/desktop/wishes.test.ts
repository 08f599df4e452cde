import { describe, expect, it } from 'vitest'
import { createDraftKeeper } from '#electron/desktop/keep-drafts.ts'
import { createWishes } from '#electron/desktop/wishes.ts'

const keep = { kind: 'keep' } as const
const showKeys = { kind: 'command', command: 'app.keys' } as const

describe("the shell's wishes", () => {
  it('wait until a page listens, and come in order', async () => {
    const wishes = createWishes()
    wishes.make(keep)
    wishes.make(showKeys)
    const heard = wishes.follow(undefined)
    expect([(await heard.next()).value, (await heard.next()).value]).toEqual([keep, showKeys])
  })

  it('come as they are made', async () => {
    const wishes = createWishes()
    const next = wishes.follow(undefined).next()
    wishes.make(showKeys)
    expect((await next).value).toEqual(showKeys)
  })

  it('go to the page that listened last, and each only once', async () => {
    const wishes = createWishes()
    const before = wishes.follow(undefined).next()
    const after = wishes.follow(undefined)
    const next = after.next()
    wishes.make(showKeys)
    expect(await before).toEqual({ done: true, value: undefined })
    expect((await next).value).toEqual(showKeys)
  })

  it('are not heard any more once the page has gone', async () => {
    const wishes = createWishes()
    const page = new AbortController()
    const next = wishes.follow(page.signal).next()
    expect(wishes.isHeard()).toBe(true)
    page.abort()
    expect((await next).done).toBe(true)
    expect(wishes.isHeard()).toBe(false)
  })
})

describe('keeping drafts', () => {
  it('waits for the answer of the page', async () => {
    const wishes = createWishes()
    const drafts = createDraftKeeper(wishes)
    const heard = wishes.follow(undefined)
    const wish = heard.next()
    let isKept = false
    const kept = drafts.keep().then(() => (isKept = true))
    expect((await wish).value).toEqual(keep)
    expect(isKept).toBe(false)
    drafts.kept()
    await kept
  })

  it('waits for nobody when no page listens', async () => {
    await createDraftKeeper(createWishes()).keep()
  })
})
