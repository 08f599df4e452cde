import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { plainContext } from '#shared/dates/evaluation-context.ts'
import { columnTypes, type ColumnType } from '#shared/model/column-type.ts'
import type { Operand } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { operators, operatorsFor, type OperatorName } from '#shared/operators/index.ts'
import RecordPicker from '#renderer/features/record-picker/RecordPicker.vue'
import ValueEditor from '#renderer/features/segment/values/ValueEditor.vue'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { clientOf } from '#test/support/backend.ts'
import { condition } from '#test/support/conditions.ts'
import { importText } from '#test/support/import-file.ts'
import { openTestApp } from '#test/support/page-app.ts'

type Emitted = readonly (readonly [readonly Operand[], string])[]

/** The editor of a row, with a page around it that works on a real backend. */
function mountEditor(
  type: ColumnType,
  operator: OperatorName,
  operands: readonly Operand[] = [],
  { app } = openTestApp(),
) {
  const column: Column = { name: 'about', label: 'About', type, choices: [], targets: [] }
  const wrapper = mount(ValueEditor, {
    props: {
      row: condition('r', 'about', operator, ...operands),
      column,
      recordType: 'lead',
      evaluation: { ...plainContext, fiscal: { start: '07-01', period: 'quarterly', namedBy: 'start' } },
      fixed: null,
      disabled: false,
      invalid: false,
    },
    global: { provide: app._context.provides },
    attachTo: document.body,
  })
  const last = () =>
    (wrapper.emitted<readonly [readonly Operand[], string]>('change') as Emitted | undefined)?.at(-1)?.[0]
  return { wrapper, last }
}

describe('the editor of a value', () => {
  it.each(columnTypes)('is there for every operator offered for %s', (type) => {
    const warn = vi.spyOn(console, 'warn')
    const app = openTestApp()
    for (const operator of operatorsFor(type)) {
      const { wrapper } = mountEditor(type, operator, [], app)
      const controls = wrapper.findAll('input, [role=combobox]')
      expect([operator, controls.length > 0]).toEqual([operator, operators[operator].takes !== 'none'])
      wrapper.unmount()
    }
    expect(warn).not.toHaveBeenCalled()
  })

  it('takes a fiscal period by its name and a year, in either order', async () => {
    const { wrapper, last } = mountEditor('datetime', 'inFiscalPeriodAndYear')
    await wrapper.get('input').setValue('2026')
    expect(last()).toEqual(['', '2026'])
    await wrapper.setProps({ row: condition('r', 'about', 'inFiscalPeriodAndYear', '', '2026') })
    const period = wrapper.get('[role=combobox]')
    await period.trigger('click')
    await flushPromises()
    const names = [...document.querySelectorAll('[role=option]')].map((option) => option.textContent.trim())
    expect(names).toEqual(['Q1', 'Q2', 'Q3', 'Q4'])
    await period.trigger('keydown', { key: 'q' })
    await period.trigger('keydown', { key: '3' })
    await period.trigger('keydown', { key: 'Enter' })
    expect(last()).toEqual(['3', '2026'])
    wrapper.unmount()
  })

  it('keeps a period the calendar does not have', () => {
    const { wrapper } = mountEditor('datetime', 'inFiscalPeriod', ['9'])
    expect(wrapper.get('[role=combobox]').text()).toBe('9')
    wrapper.unmount()
  })

  it('counts in the unit of its operator', () => {
    const { wrapper } = mountEditor('datetime', 'lastXFiscalYears', ['2'])
    expect(wrapper.text()).toContain('fiscal years')
    wrapper.unmount()
  })

  it('can only be read where the row is not edited', async () => {
    const { wrapper } = mountEditor('money', 'greaterThan', [{ column: 'other' }])
    await wrapper.setProps({ fixed: 'the column Budget' })
    const input = wrapper.get('input')
    expect(input.element.value).toBe('the column Budget')
    expect(input.element.disabled).toBe(true)
    wrapper.unmount()
  })
})

describe('the picker of records', () => {
  it('shows the names of records that came without one, and replaces a single record', async () => {
    const { app, backend } = openTestApp()
    await useWorkspaceStore().create('Halden Group', 'Europe/Berlin')
    const csv = 'systemuserid,fullname\nU1,Ada Lind\nU2,Bo Ek\n'
    await importText(clientOf(backend), backend.file('users.csv'), csv, () => ({
      recordType: 'systemuser',
      key: 'systemuserid',
    }))
    const wrapper = mount(RecordPicker, {
      props: {
        modelValue: [{ id: 'u1' }],
        recordTypes: ['systemuser'],
        single: true,
        label: 'User',
        disabled: false,
      },
      global: { provide: app._context.provides },
      attachTo: document.body,
    })
    await vi.waitFor(() => expect(wrapper.text()).toContain('Ada Lind'))
    const input = wrapper.get('input')
    await input.trigger('focusin')
    await input.setValue('bo')
    await vi.waitFor(() => expect(document.querySelector('[role=option]')?.textContent).toContain('Bo Ek'))
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([
      [{ id: 'U2', name: 'Bo Ek', type: 'systemuser' }],
    ])
    await flushPromises()
    expect(document.querySelector('[role=option]')).toBeNull()
    wrapper.unmount()
  })
})
