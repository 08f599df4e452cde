import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import UiCombobox from '#renderer/ui/UiCombobox.vue'
import UiSelect from '#renderer/ui/UiSelect.vue'
import { giveElementsSize } from './layout.ts'

const options = [
  { value: 'rating', label: 'Rating' },
  { value: 'region', label: 'Country/Region', count: 1284 },
  { value: 'revenue', label: 'Annual Revenue', disabled: true },
  { value: 'source', label: 'Lead Source' },
]
const optionTexts = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent)
const activeText = (input: Element) =>
  document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent

function mountCombobox(modelValue: string | null = null, more: object = {}) {
  const wrapper = mount(UiCombobox, {
    props: {
      label: 'Column',
      options,
      modelValue,
      'onUpdate:modelValue': (value: unknown) => wrapper.setProps({ modelValue: value as string }),
      ...more,
    },
    attachTo: document.body,
  })
  return { wrapper, input: wrapper.get('input') }
}

afterEach(() => {
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

test('arrow down opens the list at the chosen entry', async () => {
  const { input } = mountCombobox('source')
  await input.trigger('keydown', { key: 'ArrowDown' })
  expect(input.attributes('aria-expanded')).toBe('true')
  expect(document.getElementById(input.attributes('aria-controls') ?? '')?.getAttribute('role')).toBe(
    'listbox',
  )
  expect(activeText(input.element)).toBe('Lead Source')
})

test('typing shows the best match first and Enter takes it', async () => {
  const { wrapper, input } = mountCombobox()
  await input.setValue('re')
  expect(optionTexts()[0]).toContain('Country/Region')
  await input.trigger('keydown', { key: 'Enter' })
  expect(wrapper.props('modelValue')).toBe('region')
  expect(input.attributes('aria-expanded')).toBe('false')
  expect(input.element.value).toBe('Country/Region')
})

test('Tab takes the match that was typed for', async () => {
  const { wrapper, input } = mountCombobox()
  await input.setValue('lead')
  await input.trigger('keydown', { key: 'Tab' })
  expect(wrapper.props('modelValue')).toBe('source')
})

test('arrows step over entries that cannot be chosen and go round', async () => {
  const { input } = mountCombobox('region')
  await input.trigger('keydown', { key: 'ArrowDown' })
  await input.trigger('keydown', { key: 'ArrowDown' })
  expect(activeText(input.element)).toBe('Lead Source')
  await input.trigger('keydown', { key: 'ArrowDown' })
  expect(activeText(input.element)).toBe('Rating')
})

test('Escape closes the list, puts the value back and goes no further', async () => {
  const { wrapper, input } = mountCombobox('rating')
  const outside = vi.fn()
  document.body.addEventListener('keydown', outside)
  await input.setValue('lead')
  await input.trigger('keydown', { key: 'Escape' })
  expect(input.element.value).toBe('Rating')
  expect(wrapper.props('modelValue')).toBe('rating')
  expect(outside).not.toHaveBeenCalled()
})

test('leaving with half a word changes nothing, with an exact name chooses it', async () => {
  const { wrapper, input } = mountCombobox('rating')
  await input.setValue('lea')
  await input.trigger('blur')
  expect(wrapper.props('modelValue')).toBe('rating')
  expect(input.element.value).toBe('Rating')
  await input.setValue('lead source')
  await input.trigger('blur')
  expect(wrapper.props('modelValue')).toBe('source')
})

test('emptying a clearable field sets null, any other keeps its value', async () => {
  const kept = mountCombobox('rating')
  await kept.input.setValue('')
  await kept.input.trigger('blur')
  expect(kept.wrapper.props('modelValue')).toBe('rating')
  const cleared = mountCombobox('rating', { clearable: true })
  await cleared.input.setValue('')
  await cleared.input.trigger('blur')
  expect(cleared.wrapper.props('modelValue')).toBeNull()
})

test('of many entries only those in view are in the document', async () => {
  giveElementsSize(300, 280)
  const many = Array.from({ length: 5000 }, (_, at) => ({ value: `v${at}`, label: `Territory ${at}` }))
  const { input } = mountCombobox(null, { options: many })
  await input.trigger('keydown', { key: 'ArrowDown' })
  await vi.waitFor(() => expect(optionTexts().length).toBeGreaterThan(5))
  expect(optionTexts().length).toBeLessThan(60)
  expect(document.querySelector('[role=option]')?.getAttribute('aria-setsize')).toBe('5000')
})

test('nothing that fits is said in words', async () => {
  const { input } = mountCombobox()
  await input.setValue('zzz')
  expect(document.querySelector('[role=status]')?.textContent).toBe("Nothing fits 'zzz'.")
})

test('letters jump in a select and Enter chooses', async () => {
  const wrapper = mount(UiSelect, {
    props: { label: 'Column', options, modelValue: 'rating' },
    attachTo: document.body,
  })
  const trigger = wrapper.get('button')
  await trigger.trigger('keydown', { key: 'l' })
  expect(activeText(trigger.element)).toBe('Lead Source')
  await trigger.trigger('keydown', { key: 'Enter' })
  expect(wrapper.emitted('update:modelValue')).toEqual([['source']])
})

test('a select is named by its label and says its value', () => {
  const trigger = mount(UiSelect, {
    props: { label: 'Column', options, modelValue: 'region' },
  }).get('button')
  const label = trigger.attributes('aria-labelledby') ?? ''
  expect(trigger.text()).toContain('Country/Region')
  expect(label).not.toBe('')
})
