import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { WrittenDocument } from '#shared/model/definition-document.ts'
import { apply, documentOf, hot, openPortfolio, openWorkspace, print, segment, warm } from './portfolio.ts'

describe('a document', () => {
  const twice = randomUUID()
  it.each<[string, WrittenDocument, string]>([
    [
      'with one id twice',
      documentOf([segment('A', { id: twice }), segment('B', { id: twice })]),
      'segments.1.id',
    ],
    ['with one name twice', documentOf([segment('A'), segment('a')]), 'segments.1.name'],
    [
      'with two default segments',
      documentOf([segment('A', { isDefault: true }), segment('B', { isDefault: true })]),
      'segments.1.isDefault',
    ],
    [
      'with conditions on the default segment',
      documentOf([segment('A', { isDefault: true, conditions: hot })]),
      'segments.0.conditions',
    ],
    [
      'with a draft on the default segment',
      documentOf([segment('A', { isDefault: true, draft: hot })]),
      'segments.0.draft',
    ],
    [
      'with a node id twice',
      documentOf([segment('A', { conditions: { ...hot, items: [...hot.items, ...hot.items] } })]),
      'segments.0.conditions',
    ],
    [
      'with a sequence twice',
      documentOf([], {
        sequences: [
          { id: twice, name: 'A', recordType: 'lead' },
          { id: twice, name: 'B', recordType: 'lead' },
        ],
      }),
      'sequences.1.id',
    ],
    [
      'with a step id twice',
      documentOf([], {
        sequences: [
          {
            id: twice,
            name: 'A',
            recordType: 'lead',
            steps: [
              { kind: 'wait', id: 'w', hours: 1 },
              { kind: 'wait', id: 'w', hours: 2 },
            ],
          },
        ],
      }),
      'sequences.0.steps',
    ],
    [
      'with an order twice',
      documentOf([], {
        order: [
          { recordType: 'lead', segments: [] },
          { recordType: 'lead', segments: [] },
        ],
      }),
      'order.1.recordType',
    ],
    ['with a record type twice', documentOf([], { recordTypes: ['account', 'account'] }), 'recordTypes.1'],
  ])('%s is refused at its place', async (_, document, path) => {
    const { client } = openWorkspace()
    const before = await print(client)
    await expect(apply(client, document)).rejects.toMatchObject({ code: 'DOCUMENT_INVALID', data: { path } })
    expect(await print(client)).toBe(before)
  })

  it('cannot say that a segment is for another record type', async () => {
    const { client, ids } = await openPortfolio()
    const wrong = segment('Warm', { id: ids.warm, recordType: 'account' })
    await expect(apply(client, documentOf([wrong]))).rejects.toMatchObject({
      code: 'DOCUMENT_INVALID',
      data: { path: 'segments.0.recordType' },
    })
  })

  it('cannot make the default segment an ordinary one', async () => {
    const { client } = await openPortfolio()
    const fallback = (await client.segments.list({ recordType: 'lead' })).at(-1)
    const plain = segment('Default segment', { id: fallback?.id ?? '' })
    await expect(apply(client, documentOf([plain]))).rejects.toMatchObject({
      code: 'DOCUMENT_INVALID',
      data: { path: 'segments.0.isDefault' },
    })
  })

  it.each<[string, (ids: { nurture: string }) => WrittenDocument, object]>([
    ['a name that is taken', () => documentOf([segment('Default segment')]), { code: 'SEGMENT_NAME_TAKEN' }],
    [
      'a sequence that is not there',
      () => documentOf([segment('A', { sequence: twice })]),
      { code: 'SEQUENCE_MISSING' },
    ],
    [
      'a sequence of another record type',
      ({ nurture }) => documentOf([segment('A', { recordType: 'account', sequence: nurture })]),
      { code: 'SEQUENCE_RECORD_TYPE' },
    ],
    [
      'an unknown record type',
      () => documentOf([segment('A', { recordType: 'new_thing' })]),
      { code: 'RECORD_TYPE_UNKNOWN' },
    ],
    [
      'a record type that receives work',
      () => documentOf([segment('A', { recordType: 'team' })]),
      { code: 'RECORD_TYPE_UNSUITABLE' },
    ],
    [
      'an unknown time zone',
      () => documentOf([], { settings: { timeZone: 'Mars/Olympus' } }),
      { code: 'TIME_ZONE_UNKNOWN' },
    ],
    [
      'an active sequence without steps',
      () => documentOf([], { sequences: [{ id: twice, name: 'A', recordType: 'lead', state: 'active' }] }),
      {
        code: 'SEQUENCE_NOT_ACTIVATABLE',
        data: { sequences: [{ name: 'A', obstacles: [{ code: 'STEPS_NONE' }] }] },
      },
    ],
    [
      'an active segment without a definition',
      () => documentOf([segment('A', { state: 'active' })]),
      {
        code: 'SEGMENT_NOT_ACTIVATABLE',
        data: { segments: [{ name: 'A', obstacles: [{ code: 'DEFINITION_MISSING' }] }] },
      },
    ],
    [
      'an active segment that takes everything',
      () =>
        documentOf([
          segment('A', {
            state: 'active',
            conditions: { kind: 'group', id: 'r', join: 'and', everything: true, items: [] },
          }),
        ]),
      { code: 'SEGMENT_TAKES_EVERYTHING', data: { names: ['A'] } },
    ],
    [
      'more active segments than may be',
      () =>
        documentOf([segment('A', { state: 'active', conditions: hot })], {
          settings: { activeSegmentLimit: 2 },
        }),
      {
        code: 'SEGMENT_NOT_ACTIVATABLE',
        data: { segments: [{ obstacles: [{ code: 'SEGMENTS_MANY', count: 3, limit: 2 }] }] },
      },
    ],
    [
      'more active sequences than may be',
      () =>
        documentOf([], {
          settings: { activeSequenceLimit: 1 },
          sequences: [
            {
              id: twice,
              name: 'A',
              recordType: 'lead',
              state: 'active',
              steps: [{ kind: 'task', id: 't', name: '', description: '' }],
            },
          ],
        }),
      {
        code: 'SEQUENCE_NOT_ACTIVATABLE',
        data: { sequences: [{ obstacles: [{ code: 'SEQUENCES_MANY', count: 2, limit: 1 }] }] },
      },
    ],
    [
      'a part that is not supported',
      () =>
        documentOf([
          segment('A', {
            conditions: {
              ...warm,
              items: [
                {
                  kind: 'row',
                  id: 'x',
                  column: '',
                  operator: '',
                  operands: [],
                  unsupported: { xml: '<odd/>', path: 'filter', line: 1, reason: 'It is odd.' },
                },
              ],
            },
          }),
        ]),
      {
        code: 'CONDITIONS_INVALID',
        data: { problems: [{ node: 'x', code: 'PART_UNSUPPORTED', segment: 'A' }] },
      },
    ],
  ])('with %s is refused as a whole', async (_, documentFor, refusal) => {
    const { client, ids } = await openPortfolio()
    const before = await print(client)
    const first = segment('Would be made')
    const document = documentFor(ids)
    const whole = { ...document, segments: [first, ...document.segments] }
    await expect(apply(client, whole)).rejects.toMatchObject(refusal)
    expect(await print(client)).toBe(before)
  })

  it('keeps active what stays as it is, though it could not be activated now', async () => {
    const { client, ids } = await openPortfolio()
    const document = await client.definitions.export({})
    const settings = { ...document.settings, activeSegmentLimit: 1, conditionLimit: 1 }
    await apply(client, { ...document, settings })
    expect((await client.segments.get({ id: ids.hot })).state).toBe('active')
    const segments = document.segments.map((one) =>
      one.id === ids.hot
        ? { ...one, conditions: { ...hot, items: [...hot.items, { ...hot.items[0], id: 'b' }] } }
        : one,
    )
    await expect(apply(client, { ...document, settings, segments })).rejects.toMatchObject({
      data: { segments: [{ name: 'Hot', obstacles: [{ code: 'CONDITIONS_MANY', count: 2, limit: 1 }] }] },
    })
  })

  it('may choose a state for segments that are paused', async () => {
    const { client } = openWorkspace()
    const document = documentOf(
      [
        segment('A', {
          recordType: 'account',
          state: 'active',
          conditions: { ...hot, items: [], everything: true },
        }),
      ],
      {
        recordTypes: ['lead', 'opportunity'],
      },
    )
    await apply(client, document, { takeEverything: true })
    expect(await client.segments.list({ recordType: 'account' })).toMatchObject([
      { name: 'A', state: 'paused' },
    ])
  })
})
