import type { Step } from '#shared/model/sequence.ts'
import type { Plan } from './plan-context.ts'

/** The keys of a step's row: some work on the row alone, moving and adding also from its fields. */
export function pressOnStep(event: KeyboardEvent, step: Step, { edits, addBelow }: Plan): void {
  const row = event.currentTarget
  if (!(row instanceof HTMLElement) || event.defaultPrevented) return
  const chord = `${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.key}`
  const anywhere: Readonly<Record<string, () => void>> = {
    'Alt+ArrowUp': () => edits.moveBy(step.id, -1),
    'Alt+ArrowDown': () => edits.moveBy(step.id, 1),
    'Ctrl+Enter': () => addBelow(step.id, row),
    Escape: () => row.focus(),
  }
  const onRow: Readonly<Record<string, () => void>> = {
    ArrowUp: () => focusNeighbour(row, -1),
    ArrowDown: () => focusNeighbour(row, 1),
    Home: () => rowsAround(row)[0]?.focus(),
    End: () => rowsAround(row).at(-1)?.focus(),
    Enter: () => fieldIn(row)?.focus(),
    F2: () => fieldIn(row)?.focus(),
    Delete: () => edits.remove(step.id),
    'Ctrl+d': () => edits.duplicate(step.id),
  }
  const act = anywhere[chord] ?? (event.target === row ? onRow[chord] : undefined)
  if (act === undefined || (event.target === row && event.key === 'Escape')) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

/** The first field of a step's row; null where the step is only shown. */
export function fieldIn(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>('input:enabled, textarea:enabled')
}

function focusNeighbour(row: HTMLElement, by: -1 | 1): void {
  const rows = rowsAround(row)
  rows[rows.indexOf(row) + by]?.focus()
}

function rowsAround(row: HTMLElement): readonly HTMLElement[] {
  return [...(row.closest('[data-steps]')?.querySelectorAll<HTMLElement>('[data-step]') ?? [])]
}
