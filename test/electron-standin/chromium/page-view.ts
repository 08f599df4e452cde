import type { Page } from './page.ts'

export type EditCommand = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'delete' | 'selectAll'

/** Does what the menu's Edit entries do to whatever has the focus. */
export async function edit({ session }: Page, command: EditCommand): Promise<void> {
  const key = { key: 'Unidentified', windowsVirtualKeyCode: 0 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command], ...key })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}

/** Electron's zoom levels: each is a fifth larger than the one before. Lost with the document. */
export async function applyZoom({ session }: Page, level: number): Promise<void> {
  const expression = `document.documentElement.style.zoom = ${level === 0 ? "''" : 1.2 ** level}`
  await session.send('Runtime.evaluate', { expression })
}

/** `system` leaves the page what the browser has. */
export async function applyTheme({ session }: Page, theme: 'system' | 'light' | 'dark'): Promise<void> {
  const features = theme === 'system' ? [] : [{ name: 'prefers-color-scheme', value: theme }]
  await session.send('Emulation.setEmulatedMedia', { features })
}
