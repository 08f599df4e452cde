import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { createCommandRegistry, type Command } from '#renderer/commands/registry.ts'

const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  section: 'Everywhere',
  ...more,
})

function pressOn(target: HTMLElement, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { cancelable: true, bubbles: true, ...init })
  target.dispatchEvent(event)
  return event
}

describe('the command registry', () => {
  it('runs the command its keys stand for and keeps the key from the browser', () => {
    const ran: string[] = []
    const registry = createCommandRegistry()
    registry.add(() => [command('palette', { keys: ['Ctrl+K'], run: () => ran.push('palette') })])
    const event = pressOn(document.body, { key: 'k', ctrlKey: true })
    expect(registry.press(event)).toBe(true)
    expect([ran, event.defaultPrevented]).toEqual([['palette'], true])
  })

  it('leaves other keys alone', () => {
    const registry = createCommandRegistry()
    registry.add(() => [command('palette', { keys: ['Ctrl+K'], run: () => undefined })])
    const event = pressOn(document.body, { key: 'j', ctrlKey: true })
    expect([registry.press(event), event.defaultPrevented]).toEqual([false, false])
  })

  it('prefers the command that was added last, and goes back when that one is gone', () => {
    const ran: string[] = []
    const registry = createCommandRegistry()
    registry.add(() => [command('workspace.new', { keys: ['Ctrl+N'], run: () => ran.push('workspace') })])
    const remove = registry.add(() => [
      command('segments.new', { keys: ['Ctrl+N'], run: () => ran.push('segment') }),
    ])
    registry.press(pressOn(document.body, { key: 'n', ctrlKey: true }))
    remove()
    registry.press(pressOn(document.body, { key: 'n', ctrlKey: true }))
    expect(ran).toEqual(['segment', 'workspace'])
  })

  it('runs a command by its id, unless it cannot be done now', () => {
    const ran: string[] = []
    const registry = createCommandRegistry()
    registry.add(() => [
      command('undo', { run: () => ran.push('undo') }),
      command('redo', { run: () => ran.push('redo'), disabledReason: 'There is nothing to redo.' }),
    ])
    for (const id of ['undo', 'redo', 'unknown']) registry.run(id)
    expect(ran).toEqual(['undo'])
  })

  it('passes over a command that cannot be done now', () => {
    const ran: string[] = []
    const registry = createCommandRegistry()
    registry.add(() => [command('undo', { keys: ['Ctrl+Z'], run: () => ran.push('app') })])
    registry.add(() => [
      command('tree.undo', {
        keys: ['Ctrl+Z'],
        run: () => ran.push('tree'),
        disabledReason: 'Nothing to undo.',
      }),
    ])
    registry.press(pressOn(document.body, { key: 'z', ctrlKey: true }))
    expect(ran).toEqual(['app'])
  })

  it('leaves undo to the text that is being typed', () => {
    const ran: string[] = []
    const registry = createCommandRegistry()
    registry.add(() => [command('undo', { keys: ['Ctrl+Z'], run: () => ran.push('undo') })])
    expect(registry.press(pressOn(document.createElement('input'), { key: 'z', ctrlKey: true }))).toBe(false)
    expect(ran).toEqual([])
  })

  it('leaves every key to an open dialog', () => {
    const registry = createCommandRegistry()
    registry.add(() => [command('palette', { keys: ['Ctrl+K'], run: () => undefined })])
    const dialog = document.createElement('div')
    dialog.setAttribute('role', 'dialog')
    const button = dialog.appendChild(document.createElement('button'))
    expect(registry.press(pressOn(button, { key: 'k', ctrlKey: true }))).toBe(false)
  })

  it('follows titles that change and lists a command once however often it was added', () => {
    const label = ref('delete Trade show UK')
    const registry = createCommandRegistry()
    registry.add(() => [command('undo', { title: 'Undo' })])
    registry.add(() => [command('undo', { title: `Undo ${label.value}` })])
    label.value = 'create Partner referrals'
    expect(registry.commands.value.map(({ title }) => title)).toEqual(['Undo create Partner referrals'])
  })
})
