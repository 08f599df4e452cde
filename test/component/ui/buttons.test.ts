import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import UiButton from '#renderer/ui/UiButton.vue'
import UiIconButton from '#renderer/ui/UiIconButton.vue'

test('a button that cannot be used stays focusable and swallows its click', async () => {
  const onClick = vi.fn()
  const button = mount(UiButton, {
    props: { disabledReason: 'Nothing changed', onClick },
    slots: { default: 'Save' },
    attachTo: document.body,
  }).get('button')
  button.element.focus()
  await button.trigger('click')
  expect(document.activeElement).toBe(button.element)
  expect(button.attributes('aria-disabled')).toBe('true')
  expect(onClick).not.toHaveBeenCalled()
})

test('a button keeps its element and focus when it becomes unusable', async () => {
  const wrapper = mount(UiButton, { slots: { default: 'Save' }, attachTo: document.body })
  const before = wrapper.get('button').element
  before.focus()
  await wrapper.setProps({ disabledReason: 'Saved already' })
  expect(wrapper.get('button').element).toBe(before)
  expect(document.activeElement).toBe(before)
})

test('a busy button keeps its name and swallows clicks', async () => {
  const onClick = vi.fn()
  const button = mount(UiButton, { props: { busy: true, onClick }, slots: { default: 'Save' } }).get('button')
  await button.trigger('click')
  expect(button.text()).toBe('Save')
  expect(button.attributes('aria-busy')).toBe('true')
  expect(onClick).not.toHaveBeenCalled()
})

test('an icon button is named and clicks once', async () => {
  const onClick = vi.fn()
  const button = mount(UiIconButton, { props: { icon: 'undo', name: 'Undo move', onClick } }).get('button')
  await button.trigger('click')
  expect(button.attributes('aria-label')).toBe('Undo move')
  expect(onClick).toHaveBeenCalledTimes(1)
})
