import type { Option } from '#renderer/ui/option-match.ts'

/** Every time zone the platform knows, with its present distance from UTC; UTC first. */
export function timeZoneOptions(at: Date = new Date()): readonly Option[] {
  const names = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')]
  return names.map((name) => ({ value: name, label: name.replaceAll('_', ' '), detail: offset(name, at) }))
}

/** The days a week may start on; 0 is Sunday. */
export function weekdayOptions(locale?: string): readonly Option<number>[] {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  // 2 January 2000 was a Sunday.
  return [1, 2, 3, 4, 5, 6, 0].map((day) => ({
    value: day,
    label: names.format(new Date(Date.UTC(2000, 0, 2 + day))),
  }))
}

/** Ways of writing numbers and dates; the empty value follows the system. */
export const localeOptions: readonly Option[] = [
  { value: '', label: 'As the system does' },
  { value: 'en-GB', label: 'English (United Kingdom)' },
  { value: 'en-US', label: 'English (United States)' },
  { value: 'de-DE', label: 'German (Germany)' },
  { value: 'de-CH', label: 'German (Switzerland)' },
  { value: 'fr-FR', label: 'French (France)' },
  { value: 'es-ES', label: 'Spanish (Spain)' },
  { value: 'it-IT', label: 'Italian (Italy)' },
  { value: 'nl-NL', label: 'Dutch (Netherlands)' },
]

function offset(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? ''
}
