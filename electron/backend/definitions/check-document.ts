import { failure } from '#shared/contract/failure.ts'
import type { DefinitionDocument } from '#shared/model/definition-document.ts'
import { takesEverything } from '#shared/portfolio/activation.ts'
import { walkSteps } from '#shared/sequences/walk.ts'
import { foldForEquality } from '#shared/values/text.ts'

/** Fails with DOCUMENT_INVALID where a document contradicts itself, whatever it is applied to. */
export function refuseContradictions({
  recordTypes = [],
  sequences = [],
  segments,
  order = [],
}: DefinitionDocument) {
  refuseRepeated(recordTypes, 'recordTypes', (name) => [{ at: '', value: name }])
  refuseRepeated(sequences, 'sequences', identity)
  refuseRepeated(segments, 'segments', identity)
  const defaults = segments.map(({ isDefault, recordType }) => (isDefault ? recordType : null))
  refuseRepeated(defaults, 'segments', (recordType) =>
    recordType === null ? [] : [{ at: '.isDefault', value: `the default segment of ${recordType}` }],
  )
  segments.forEach(({ isDefault, conditions, draft }, index) => {
    if (!isDefault) return
    const own = conditions !== undefined && !takesEverything(conditions) ? 'conditions' : null
    const wrong = draft === undefined ? own : 'draft'
    if (wrong !== null)
      throw invalid(`segments.${index}.${wrong}`, 'the default segment has no conditions of its own')
  })
  sequences.forEach(({ steps }, index) =>
    refuseRepeated(
      [...walkSteps(steps)],
      `sequences.${index}.steps`,
      ({ id }) => [{ at: '', value: id }],
      true,
    ),
  )
  refuseRepeated(order, 'order', ({ recordType }) => [{ at: '.recordType', value: recordType }])
  order.forEach(({ segments: ids }, index) =>
    refuseRepeated(ids, `order.${index}.segments`, (id) => [{ at: '', value: id }]),
  )
}

/** The failure of a document that cannot be applied, and where. */
export function invalid(path: string, detail: string) {
  return failure('DOCUMENT_INVALID', { path, detail })
}

interface Mark {
  readonly at: string
  readonly value: string
}

/** What may stand once only: an id, and a name within its record type, whatever its case (docs/domain.md O-13). */
function identity(thing: {
  readonly id: string
  readonly name: string
  readonly recordType: string
}): readonly Mark[] {
  const { id, name, recordType } = thing
  return [
    { at: '.id', value: id },
    { at: '.name', value: `${foldForEquality(name, true)} of ${recordType}` },
  ]
}

function refuseRepeated<Item>(
  items: readonly Item[],
  path: string,
  marksOf: (item: Item) => readonly Mark[],
  isDeep = false,
): void {
  const seen = new Set<string>()
  items.forEach((item, index) => {
    for (const { at, value } of marksOf(item)) {
      const mark = `${at} ${value}`
      if (seen.has(mark)) throw invalid(isDeep ? path : `${path}.${index}${at}`, `'${value}' stands twice`)
      seen.add(mark)
    }
  })
}
