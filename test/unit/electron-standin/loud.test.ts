import { once, type EventEmitter } from 'node:events'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { loud, LoudEmitter } from '#test/electron-standin/loud.ts'

class Bell extends LoudEmitter {
  readonly #rung: number[] = []

  ring(times: number): number {
    this.#rung.push(times)
    this.emit('rung', times)
    return this.#rung.length
  }
}

const anything = (value: object): Record<string, unknown> => value as Record<string, unknown>

test('a member that is not there throws with its name, on objects, instances and classes', () => {
  expect(() => anything(loud('thing', { a: 1 })).b).toThrow('stand-in: thing.b is not supported')
  expect(() => anything(new Bell(['rung'])).mute).toThrow('stand-in: Bell.mute is not supported')
  expect(() => anything(Bell).all).toThrow('stand-in: Bell.all is not supported')
})

test('members that are there work, private ones too, and can be replaced', () => {
  const bell = new Bell(['rung'])
  expect(bell.ring(1)).toBe(1)
  expect(bell.ring(1)).toBe(2)
  const thing = loud('thing', { ask: (): string => 'nobody' })
  thing.ask = () => 'me'
  expect(thing.ask()).toBe('me')
})

test('an event that never comes cannot be listened to', () => {
  expect(() => new Bell(['rung']).on('broken', () => undefined)).toThrow(
    "stand-in: the event 'broken' of Bell is not supported",
  )
})

test("Node's own once, await and inspect take a loud object", async () => {
  const bell = new Bell(['rung'])
  const rung = once(bell as unknown as EventEmitter, 'rung')
  bell.ring(3)
  expect(await rung).toEqual([3])
  expect(await Promise.resolve(bell)).toBe(bell)
  expect(inspect(bell)).toContain('Bell')
})
