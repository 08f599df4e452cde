import { expect, it } from 'vitest'
import { withFoldingOf } from '#shared/conditions/folding.ts'
import { group, row } from '#test/support/conditions.ts'

const folded = { ...group('g', 'or', [row('a')]), collapsed: true }
const open = group('g', 'or', [row('a')])

it('a definition is folded as the one that was shown, group by group', () => {
  const next = group('root', 'and', [
    open,
    group('h', 'or', [folded, { ...group('i', 'and', []), collapsed: true }]),
  ])
  const shown = group('root', 'or', [group('h', 'and', []), folded])
  const [first, second] = withFoldingOf(next, shown).items
  expect(first).toMatchObject({ id: 'g', collapsed: true })
  expect(second).toMatchObject({ id: 'h', items: [{ collapsed: true }, { id: 'i', collapsed: true }] })
})

it('a group that was shown open is open, whatever was kept', () => {
  const result = withFoldingOf(group('root', 'and', [folded]), group('root', 'and', [open]))
  expect(result).toEqual(group('root', 'and', [open]))
})
