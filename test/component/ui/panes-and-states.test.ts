import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import UiBar from '#renderer/ui/UiBar.vue'
import UiCheckbox from '#renderer/ui/UiCheckbox.vue'
import UiLiveRegion from '#renderer/ui/UiLiveRegion.vue'
import UiMeter from '#renderer/ui/UiMeter.vue'
import UiPane from '#renderer/ui/UiPane.vue'
import UiProgress from '#renderer/ui/UiProgress.vue'
import UiSegmented from '#renderer/ui/UiSegmented.vue'
import UiSplit from '#renderer/ui/UiSplit.vue'
import UiTabs from '#renderer/ui/UiTabs.vue'
import { createAnnouncer } from '#renderer/ui/announce.ts'

afterEach(() => {
  document.body.innerHTML = ''
  vi.useRealTimers()
})

test('the edge between panes moves by four with the arrow keys and a double click restores it', async () => {
  const wrapper = mount(UiSplit, { props: { label: 'Results width', initial: 372, modelValue: null } })
  const edge = wrapper.get('[role=separator]')
  await edge.trigger('keydown', { key: 'ArrowLeft' })
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([376])
  await wrapper.setProps({ modelValue: 376 })
  expect(edge.attributes('aria-valuenow')).toBe('376')
  await edge.trigger('keydown', { key: 'ArrowRight', shiftKey: true })
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([336])
  await edge.trigger('dblclick')
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([null])
})

test('a pane gets no narrower than its least width', async () => {
  const wrapper = mount(UiSplit, { props: { label: 'Results width', min: 240, modelValue: 242 } })
  await wrapper.get('[role=separator]').trigger('keydown', { key: 'ArrowRight' })
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([240])
})

test('arrow keys choose in a segmented switch', async () => {
  const wrapper = mount(UiSegmented, {
    props: {
      label: 'Mode',
      modelValue: 'matches',
      choices: [
        { value: 'matches', label: 'Matches' },
        { value: 'outcome', label: 'Outcome' },
      ],
    },
    attachTo: document.body,
  })
  const [matches, outcome] = wrapper.findAll('[role=radio]')
  expect(matches?.attributes('aria-checked')).toBe('true')
  ;(matches?.element as HTMLElement).focus()
  await matches?.trigger('keydown', { key: 'ArrowRight' })
  expect(wrapper.emitted('update:modelValue')).toEqual([['outcome']])
  expect(document.activeElement).toBe(outcome?.element)
})

test('only the chosen tab has its panel in the document', async () => {
  const wrapper = mount(UiTabs, {
    props: {
      label: 'Segment',
      modelValue: 'definition',
      tabs: [
        { id: 'definition', label: 'Segment definition' },
        { id: 'rules', label: 'Assignment rules', count: '3/4' },
      ],
    },
    slots: { definition: 'conditions here', rules: 'rules here' },
  })
  expect(wrapper.text()).toContain('conditions here')
  expect(wrapper.text()).not.toContain('rules here')
  await wrapper.findAll('[role=tab]')[1]?.trigger('mousedown', { button: 0 })
  expect(wrapper.emitted('update:modelValue')).toEqual([['rules']])
})

test('a mixed check box becomes checked', async () => {
  const wrapper = mount(UiCheckbox, { props: { label: 'All', modelValue: 'mixed' } })
  const box = wrapper.get('[role=checkbox]')
  expect(box.attributes('aria-checked')).toBe('mixed')
  await box.trigger('click')
  expect(wrapper.emitted('update:modelValue')).toEqual([[true]])
})

test('progress shows only after 400 ms and vanishes at once', async () => {
  vi.useFakeTimers()
  const wrapper = mount(UiProgress, {
    props: { running: true, phase: 'Counting', done: 5, total: 10, unit: 'rows' },
  })
  await vi.advanceTimersByTimeAsync(399)
  expect(wrapper.find('[role=progressbar]').exists()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(wrapper.get('[role=progressbar]').attributes('aria-valuenow')).toBe('50')
  await wrapper.setProps({ running: false })
  expect(wrapper.find('[role=progressbar]').exists()).toBe(false)
})

test('progress of unknown length claims no share', async () => {
  vi.useFakeTimers()
  const wrapper = mount(UiProgress, { props: { phase: 'Reading', done: 12, afterMs: 0 } })
  await vi.advanceTimersByTimeAsync(1)
  expect(wrapper.get('[role=progressbar]').attributes('aria-valuenow')).toBeUndefined()
})

test('a meter warns from nine tenths of its limit on', () => {
  const at = (value: number) => mount(UiMeter, { props: { label: 'Conditions', value, limit: 10 } }).classes()
  expect(at(8)).not.toContain('high')
  expect(at(9)).toContain('high')
})

test('a bar never leaves its track', () => {
  const bar = mount(UiBar, { props: { label: '12 of 10', value: 12, of: 10 } })
  expect(bar.get('.outer').attributes('style')).toContain('width: 100%')
})

test('Escape in a pane asks to close it', async () => {
  const wrapper = mount(UiPane, { props: { title: 'Segment properties' }, slots: { default: '<input>' } })
  await wrapper.get('input').trigger('keydown', { key: 'Escape' })
  expect(wrapper.emitted('close')).toHaveLength(1)
})

test('a sentence said twice is a new element, so that it is read twice', async () => {
  const announcer = createAnnouncer()
  const wrapper = mount(UiLiveRegion, { props: { announcer } })
  announcer.announce('Row added')
  await flushPromises()
  const first = wrapper.get('span').element
  announcer.announce('Row added')
  await flushPromises()
  expect(wrapper.get('span').element).not.toBe(first)
  expect(wrapper.text()).toBe('Row added')
})
