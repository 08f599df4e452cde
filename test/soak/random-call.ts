import type { ConditionNode, Group } from '#shared/model/condition.ts'
import type { ActivityStep } from '#shared/model/sequence.ts'
import type { HostClient } from './host-connection.ts'
import type { Kept } from './kept-definitions.ts'

/** A number in [0, 1), the next of a seeded sequence. */
export type Draw = () => number

/** A change of the portfolio as a page asks for it. */
export interface RandomCall {
  readonly name: string
  readonly run: (client: HostClient) => Promise<unknown>
}

/** One of everything a person can change about the portfolio, on what there is now. */
export function randomCall({ segments, sequences }: Kept, draw: Draw, serial: number): RandomCall {
  const below = (limit: number) => Math.floor(draw() * limit)
  const pick = <T>(from: readonly T[]): T | undefined => from[below(from.length)]
  const own = segments.filter((one) => one.is_default === 0)
  const one = pick(own)
  const ids = [...new Set([one, pick(own), pick(own)].flatMap((some) => some?.id ?? []))].slice(
    0,
    1 + below(3),
  )
  const recordType = pick(['lead', 'lead', 'opportunity']) ?? 'lead'
  const create: RandomCall = {
    name: 'segments.create',
    run: ({ segments: calls }) =>
      calls.create({ name: `Segment ${String(serial)}`, recordType, conditions: definition(draw) }),
  }
  const createSequence: RandomCall = {
    name: 'sequences.create',
    run: ({ sequences: calls }) =>
      calls.create({ name: `Sequence ${String(serial)}`, recordType, steps: steps(1 + below(4)) }),
  }
  if (one === undefined) return create
  const { id } = one
  const conditions = definition(draw)
  const ofType = pick(sequences.filter((some) => some.record_type === one.record_type))
  const sameType = ids.filter((some) =>
    own.some((other) => other.id === some && other.record_type === one.record_type),
  )
  const choices: readonly (readonly [number, string, RandomCall['run']])[] = [
    [own.length < 20 ? 3 : 0, 'segments.create', create.run],
    [own.length < 20 ? 1 : 0, 'segments.copy', (to) => to.segments.copy({ id, rules: true })],
    [4, 'segments.saveDraft', (to) => to.segments.saveDraft({ id, conditions, label: 'edit' })],
    [
      4,
      'segments.saveDraft, typed',
      (to) => to.segments.saveDraft({ id, conditions, label: 'type', merge: 'value' }),
    ],
    [1, 'segments.discardDraft', (to) => to.segments.discardDraft({ id })],
    [2, 'segments.save', (to) => to.segments.save({ id, conditions, takeEverything: true })],
    [
      2,
      'segments.changeProperties',
      (to) => to.segments.changeProperties({ id, name: `Renamed ${String(serial)}` }),
    ],
    [3, 'segments.move', (to) => to.segments.move({ ids: sameType, priority: 1 + below(own.length) })],
    [2, 'segments.activate', (to) => to.segments.activate({ ids, takeEverything: true })],
    [1, 'segments.deactivate', (to) => to.segments.deactivate({ ids })],
    [1, 'segments.remove', (to) => to.segments.remove({ ids })],
    [1, 'segments.disconnect', (to) => to.segments.disconnect({ ids })],
    [sequences.length < 10 ? 1 : 0, 'sequences.create', createSequence.run],
    [6, 'workspace.undo', (to) => to.workspace.undo()],
    [4, 'workspace.redo', (to) => to.workspace.redo()],
    ...(ofType === undefined
      ? []
      : ([
          [
            2,
            'segments.connect',
            (to) => to.segments.connect({ ids: sameType, sequence: ofType.id, replace: true }),
          ],
          [1, 'sequences.activate', (to) => to.sequences.activate({ ids: [ofType.id] })],
          [1, 'sequences.deactivate', (to) => to.sequences.deactivate({ ids: [ofType.id] })],
          [
            1,
            'sequences.saveSteps',
            (to) => to.sequences.saveSteps({ id: ofType.id, steps: steps(1 + below(5)) }),
          ],
          [1, 'sequences.remove', (to) => to.sequences.remove({ ids: [ofType.id] })],
        ] satisfies readonly (readonly [number, string, RandomCall['run']])[])),
  ]
  let left = draw() * choices.reduce((sum, [weight]) => sum + weight, 0)
  const chosen = choices.find(([weight]) => (left -= weight) < 0)
  return chosen === undefined ? create : { name: chosen[1], run: chosen[2] }
}

function definition(draw: Draw): Group {
  const items = Array.from({ length: 1 + Math.floor(draw() * 5) }, (_, index): ConditionNode => ({
    kind: 'row',
    id: `row ${String(index)}`,
    column: 'lastname',
    operator: 'equals',
    operands: [String(Math.floor(draw() * 1e9))],
  }))
  return { kind: 'group', id: 'root', join: draw() < 0.5 ? 'and' : 'or', items }
}

function steps(count: number): readonly ActivityStep[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'phoneCall',
    id: `step ${String(index)}`,
    name: 'Call',
    description: '',
  }))
}
