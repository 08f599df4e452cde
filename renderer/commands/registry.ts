import {
  computed,
  inject,
  onScopeDispose,
  shallowRef,
  type App,
  type ComputedRef,
  type InjectionKey,
} from 'vue'
import type { IconName } from '#renderer/ui/icons.ts'
import { isPressed, isTyping, mayInterruptTyping, type Chord } from './chord.ts'

/** Something a person can do, with its keys. Palette, cheat sheet and key presses all read this one list. */
export interface Command {
  readonly id: string
  /** A verb with what it acts on: `Undo delete Trade show UK`. */
  readonly title: string
  /** Heading in the cheat sheet: `Everywhere`, `Segments`. */
  readonly section: string
  readonly icon?: IconName
  /** The first chord is shown; the others work too. */
  readonly keys?: readonly Chord[]
  /** Absent: the keys are handled where they work, the entry only tells of them. */
  readonly run?: () => unknown
  /** Not empty: cannot be done now, and why. */
  readonly disabledReason?: string
  /** Left out of the palette, for example because it only makes sense where the focus is. */
  readonly hidden?: boolean
}

export interface CommandRegistry {
  readonly commands: ComputedRef<readonly Command[]>
  /** Adds commands until the returned function is called; later ones take precedence over earlier ones. */
  add(commands: () => readonly Command[]): () => void
  /** Runs the command the keys stand for; true when there was one. */
  press(event: KeyboardEvent): boolean
  /** Runs a command by its id, unless it cannot be done now. */
  run(id: string): void
}

export function createCommandRegistry(): CommandRegistry {
  const sources = shallowRef<readonly (() => readonly Command[])[]>([])
  const commands = computed(() => {
    const byId = new Map<string, Command>()
    for (const command of sources.value.flatMap((source) => source())) {
      byId.delete(command.id)
      byId.set(command.id, command)
    }
    return [...byId.values()]
  })

  return {
    commands,
    run(id) {
      const command = commands.value.find((one) => one.id === id)
      if ((command?.disabledReason ?? '') === '') command?.run?.()
    },
    add(source) {
      sources.value = [...sources.value, source]
      return () => {
        sources.value = sources.value.filter((other) => other !== source)
      }
    },
    press(event) {
      if (event.defaultPrevented || event.isComposing || isInDialog(event)) return false
      const typing = isTyping(event)
      const fitting = commands.value.filter(
        ({ keys = [], run }) =>
          run !== undefined &&
          keys.some((chord) => isPressed(chord, event) && (!typing || mayInterruptTyping(chord))),
      )
      if (fitting.length === 0) return false
      event.preventDefault()
      fitting.findLast(({ disabledReason = '' }) => disabledReason === '')?.run?.()
      return true
    },
  }
}

const registryKey: InjectionKey<CommandRegistry> = Symbol('commands')

/** Gives the app its registry and lets key presses in the window reach it after everything else has had its turn. */
export function provideCommands(app: App, registry: CommandRegistry, page: Window): void {
  app.provide(registryKey, registry)
  page.addEventListener('keydown', (event) => registry.press(event))
}

export function useCommandRegistry(): CommandRegistry {
  const registry = inject(registryKey)
  if (registry === undefined) throw new Error('No commands are provided: the app calls provideCommands().')
  return registry
}

/** Offers commands for as long as the calling component lives. */
export function useCommands(commands: () => readonly Command[]): void {
  onScopeDispose(useCommandRegistry().add(commands))
}

/** A dialog keeps the keys to itself. */
function isInDialog(event: KeyboardEvent): boolean {
  return (
    event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]') !== null
  )
}
