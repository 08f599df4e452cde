import { mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { nextTick } from 'vue'
import UiMultiCombobox from '#renderer/ui/UiMultiCombobox.vue'
import { pastedValues } from '#renderer/ui/chosen-values.ts'

const options = [
  { value: 'web', label: 'Web' },
  { value: 'partner', label: 'Partner' },
  { value: 'show', label: 'Trade show' },
]

function mountField(modelValue: readonly string[] = [], more: object = {}) {
  const wrapper = mount(UiMultiCombobox, {
    props: {
      label: 'Lead Source',
      options,
      modelValue,
      'onUpdate:modelValue': (value: unknown) => wrapper.setProps({ modelValue: value as string[] }),
      ...more,
    },
    attachTo: document.body,
  })
  const chosen = (): unknown => wrapper.props('modelValue')
  const paste = (text: string) =>
    wrapper.get('input').trigger('paste', { clipboardData: { getData: () => text } })
  return { wrapper, input: wrapper.get('input'), chosen, paste }
}

afterEach(() => {
  document.body.innerHTML = ''
})

test('typing and Enter choose, and the field is empty again for the next', async () => {
  const { input, chosen } = mountField()
  await input.setValue('tra')
  await input.trigger('keydown', { key: 'Enter' })
  expect(chosen()).toEqual(['show'])
  expect(input.element.value).toBe('')
  expect(input.attributes('aria-expanded')).toBe('true')
})

test('Enter on a chosen entry takes it away again', async () => {
  const { input, chosen } = mountField(['web'])
  await input.setValue('web')
  await input.trigger('keydown', { key: 'Enter' })
  expect(chosen()).toEqual([])
})

test('after a choice nothing is highlighted, and a second Enter closes the list', async () => {
  const { input, chosen } = mountField()
  await input.setValue('tra')
  await input.trigger('keydown', { key: 'Enter' })
  expect(input.attributes('aria-activedescendant')).toBeUndefined()
  await input.trigger('keydown', { key: 'Enter' })
  expect(chosen()).toEqual(['show'])
  expect(input.attributes('aria-expanded')).toBe('false')
})

test('arrows go on from the entry chosen last', async () => {
  const { input, chosen } = mountField()
  await input.trigger('keydown', { key: 'ArrowDown' })
  await input.trigger('keydown', { key: 'Enter' })
  await input.trigger('keydown', { key: 'ArrowDown' })
  await input.trigger('keydown', { key: 'Enter' })
  expect(chosen()).toEqual(['web', 'partner'])
})

test('Enter after a text of its own does not choose the first entry as well', async () => {
  const { input, chosen } = mountField([], { readText: (text: string) => text })
  await input.setValue('Fair')
  await input.trigger('keydown', { key: 'Enter' })
  await input.trigger('keydown', { key: 'Enter' })
  expect(chosen()).toEqual(['Fair'])
})

test('a quiet field shows the first values and how many more', () => {
  const { input } = mountField(['web', 'partner', 'show', 'fair', 'mail'], { quiet: true })
  expect(input.attributes('placeholder')).toBe('Web, Partner, +3')
})

test('Backspace in the empty field removes the last value only', async () => {
  const { input, chosen } = mountField(['web', 'partner'])
  await input.trigger('keydown', { key: 'Backspace' })
  expect(chosen()).toEqual(['web'])
})

test('Backspace in typed text removes no value', async () => {
  const { input, chosen } = mountField(['web'])
  await input.setValue('x')
  await input.trigger('keydown', { key: 'Backspace' })
  expect(chosen()).toEqual(['web'])
})

test('pasted lines become values, by label or by value, without repeats', async () => {
  const { chosen, paste } = mountField(['web'])
  await paste('Trade show\r\nPARTNER\r\n\r\nweb\r\n')
  expect(chosen()).toEqual(['web', 'show', 'partner'])
})

test('a pasted line is parted at semicolons, a pasted column is not', () => {
  expect(pastedValues(' 10; 20 ;;30\n')).toEqual(['10', '20', '30'])
  expect(pastedValues('Halden; Sons\r\nLorvik\r\n')).toEqual(['Halden; Sons', 'Lorvik'])
  expect(pastedValues('Halden')).toBeNull()
})

test('pasted lines that fit no entry are named, the others are taken', async () => {
  const { wrapper, chosen, paste } = mountField()
  await paste('Web\nRadio\nTelevision')
  await nextTick()
  expect(chosen()).toEqual(['web'])
  expect(wrapper.text()).toContain('2 of 3 are none of the values: Radio, Television.')
  expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
})

test('free text is taken as it was typed, not as the nearest entry', async () => {
  const { input, chosen } = mountField([], { readText: (text: string) => text })
  await input.setValue('part')
  await input.trigger('keydown', { key: 'Enter' })
  expect(chosen()).toEqual(['part'])
})

test('an arrow key reaches the entries of a free text field', async () => {
  const { input, chosen } = mountField([], { readText: (text: string) => text })
  await input.setValue('part')
  await input.trigger('keydown', { key: 'ArrowDown' })
  await input.trigger('keydown', { key: 'Enter' })
  expect(chosen()).toEqual(['partner'])
})

test('text that cannot be read as a value stays in the field and is named', async () => {
  const { wrapper, input, chosen } = mountField([], {
    readText: (text: string) => (/^\d+$/.test(text) ? text : undefined),
  })
  await input.setValue('abc')
  await input.trigger('keydown', { key: 'Enter' })
  await nextTick()
  expect(chosen()).toEqual([])
  expect(input.element.value).toBe('abc')
  expect(wrapper.text()).toContain('abc is none of the values.')
})

test('free text is kept when the field is left', async () => {
  const { input, chosen } = mountField([], { readText: (text: string) => text })
  await input.setValue('Fair')
  await input.trigger('blur')
  expect(chosen()).toEqual(['Fair'])
})

test('the cross of a tag removes its value and is named', async () => {
  const { wrapper, chosen } = mountField(['web', 'partner'])
  await wrapper.get('button[aria-label="Remove Web"]').trigger('click')
  expect(chosen()).toEqual(['partner'])
})

test('screen readers hear what is chosen at the field', () => {
  const { input } = mountField(['web', 'partner'])
  expect(input.attributes('aria-description')).toBe('Chosen: Web, Partner')
})

test('chosen entries are marked in the list', async () => {
  const { input } = mountField(['partner'])
  await input.trigger('keydown', { key: 'ArrowDown' })
  const marks = [...document.querySelectorAll('[role=option]')].map((option) =>
    option.getAttribute('aria-selected'),
  )
  expect(marks).toEqual(['false', 'true', 'false'])
})

test('in a row the values stand as one line of text until the field is entered', async () => {
  const { wrapper, input } = mountField(['web', 'partner'], { quiet: true })
  expect(input.attributes('placeholder')).toBe('Web, Partner')
  expect(wrapper.findAll('li')).toHaveLength(0)
  await input.trigger('focus')
  expect(wrapper.findAll('li').map((tag) => tag.text())).toEqual(['Web', 'Partner'])
})

test('a copied row parts at its tabs, a single word is ordinary text', () => {
  expect(pastedValues('Web\tPartner')).toEqual(['Web', 'Partner'])
  expect(pastedValues('Web\n')).toBeNull()
})
