import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { h, nextTick } from 'vue'
import UiButton from '#renderer/ui/UiButton.vue'
import UiDialog from '#renderer/ui/UiDialog.vue'
import UiMenu from '#renderer/ui/UiMenu.vue'
import UiToastRegion from '#renderer/ui/UiToastRegion.vue'
import type { MenuItem } from '#renderer/ui/menu-item.ts'
import { createToasts } from '#renderer/ui/toasts.ts'

const items: MenuItem[] = [
  { id: 'open', label: 'Open', keys: 'Enter' },
  'separator',
  { id: 'rating', label: 'Rating', checked: true },
  { id: 'delete', label: 'Delete', danger: true, disabledReason: 'The default segment stays' },
]
const menuItems = () => [
  ...document.querySelectorAll<HTMLElement>('[role=menuitem], [role=menuitemcheckbox]'),
]

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  document.body.innerHTML = ''
  vi.useRealTimers()
})

async function settle(): Promise<void> {
  await vi.runOnlyPendingTimersAsync()
  await flushPromises()
}

test('Shift+F10 opens the context menu of a row and Escape gives the focus back', async () => {
  const row = document.body.appendChild(document.createElement('button'))
  row.focus()
  mount(UiMenu, { props: { label: 'Segment', items, context: row }, attachTo: document.body })
  row.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', shiftKey: true, bubbles: true }))
  await settle()
  expect(document.querySelector('[role=menu]')?.getAttribute('aria-label')).toBe('Segment')
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await settle()
  expect(document.querySelector('[role=menu]')).toBeNull()
  expect(document.activeElement).toBe(row)
})

test('a chosen entry is told by its id, one that cannot be used is not', async () => {
  const wrapper = mount(UiMenu, {
    props: { label: 'Segment', items },
    slots: { default: () => h(UiButton, () => 'More') },
    attachTo: document.body,
  })
  await wrapper.get('button').trigger('click', { button: 0 })
  await settle()
  expect(menuItems().map((item) => item.getAttribute('aria-disabled'))).toEqual([null, null, 'true'])
  menuItems()[2]?.click()
  menuItems()[0]?.click()
  await settle()
  expect(wrapper.emitted('select')).toEqual([['open']])
})

test('an entry that puts the focus elsewhere keeps it there', async () => {
  const field = document.body.appendChild(document.createElement('input'))
  const row = document.body.appendChild(document.createElement('button'))
  const props = { label: 'Segment', items, context: row, onSelect: () => void nextTick(() => field.focus()) }
  mount(UiMenu, { props, attachTo: document.body })
  row.focus()
  row.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', shiftKey: true, bubbles: true }))
  await settle()
  menuItems()[0]?.click()
  await settle()
  await settle()
  expect(document.querySelector('[role=menu]')).toBeNull()
  expect(document.activeElement).toBe(field)
})

test('switching a check entry keeps the menu open', async () => {
  const wrapper = mount(UiMenu, {
    props: { label: 'Columns', items },
    slots: { default: () => h(UiButton, () => 'Columns') },
    attachTo: document.body,
  })
  await wrapper.get('button').trigger('click', { button: 0 })
  await settle()
  menuItems()[1]?.click()
  await settle()
  expect(wrapper.emitted('select')).toEqual([['rating']])
  expect(menuItems()[1]?.getAttribute('aria-checked')).toBe('true')
})

async function mountDialog(props: object) {
  const wrapper = mount(UiDialog, {
    props: { open: true, title: "Deactivate 'Trade show UK'?", confirm: 'Deactivate', ...props },
    attachTo: document.body,
  })
  await settle()
  return wrapper
}

test('focus starts on Cancel when something ends', async () => {
  await mountDialog({ ends: true })
  expect(document.activeElement?.textContent).toContain('Cancel')
  expect(document.querySelector('[role=alertdialog]')).not.toBeNull()
})

test('focus starts on the primary button when nothing ends', async () => {
  await mountDialog({})
  expect(document.activeElement?.textContent).toContain('Deactivate')
})

test('the dialog is named by its question', async () => {
  await mountDialog({})
  const label = document.querySelector('[role=dialog]')?.getAttribute('aria-labelledby') ?? ''
  expect(document.getElementById(label)?.textContent).toBe("Deactivate 'Trade show UK'?")
})

test('Escape cancels and confirms nothing', async () => {
  const wrapper = await mountDialog({})
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await settle()
  expect(wrapper.emitted('update:open')).toEqual([[false]])
  expect(wrapper.emitted('cancel')).toHaveLength(1)
  expect(wrapper.emitted('confirm')).toBeUndefined()
})

test('a toast goes after six seconds, an error stays', () => {
  const toasts = createToasts()
  toasts.show('Moved')
  toasts.show('Could not save', { tone: 'error' })
  vi.advanceTimersByTime(5999)
  expect(toasts.shown.value.map((toast) => toast.text)).toEqual(['Moved', 'Could not save'])
  vi.advanceTimersByTime(60_000)
  expect(toasts.shown.value.map((toast) => toast.text)).toEqual(['Could not save'])
})

test('a toast stays while the pointer is on it', async () => {
  const toasts = createToasts()
  const wrapper = mount(UiToastRegion, { props: { toasts } })
  toasts.show('Moved')
  await wrapper.trigger('mouseenter')
  vi.advanceTimersByTime(60_000)
  expect(toasts.shown.value).toHaveLength(1)
  await wrapper.trigger('mouseleave')
  vi.advanceTimersByTime(6000)
  expect(toasts.shown.value).toHaveLength(0)
})

test('Undo runs once and closes its toast', async () => {
  const toasts = createToasts()
  const run = vi.fn()
  const wrapper = mount(UiToastRegion, { props: { toasts } })
  toasts.show('Moved', { action: { label: 'Undo', run } })
  await flushPromises()
  await wrapper.get('button').trigger('click')
  expect(run).toHaveBeenCalledTimes(1)
  expect(toasts.shown.value).toHaveLength(0)
})

test('errors are alerts inside a polite region', async () => {
  const toasts = createToasts()
  const wrapper = mount(UiToastRegion, { props: { toasts } })
  toasts.show('Could not save', { tone: 'error' })
  await flushPromises()
  expect(wrapper.attributes('aria-live')).toBe('polite')
  expect(wrapper.get('[role=alert]').text()).toContain('Could not save')
})
