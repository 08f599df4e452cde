import { watchEffect } from 'vue'
import { usePreferencesStore } from '#renderer/stores/preferences.ts'

/** Keeps the page in the chosen theme; without `data-theme` the system decides. */
export function useTheme(root: HTMLElement): void {
  const preferences = usePreferencesStore()
  watchEffect(() => {
    if (preferences.theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = preferences.theme
  })
}
