import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { usePreferencesStore } from '#renderer/stores/preferences.ts'

const storedAs = 'segment-studio.preferences'
const openAnew = () => {
  setActivePinia(createPinia())
  return usePreferencesStore()
}

describe('preferences', () => {
  beforeEach(() => localStorage.clear())

  it('are kept for the next time', async () => {
    const preferences = openAnew()
    preferences.theme = 'dark'
    preferences.paneWidths = { results: 320 }
    await nextTick()
    expect(openAnew().$state).toMatchObject({ theme: 'dark', paneWidths: { results: 320 } })
  })

  it('fall back one by one where what was stored cannot be used', () => {
    localStorage.setItem(storedAs, '{"theme":"purple","locale":"no-such-locale-at-all","recordType":"lead"}')
    expect(openAnew().$state).toMatchObject({ theme: 'system', locale: null, recordType: 'lead' })
  })

  it('start from nothing when the entry is damaged', () => {
    localStorage.setItem(storedAs, '{"theme":')
    expect(openAnew().theme).toBe('system')
  })
})
