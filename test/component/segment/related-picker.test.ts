import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Relationship } from '#shared/conditions/relationships.ts'
import RelatedPicker from '#renderer/features/segment/tree/RelatedPicker.vue'

const relationships: readonly Relationship[] = [
  { kind: 'N:1', label: 'Owner (User)', links: [{ column: 'ownerid', target: 'user' }] },
  {
    kind: '1:N',
    label: 'Task (Regarding)',
    links: [{ column: 'leadid', target: 'task', targetColumn: 'regarding' }],
  },
  {
    kind: '1:N',
    label: 'Visit (Visited lead)',
    links: [{ column: 'leadid', target: 'visit', targetColumn: 'visited' }],
  },
]

async function mountPicker() {
  const wrapper = mount(RelatedPicker, { props: { relationships }, attachTo: document.body })
  await flushPromises()
  return { wrapper, input: wrapper.get('input') }
}

const shown = () =>
  [...document.querySelectorAll('[role=listbox] > .line')].map((line) => line.textContent.trim())

test('relationships stand under their kind, open at once for typing', async () => {
  const { wrapper, input } = await mountPicker()
  expect(document.activeElement).toBe(input.element)
  expect(shown()).toEqual([
    'Many-to-one (N:1)',
    'Owner (User)N:1',
    'One-to-many (1:N)',
    'Task (Regarding)1:N',
    'Visit (Visited lead)1:N',
  ])
  wrapper.unmount()
})

test('typing a part of the lookup and Enter picks a relationship', async () => {
  const { wrapper, input } = await mountPicker()
  await input.setValue('visited')
  await input.trigger('keydown', { key: 'Enter' })
  expect(wrapper.emitted('pick')).toEqual([[relationships[2]]])
  wrapper.unmount()
})

test('Escape and leaving the field pick nothing', async () => {
  const { wrapper, input } = await mountPicker()
  await input.trigger('keydown', { key: 'Escape' })
  await input.trigger('blur')
  expect(wrapper.emitted('leave')).toEqual([['pressed'], ['left']])
  expect(wrapper.emitted('pick')).toBeUndefined()
  wrapper.unmount()
})
