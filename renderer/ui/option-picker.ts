import { computed, nextTick, ref, watch, type ComputedRef, type Ref } from 'vue'
import { matchOptions, type Option } from './option-match.ts'

export interface OptionPickerSettings<O> {
  /** Id of the listbox; its options are `<id>-<place>`. */
  readonly listId: string
  readonly options: () => readonly O[]
  /** The options arrive already matched, for example from the backend. */
  readonly matchedElsewhere: () => boolean
  /** Where the highlight starts on an untouched list; -1 for the top. */
  readonly start: (options: readonly O[]) => number
  /** What was typed may stand for itself: then nothing is highlighted until an arrow key asks for it. */
  readonly takesText: () => boolean
  readonly pick: (option: O) => void
}

export interface OptionPicker<O> {
  readonly open: Ref<boolean>
  /** What was typed since the list was opened; empty shows all. */
  readonly typed: Ref<string>
  readonly active: Ref<number>
  readonly matches: ComputedRef<O[]>
  /** Said in place of entries when there are none; else empty. */
  readonly none: ComputedRef<string>
  readonly show: () => void
  readonly hide: () => void
  /** After a choice that leaves the list open: nothing is highlighted until something is typed or an arrow key asks for it. */
  readonly rest: () => void
  /** Attributes of the text field that drives the list. */
  readonly inputAttrs: ComputedRef<Record<string, string | boolean | undefined>>
  /** Moves the highlight, opens, picks. Returns true when the key was used. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/** The state behind both comboboxes: one list, one highlight, and the keys that move it. */
export function createOptionPicker<O extends Option<string | number>>(
  settings: OptionPickerSettings<O>,
): OptionPicker<O> {
  const open = ref(false)
  const typed = ref('')
  const active = ref(-1)
  const resting = ref(false)
  /** Where the arrows go on from while nothing is highlighted. */
  let left = -1
  const matches = computed(() =>
    settings.matchedElsewhere() ? [...settings.options()] : matchOptions(settings.options(), typed.value),
  )

  watch(typed, (text) => {
    if (text !== '') resting.value = false
    active.value = mayHighlight() ? firstEnabled(matches.value) : -1
  })
  watch(matches, (list) => {
    if (active.value >= list.length) active.value = list.length - 1
    if (active.value < 0 && mayHighlight()) active.value = firstEnabled(list)
  })

  function mayHighlight(): boolean {
    return !resting.value && !(typed.value !== '' && settings.takesText())
  }

  function show(): void {
    if (open.value) return
    open.value = true
    resting.value = false
    const start = settings.start(matches.value)
    active.value = start >= 0 ? start : firstEnabled(matches.value)
  }

  function hide(): void {
    open.value = false
    typed.value = ''
  }

  function rest(): void {
    left = typed.value === '' ? active.value : -1
    resting.value = true
    active.value = -1
  }

  function move(step: number): void {
    const list = matches.value
    const edge = step > 0 ? list.length - 1 : 0
    if (resting.value) {
      resting.value = false
      active.value = Math.min(left, list.length - 1)
    }
    if (Math.abs(step) === 1) {
      for (let tries = 0, at = active.value; tries < list.length; tries++) {
        at = (at + step + list.length + (at < 0 && step < 0 ? 1 : 0)) % list.length
        if (list[at]?.disabled !== true) {
          active.value = at
          return
        }
      }
    } else active.value = step > 0 ? Math.min(edge, active.value + step) : Math.max(edge, active.value + step)
  }

  function pickActive(): boolean {
    const option = matches.value[active.value]
    if (!open.value || option === undefined || option.disabled === true) return false
    settings.pick(option)
    return true
  }

  const keys: Record<string, (event: KeyboardEvent) => boolean> = {
    ArrowDown: () => openOr(() => move(1)),
    ArrowUp: (event) => (event.altKey && open.value ? used(hide) : openOr(() => move(-1))),
    PageDown: () => open.value && used(() => move(pageStep)),
    PageUp: () => open.value && used(() => move(-pageStep)),
    Enter: () => pickActive() || (open.value && resting.value && matches.value.length > 0 && used(hide)),
    Escape: () => open.value && used(hide),
  }

  function openOr(action: () => void): boolean {
    if (open.value) action()
    else show()
    return true
  }

  function onKey(event: KeyboardEvent): boolean {
    if (event.isComposing || event.ctrlKey || event.metaKey) return false
    if (keys[event.key]?.(event) !== true) return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  const inputAttrs = computed(() => ({
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': open.value,
    'aria-controls': open.value ? settings.listId : undefined,
    'aria-activedescendant':
      open.value && active.value >= 0 ? `${settings.listId}-${active.value}` : undefined,
  }))

  const none = computed(() => {
    if (matches.value.length > 0) return ''
    return typed.value === '' ? 'There are no entries.' : `Nothing fits '${typed.value}'.`
  })

  return { open, typed, active, matches, none, show, hide, rest, inputAttrs, onKey }
}

/** Selects the text of an input once the frame after a focus has drawn, so that typing replaces it. */
export function selectLater(input: HTMLInputElement | null): void {
  void nextTick(() => {
    if (input === document.activeElement) input?.select()
  })
}

const pageStep = 8

function used(action: () => void): true {
  action()
  return true
}

function firstEnabled(list: readonly Option<string | number>[]): number {
  return list.findIndex((option) => option.disabled !== true)
}
