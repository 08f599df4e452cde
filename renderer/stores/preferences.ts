import { defineStore } from 'pinia'
import { reactive, toRefs, watch } from 'vue'

export type Theme = 'system' | 'light' | 'dark'

/** What belongs to the person looking, not to the workspace; kept in this browser or shell. */
export interface Preferences {
  theme: Theme
  /** BCP 47 tag numbers and dates are written in; null follows the system. */
  locale: string | null
  /** Record type last looked at. */
  recordType: string | null
  /** Widths of panes in pixels, by the pane's name. */
  paneWidths: Record<string, number>
  /** Columns shown in a grid, by the grid's name. */
  columns: Record<string, readonly string[]>
}

const none: Preferences = { theme: 'system', locale: null, recordType: null, paneWidths: {}, columns: {} }
const storedAs = 'segment-studio.preferences'

export const usePreferencesStore = defineStore('preferences', () => {
  const preferences = reactive<Preferences>({ ...none, ...readStored() })
  watch(preferences, (now) => localStorage.setItem(storedAs, JSON.stringify(now)), { deep: true })
  return toRefs(preferences)
})

/** What was stored, as far as it can be used: a damaged entry never keeps the app from opening. */
function readStored(): Partial<Preferences> {
  const stored = parse(localStorage.getItem(storedAs) ?? '{}')
  const usable = Object.entries(stored).filter(([name, value]) => fits.get(name)?.(value))
  return Object.fromEntries(usable)
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'

const fits = new Map<string, (value: unknown) => boolean>([
  ['theme', (value) => value === 'system' || value === 'light' || value === 'dark'],
  ['locale', (value) => value === null || isLocale(value)],
  ['recordType', (value) => value === null || isText(value)],
  [
    'paneWidths',
    (value) => isRecord(value) && Object.values(value).every((width) => typeof width === 'number'),
  ],
  [
    'columns',
    (value) =>
      isRecord(value) && Object.values(value).every((names) => Array.isArray(names) && names.every(isText)),
  ],
])

function isLocale(value: unknown): boolean {
  try {
    return isText(value) && Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
