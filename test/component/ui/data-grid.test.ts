import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import DataGrid from '#renderer/ui/DataGrid.vue'
import type { GridColumn } from '#renderer/ui/grid-column.ts'
import { giveElementsSize } from './layout.ts'

interface Lead {
  readonly name: string
  readonly employees: number | null
}

const columns: GridColumn<Lead>[] = [
  { id: 'name', label: 'Name', text: (lead) => lead.name, sortable: true, width: 120 },
  {
    id: 'employees',
    label: 'Employees',
    text: (lead) => lead.employees?.toString() ?? null,
    align: 'end',
    showsBlank: true,
  },
]
const load = (offset: number, limit: number): Promise<Lead[]> =>
  Promise.resolve(
    Array.from({ length: limit }, (_, at) => ({
      name: `Lead ${offset + at}`,
      employees: (offset + at) % 3 === 2 ? null : offset + at,
    })),
  )

async function mountGrid(more: object = {}) {
  const wrapper = mount(DataGrid<Lead>, {
    props: {
      label: 'Matches',
      columns,
      rowCount: 1_000_000,
      rows: load,
      'onUpdate:selection': (selection: unknown) => wrapper.setProps({ selection: selection as [] }),
      ...more,
    },
    attachTo: document.body,
  })
  await flushPromises()
  const cell = (row: number, column: number) => wrapper.get(`[data-row="${row}"][data-column="${column}"]`)
  async function focus(row: number, column: number): Promise<void> {
    ;(cell(row, column).element as HTMLElement).focus()
    await flushPromises()
  }
  async function press(key: string, modifiers: object = {}): Promise<void> {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
    )
    await flushPromises()
  }
  const focused = () => {
    const { row, column } = (document.activeElement as HTMLElement).dataset
    return [Number(row), Number(column)]
  }
  const selected = () =>
    wrapper.findAll('[aria-selected=true]').map((row) => Number(row.attributes('aria-rowindex')) - 2)
  return { wrapper, cell, focus, press, focused, selected }
}

beforeEach(() => giveElementsSize(600, 308))
afterEach(() => {
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

test('only the rows in view are in the document, and the grid says how many there are', async () => {
  const { wrapper } = await mountGrid()
  expect(wrapper.findAll('[role=row]').length).toBeLessThan(30)
  expect(wrapper.get('[role=grid]').attributes('aria-rowcount')).toBe('1000001')
  expect(wrapper.get('[role=grid]').attributes('aria-colcount')).toBe('3')
  expect(wrapper.find('[data-row="0"]').element.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe(
    '2',
  )
})

test('only pages around the view are asked for', async () => {
  const rows = vi.fn(load)
  await mountGrid({ rows })
  expect(rows.mock.calls.map(([offset, limit]) => [offset, limit])).toEqual([[0, 100]])
})

test('rows that are not here are bars with real row numbers', async () => {
  const { wrapper } = await mountGrid({ rows: () => new Promise(() => undefined) })
  const first = wrapper.findAll('[role=row]')[1]
  expect(first?.attributes('aria-busy')).toBe('true')
  expect(first?.text()).toBe('1')
})

test('a blank cell is drawn as the word blank, a number at the right', async () => {
  const { cell } = await mountGrid()
  expect(cell(2, 1).get('i').text()).toBe('blank')
  expect(cell(0, 1).classes()).toContain('end')
})

test('exactly one cell is a tab stop', async () => {
  const { wrapper, focus } = await mountGrid()
  await focus(3, 1)
  expect(wrapper.findAll('[tabindex="0"]').map((cell) => cell.attributes('data-row'))).toEqual(['3'])
})

test('arrows move from cell to cell and stop at the edges', async () => {
  const { focus, press, focused } = await mountGrid()
  await focus(0, 0)
  await press('ArrowDown')
  await press('ArrowRight')
  await press('ArrowRight')
  expect(focused()).toEqual([1, 1])
  await press('Home')
  expect(focused()).toEqual([1, 0])
})

test('arrow up from the first row reaches the header, where Enter sorts', async () => {
  const { wrapper, focus, press, focused } = await mountGrid()
  await focus(0, 0)
  await press('ArrowUp')
  expect(focused()).toEqual([-1, 0])
  await press('Enter')
  expect(wrapper.emitted('sort')).toEqual([[{ column: 'name', descending: false }]])
})

test('a second sort of the same column turns the order round', async () => {
  const { wrapper, cell } = await mountGrid({ sort: { column: 'name', descending: false } })
  expect(cell(-1, 0).attributes('aria-sort')).toBe('ascending')
  await cell(-1, 0).trigger('click')
  expect(wrapper.emitted('sort')).toEqual([[{ column: 'name', descending: true }]])
})

test('a column that cannot be sorted is not', async () => {
  const { wrapper, cell } = await mountGrid()
  await cell(-1, 1).trigger('click')
  expect(wrapper.emitted('sort')).toBeUndefined()
  expect(cell(-1, 1).attributes('aria-sort')).toBeUndefined()
})

test('Ctrl+End goes to the millionth row and brings it here', async () => {
  const { cell, focus, press, focused } = await mountGrid()
  await focus(0, 0)
  await press('End', { ctrlKey: true })
  expect(focused()).toEqual([999_999, 1])
  expect(cell(999_999, 0).text()).toBe('Lead 999999')
})

test('PgDn moves by what fits the view', async () => {
  const { focus, press, focused } = await mountGrid()
  await focus(0, 0)
  await press('PageDown')
  expect(focused()).toEqual([9, 0])
})

test('the focused row stays in the document when one scrolls away', async () => {
  const { wrapper, focus, focused } = await mountGrid({ rowCount: 5000 })
  await focus(1, 0)
  wrapper.get<HTMLElement>('[role=grid]').element.scrollTop = 28 * 2000
  await wrapper.get('[role=grid]').trigger('scroll')
  await flushPromises()
  expect(wrapper.find('[data-row="2000"]').exists()).toBe(true)
  expect(focused()).toEqual([1, 0])
})

test('Space selects, Shift+arrows extend, Ctrl+A takes all', async () => {
  const { wrapper, focus, press, selected } = await mountGrid()
  await focus(1, 0)
  await press(' ')
  await press('ArrowDown', { shiftKey: true })
  await press('ArrowDown', { shiftKey: true })
  expect(selected()).toEqual([1, 2, 3])
  await press('ArrowUp', { shiftKey: true })
  expect(selected()).toEqual([1, 2])
  await press('a', { ctrlKey: true })
  expect(wrapper.props('selection')).toEqual([{ from: 0, to: 999_999 }])
  await press('Escape')
  expect(selected()).toEqual([])
})

test('a click selects its row, with Ctrl one more, with Shift up to there', async () => {
  const { cell, selected } = await mountGrid()
  await cell(2, 0).trigger('click')
  await cell(4, 0).trigger('click', { ctrlKey: true })
  expect(selected()).toEqual([2, 4])
  await cell(6, 0).trigger('click', { shiftKey: true })
  expect(selected()).toEqual([4, 5, 6])
})

test('Ctrl+C tells the selected rows with all columns, or the focused cell alone', async () => {
  const { wrapper, focus, press } = await mountGrid()
  await focus(1, 1)
  await press('c', { ctrlKey: true })
  await press(' ')
  await press('c', { ctrlKey: true })
  expect(wrapper.emitted('copy')).toEqual([
    [{ ranges: [{ from: 1, to: 1 }], columns: ['employees'] }],
    [{ ranges: [{ from: 1, to: 1 }], columns: ['name', 'employees'] }],
  ])
})

test('Enter and a double click open the record', async () => {
  const { wrapper, cell, focus, press } = await mountGrid()
  await focus(1, 0)
  await press('Enter')
  await cell(2, 0).trigger('dblclick')
  expect(wrapper.emitted<[number, Lead]>('open')?.map(([index, row]) => [index, row.name])).toEqual([
    [1, 'Lead 1'],
    [2, 'Lead 2'],
  ])
})

test('Shift+Right in the header widens the column', async () => {
  const { wrapper, focus, press } = await mountGrid()
  await focus(-1, 0)
  await press('ArrowRight', { shiftKey: true })
  expect(wrapper.emitted('resize')).toEqual([[{ column: 'name', width: 128 }]])
  expect((wrapper.element as HTMLElement).style.getPropertyValue('--grid-columns')).toContain('128px')
})

test('Alt+Down asks for the menu of the column', async () => {
  const { wrapper, cell, focus, press } = await mountGrid()
  await focus(3, 1)
  await press('ArrowDown', { altKey: true })
  expect(wrapper.emitted('headerMenu')).toEqual([['employees', cell(-1, 1).element]])
})

test('a new version asks again and keeps the old rows until the answer is here', async () => {
  let word = 'Lead'
  let hold: Promise<void> = Promise.resolve()
  let release = (): void => undefined
  const rows = async (offset: number, limit: number) => {
    const prefix = word
    await hold
    return Array.from({ length: limit }, (_, at) => ({ name: `${prefix} ${offset + at}`, employees: 1 }))
  }
  const { wrapper, cell } = await mountGrid({ rows })
  word = 'Sorted'
  hold = new Promise((resolve) => (release = resolve))
  await wrapper.setProps({ version: 1 })
  await flushPromises()
  expect(cell(0, 0).text()).toBe('Lead 0')
  release()
  await flushPromises()
  expect(cell(0, 0).text()).toBe('Sorted 0')
})

test('an empty grid shows what the parent says about it', async () => {
  const wrapper = mount(DataGrid<Lead>, {
    props: { label: 'Matches', columns, rowCount: 0, rows: load },
    slots: { empty: '<p>No lead matches.</p>' },
  })
  await flushPromises()
  expect(wrapper.text()).toContain('No lead matches.')
  expect(wrapper.findAll('[role=gridcell]')).toHaveLength(0)
})
