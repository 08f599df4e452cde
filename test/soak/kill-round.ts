import { ORPCError } from '@orpc/client'
import { startHostProcess, type HostProcess } from '#test/e2e/host-process.ts'
import { connectToHost, type HostConnection } from './host-connection.ts'
import { damageOf, readKept, type Kept } from './kept-definitions.ts'
import { randomCall, type Draw } from './random-call.ts'

/** A host with a workspace open, as a page has it. */
export interface OpenHost {
  readonly host: HostProcess
  readonly connection: HostConnection
}

/** What happened in a round. */
export interface RoundReport {
  readonly confirmed: number
  readonly refused: number
  /** Where the kill struck: between calls, or in one that left its effect or none. */
  readonly struck: 'between calls' | 'before the effect' | 'after the effect'
  readonly call: string
}

export interface RoundSettings {
  readonly home: string
  /** The workspace file. */
  readonly path: string
  readonly draw: Draw
  /** A number that no other call of the run has. */
  readonly nextSerial: () => number
}

/** Starts a host and opens the workspace for writing, whoever had it before. */
export async function openHost(home: string, create?: string): Promise<OpenHost> {
  const host = await startHostProcess(home)
  const connection = await connectToHost(host)
  const { workspace } = connection.client
  if (create !== undefined) await workspace.create({ name: create, timeZone: 'UTC' })
  else {
    const [recent] = await workspace.recent()
    const opened = await workspace.open({ id: recent?.id ?? '', readOnly: false })
    if (opened.readOnly !== null) throw new Error(`The lock was not taken over: ${opened.readOnly}.`)
  }
  return { host, connection }
}

/** Makes calls, kills the host at some moment, opens the file again and compares; fails with what went lost. */
export async function killRound(
  { host, connection }: OpenHost,
  { home, path, draw, nextSerial }: RoundSettings,
): Promise<{ readonly next: OpenHost; readonly report: RoundReport }> {
  const counts = { confirmed: 0, refused: 0 }
  const calls = Math.floor(draw() * 25)
  let before = readKept(path)
  const ask = () => {
    const call = randomCall(before, draw, nextSerial())
    return { name: call.name, answer: answerOf(call.run(connection.client)) }
  }
  /** Takes an answer over: from now on its effect has to be there. */
  const confirm = (answer: Answer, name: string) => {
    if (answer === 'lost') throw new Error(`The host went away in ${name} without being killed.`)
    const now = readKept(path)
    if (answer === 'refused' && !isSame(now, before))
      throw new Error(`${name} was refused and had an effect.`)
    counts[answer]++
    before = now
  }
  for (let count = 0; count < calls; count++) {
    const { name, answer } = ask()
    confirm(await answer, name)
  }

  const last = draw() < 0.8 ? ask() : null
  // Calls take one to ten milliseconds; the kill strikes before, in and after them.
  await new Promise((resolve) => setTimeout(resolve, draw() < 0.3 ? 0 : draw() * 8))
  await host.kill()
  await connection.closed
  const answer = last === null ? 'lost' : await Promise.race([last.answer, later('lost' as const)])
  if (last !== null && answer !== 'lost') confirm(answer, last.name)

  const next = await openHost(home)
  try {
    const struck = await compare(next, path, before, answer === 'lost' ? last?.name : undefined)
    const damage = damageOf(path)
    if (damage.length > 0) throw new Error(`The file is damaged: ${JSON.stringify(damage)}.`)
    return { next, report: { ...counts, struck, call: last?.name ?? 'nothing' } }
  } catch (error) {
    await next.host.kill()
    throw error
  }
}

/** The file holds what was confirmed last, or that and the one call that was under way, which undo or redo reverts. */
async function compare(
  { connection }: OpenHost,
  path: string,
  before: Kept,
  underWay: string | undefined,
): Promise<RoundReport['struck']> {
  const after = readKept(path)
  if (isSame(after, before)) return underWay === undefined ? 'between calls' : 'before the effect'
  if (underWay === undefined) throw new Error('What was confirmed last is not in the file.')
  if (after.version !== before.version + 1) {
    throw new Error(
      `Version ${String(before.version)} was confirmed, ${String(after.version)} is in the file after ${underWay}.`,
    )
  }
  const { workspace } = connection.client
  const [back, forth] =
    underWay === 'workspace.undo' ? (['redo', 'undo'] as const) : (['undo', 'redo'] as const)
  await workspace[back]()
  // A step of a gesture goes back to where the gesture began.
  const isGesture = underWay === 'segments.saveDraft, typed'
  if (!isGesture && readKept(path).definitions !== before.definitions) {
    throw new Error(`Half of ${underWay} is in the file.`)
  }
  await workspace[forth]()
  if (readKept(path).definitions !== after.definitions) throw new Error(`${underWay} cannot be done again.`)
  return 'after the effect'
}

function isSame(one: Kept, other: Kept): boolean {
  return one.version === other.version && one.definitions === other.definitions
}

type Answer = 'confirmed' | 'refused' | 'lost'

async function answerOf(call: Promise<unknown>): Promise<Answer> {
  try {
    await call
    return 'confirmed'
  } catch (error) {
    if (!(error instanceof ORPCError)) return 'lost'
    if (error.defined) return 'refused'
    throw error
  }
}

/** Lets everything that has arrived be heard first. */
async function later<Value>(value: Value): Promise<Value> {
  await new Promise((resolve) => setTimeout(resolve, 50))
  return value
}
