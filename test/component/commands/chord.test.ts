import { describe, expect, it } from 'vitest'
import { isPressed, isTyping, mayInterruptTyping } from '#renderer/commands/chord.ts'

const press = (key: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...init })

describe('a chord', () => {
  it('is pressed when its key and exactly its modifiers are down', () => {
    expect(isPressed('Ctrl+K', press('k', { ctrlKey: true }))).toBe(true)
    expect(isPressed('Ctrl+K', press('k'))).toBe(false)
    expect(isPressed('Ctrl+K', press('K', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(isPressed('Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(isPressed('Alt+Up', press('ArrowUp', { altKey: true }))).toBe(true)
    expect(isPressed('Del', press('Delete'))).toBe(true)
  })

  it('takes the command key of a Mac for Ctrl', () => {
    expect(isPressed('Ctrl+K', press('k', { metaKey: true }))).toBe(true)
  })

  it('asks for no Shift where the sign itself may need it', () => {
    expect(isPressed('Ctrl+Plus', press('+', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(isPressed('Ctrl+1', press('1', { ctrlKey: true, shiftKey: true }))).toBe(false)
  })

  it('interrupts typing unless it edits text or is a bare key', () => {
    expect(['Ctrl+K', 'F1', 'Shift+F6', 'Alt+N'].every(mayInterruptTyping)).toBe(true)
    expect(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Del', 'Enter'].some(mayInterruptTyping)).toBe(false)
  })
})

describe('typing', () => {
  const eventOn = (element: HTMLElement): Event => {
    const event = press('a')
    element.dispatchEvent(event)
    return event
  }

  it('happens in text fields, not on check boxes and buttons', () => {
    const checkBox = Object.assign(document.createElement('input'), { type: 'checkbox' })
    expect(isTyping(eventOn(document.createElement('input')))).toBe(true)
    expect(isTyping(eventOn(document.createElement('textarea')))).toBe(true)
    expect(isTyping(eventOn(checkBox))).toBe(false)
    expect(isTyping(eventOn(document.createElement('button')))).toBe(false)
  })
})
