import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createFormats, provideFormats } from '#renderer/ui/format.ts'
import UiInput from '#renderer/ui/UiInput.vue'
import UiNumberInput from '#renderer/ui/UiNumberInput.vue'
import { defineComponent, h, nextTick, ref, type Ref } from 'vue'

function mountNumber(value: Ref<string | null>, props: { whole?: boolean } = {}) {
  return mount(
    defineComponent({
      setup() {
        provideFormats(createFormats('en-GB'))
        return () =>
          h(UiNumberInput, {
            label: 'Amount',
            modelValue: value.value,
            'onUpdate:modelValue': (next: string | null) => (value.value = next),
            ...props,
          })
      },
    }),
  )
}

test('a label names its input', () => {
  const wrapper = mount(UiInput, { props: { label: 'Name', modelValue: '' } })
  expect(wrapper.get('label').attributes('for')).toBe(wrapper.get('input').attributes('id'))
})

test('an error is described by its sentence and marks the input invalid', () => {
  const wrapper = mount(UiInput, { props: { label: 'Name', modelValue: '', error: 'Taken.' } })
  const described = wrapper.get('input').attributes('aria-describedby')
  expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
  expect(wrapper.get(`#${described}`).text()).toBe('Taken.')
})

test('a number keeps every digit that was typed', async () => {
  const value = ref<string | null>(null)
  const input = mountNumber(value).get('input')
  await input.trigger('focus')
  await input.setValue('12345678901234567890.10')
  expect(value.value).toBe('12345678901234567890.10')
  await input.trigger('blur')
  expect(input.element.value).toBe('12,345,678,901,234,567,890.10')
})

test('a number is not rewritten while it is being typed', async () => {
  const value = ref<string | null>(null)
  const input = mountNumber(value).get('input')
  await input.trigger('focus')
  await input.setValue('1234.')
  expect(value.value).toBe('1234')
  expect(input.element.value).toBe('1234.')
})

test('text that is no number leaves the value and says so once the field is left', async () => {
  const value = ref<string | null>('5')
  const wrapper = mountNumber(value)
  const input = wrapper.get('input')
  await input.trigger('focus')
  await input.setValue('5 or so')
  expect(wrapper.text()).not.toContain('no number')
  await input.trigger('blur')
  expect(value.value).toBe('5')
  expect(wrapper.text()).toContain('5 or so is no number.')
})

test('text that is no number is handed over once the field is left, and stays as it was typed', async () => {
  const value = ref<string | null>('5')
  const wrapper = mountNumber(value)
  const input = wrapper.get('input')
  await input.trigger('focus')
  await input.setValue('5 or so')
  expect(wrapper.getComponent(UiNumberInput).emitted('unreadable')).toBeUndefined()
  await input.trigger('blur')
  expect(wrapper.getComponent(UiNumberInput).emitted('unreadable')).toEqual([['5 or so']])
  value.value = '5 or so'
  await nextTick()
  expect(input.element.value).toBe('5 or so')
})

test('a fraction in a field for whole numbers is refused, not rounded', async () => {
  const value = ref<string | null>('7')
  const wrapper = mountNumber(value, { whole: true })
  await wrapper.get('input').setValue('7.5')
  expect(value.value).toBe('7')
  expect(wrapper.text()).toContain('7.5 is no whole number.')
})

test('an emptied number field is null', async () => {
  const value = ref<string | null>('7')
  await mountNumber(value).get('input').setValue('')
  expect(value.value).toBeNull()
})
