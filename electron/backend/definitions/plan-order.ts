import type { DefinitionDocument } from '#shared/model/definition-document.ts'
import { reorder } from '#shared/portfolio/order.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import { invalid } from './check-document.ts'
import type { PartialPlan } from './plan.ts'
import type { SegmentPlan } from './plan-segments.ts'

/**
 * The priorities after a document: segments keep their place, new ones come just before the default segment in the order
 * of the document (docs/domain.md 6.4), and then the order the document gives is laid over it.
 */
export function planOrder(
  { order: given = [] }: DefinitionDocument,
  { after, replaced, removed, idOf }: SegmentPlan,
  orders: Workspace['orders'],
): PartialPlan {
  const byId = new Map(after.map((one) => [one.id, one]))
  const wishes = new Map(
    given.map(({ recordType, segments }, index) => {
      const wish = segments.map((id, at) => {
        const found = byId.get(idOf(id))
        const path = `order.${index}.segments.${at}`
        if (found === undefined) throw invalid(path, `there is no segment with the id '${id}'`)
        if (found.recordType !== recordType)
          throw invalid(path, `'${found.name}' is for '${found.recordType}'`)
        if (found.isDefault) throw invalid(path, 'the default segment is always last')
        return found.id
      })
      return [recordType, wish] as const
    }),
  )
  const news = replaced.flatMap(({ before, after: one }) =>
    before === undefined && !one.isDefault ? [one] : [],
  )
  const newsOf = Map.groupBy(news, ({ recordType }) => recordType)
  const types = new Set([...wishes.keys(), ...[...news, ...removed].map(({ recordType }) => recordType)])
  const gone = new Set(removed.map(({ id }) => id))
  const parts = [...types].map((recordType): PartialPlan => {
    const before = orders.get(recordType)
    const kept = before.filter((id) => !gone.has(id))
    const whole = [...kept, ...(newsOf.get(recordType) ?? []).map(({ id }) => id)]
    const value = reorder(whole, wishes.get(recordType) ?? [])
    const isSame = value.join() === before.join()
    const action = isSame ? 'same' : before.length === 0 ? 'add' : 'change'
    return {
      puts: isSame ? [] : [{ of: 'order', id: recordType, value }],
      items: [{ kind: 'order', id: recordType, name: recordType, action }],
    }
  })
  return { puts: parts.flatMap(({ puts }) => puts), items: parts.flatMap(({ items }) => items) }
}
