import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { lead } from '#shared/catalog/lead.ts'
import { lintConditions } from '#shared/conditions/lint/lint-conditions.ts'
import { removeNode } from '#shared/conditions/tree.ts'
import { plainContext } from '#shared/dates/evaluation-context.ts'
import type { Group } from '#shared/model/condition.ts'
import LintPanel from '#renderer/features/segment/lint/LintPanel.vue'
import { besideRows } from '#renderer/features/segment/lint/use-lint.ts'
import { useCatalogStore } from '#renderer/stores/catalog.ts'
import { useDraftStore } from '#renderer/stores/draft.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { clientOf } from '#test/support/backend.ts'
import { condition, group, inShort } from '#test/support/conditions.ts'
import { openTestApp } from '#test/support/page-app.ts'

const country = (id: string, operator: string, ...values: readonly string[]) =>
  condition(id, 'address1_country', operator, ...values)

/** The checks of a segment being edited, with lines to go to beside them. */
async function openChecks(conditions: Group) {
  const { backend, app } = openTestApp()
  const workspace = useWorkspaceStore()
  await workspace.create('Halden Group', 'Europe/Berlin')
  const { id } = await clientOf(backend).segments.create({
    name: 'Trade show UK',
    recordType: 'lead',
    conditions,
  })
  const draft = useDraftStore()
  await draft.open(id)
  await vi.waitFor(() => expect(useCatalogStore().catalog.recordType('lead')).toBeDefined())
  const region = document.createElement('section')
  region.dataset['region'] = ''
  document.body.replaceChildren(region)
  const lines = ['a', 'b', 'c', 'root'].map((node) => {
    const line = document.createElement('div')
    line.tabIndex = -1
    line.dataset['node'] = node
    return line
  })
  const place = document.createElement('div')
  region.append(...lines, place)
  const root = (): Group => {
    if (draft.root === null) throw new Error('No segment is open.')
    return draft.root
  }
  const checks = mount(LintPanel, {
    props: { root: root(), recordType: lead },
    attachTo: place,
    global: { provide: app._context.provides, config: { globalProperties: app.config.globalProperties } },
  })
  /** As the editor does: the store's tree is what the panel is given. */
  const follow = () => checks.setProps({ root: root() })
  return { checks, draft, workspace, root, follow }
}

const contradiction = group('root', 'and', [
  country('a', 'equals', 'Germany'),
  country('b', 'equals', 'France'),
])
const mergeable = group('root', 'or', [
  country('a', 'equals', 'Germany'),
  condition('c', 'lastname', 'containsData'),
  country('b', 'equals', 'France'),
])

test('say that nothing was found, without anything to open', async () => {
  const { checks } = await openChecks(group('root', 'and', [country('a', 'equals', 'Germany')]))
  expect(checks.text()).toBe('Checks Nothing found')
  expect(checks.findAll('button')).toEqual([])
})

test('are open where something is wrong, and lead to its rows one after the other', async () => {
  const { checks } = await openChecks(contradiction)
  expect(checks.get('[aria-expanded]').attributes('aria-expanded')).toBe('true')
  expect(checks.get('[aria-expanded]').text()).toContain('1 error')
  const finding = checks.get('li button')
  expect(finding.text()).toContain(
    "error: No lead can satisfy 'Country/Region is Germany' and 'Country/Region is France' together.",
  )
  for (const node of ['a', 'b', 'a']) {
    await finding.trigger('click')
    await vi.waitFor(() => expect((document.activeElement as HTMLElement).dataset['node']).toBe(node))
  }
})

test('keep advice folded until it is asked for', async () => {
  const { checks } = await openChecks(mergeable)
  const toggle = checks.get('[aria-expanded]')
  expect(toggle.attributes('aria-expanded')).toBe('false')
  expect(toggle.text()).toContain('hints')
  expect(checks.find('li').exists()).toBe(false)
  await toggle.trigger('click')
  expect(checks.findAll('li').length).toBeGreaterThan(0)
})

test('a fix is one step that can be taken back, and leaves the focus in the tree', async () => {
  const { checks, workspace, root, follow } = await openChecks(mergeable)
  await checks.get('[aria-expanded]').trigger('click')
  await checks.get('button[aria-label^="Merge"]').trigger('click')
  expect(inShort(root())).toBe('or(a, c)')
  expect(workspace.undoLabel).toMatch(/^merge rows in /)
  await vi.waitFor(() => expect((document.activeElement as HTMLElement).dataset['node']).toBe('a'))
  await follow()
  await vi.waitFor(() => expect(checks.text()).not.toContain('one row with all their values'))
  await workspace.undo()
  expect(inShort(root())).toBe('or(a, c, b)')
})

test('follow the definition a moment after an edit', async () => {
  const { checks, draft, root, follow } = await openChecks(contradiction)
  draft.edit('remove', removeNode(root(), 'b'))
  await follow()
  expect(checks.text()).toContain('1 error')
  await vi.waitFor(() => expect(checks.text()).toContain('Nothing found'))
})

test('leave blanks to the row that counts them, and hint at them where there are none yet', () => {
  const root = group('root', 'and', [country('a', 'doesNotEqual', 'Germany')])
  const catalog = { recordType: () => lead }
  const [finding] = lintConditions(root, 'lead', catalog, plainContext)
  if (finding === undefined) throw new Error('Blanks were not found.')
  const severities = (counts: Parameters<typeof besideRows>[1]) =>
    besideRows(finding, counts).map(({ rule, severity }) => `${rule} ${severity}`)
  expect(severities(null)).toEqual([])
  expect(severities({ a: { blank: 12 } })).toEqual([])
  expect(severities({ a: { blank: 0 } })).toEqual(['blanksMatched hint'])
  expect(severities({ a: { blank: null } })).toEqual(['blanksMatched warning'])
})
