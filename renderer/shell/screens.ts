import type { Component } from 'vue'
import DataScreen from '#renderer/features/data/DataScreen.vue'
import ImportHistory from '#renderer/features/data/ImportHistory.vue'
import ImportScreen from '#renderer/features/data/import/ImportScreen.vue'
import SegmentScreen from '#renderer/features/segment/SegmentScreen.vue'
import SegmentsScreen from '#renderer/features/segments/SegmentsScreen.vue'
import SequenceScreen from '#renderer/features/sequences/plan/SequenceScreen.vue'
import SequencesScreen from '#renderer/features/sequences/SequencesScreen.vue'
import SettingsScreen from '#renderer/features/settings/SettingsScreen.vue'
import StartScreen from '#renderer/features/start/StartScreen.vue'
import TrashScreen from '#renderer/features/trash/TrashScreen.vue'
import type { Route, Screen } from '#renderer/router.ts'
import type { IconName } from '#renderer/ui/icons.ts'

export interface ScreenEntry {
  readonly title: string
  readonly component: Component
}

/** Every screen there is; a route to any other shows the start. */
export const screens: Partial<Record<Screen, ScreenEntry>> = {
  start: { title: 'Start', component: StartScreen },
  segments: { title: 'Segments', component: SegmentsScreen },
  segment: { title: 'Segment', component: SegmentScreen },
  sequences: { title: 'Sequences', component: SequencesScreen },
  sequence: { title: 'Sequence', component: SequenceScreen },
  data: { title: 'Data', component: DataScreen },
  import: { title: 'Import', component: ImportScreen },
  'import-history': { title: 'Import history', component: ImportHistory },
  trash: { title: 'Trash', component: TrashScreen },
  settings: { title: 'Settings', component: SettingsScreen },
}

export interface RailItem {
  readonly route: Route
  readonly label: string
  readonly icon: IconName
  /** The screens that count as this place. */
  readonly covers: readonly Screen[]
  /** Stands at the lower end. */
  readonly end?: true
}

const places: readonly RailItem[] = [
  {
    route: { screen: 'segments' },
    label: 'Segments',
    icon: 'segments',
    covers: ['segments', 'segment', 'trash'],
  },
  { route: { screen: 'data' }, label: 'Data', icon: 'data', covers: ['data', 'import', 'import-history'] },
  {
    route: { screen: 'sequences' },
    label: 'Sequences',
    icon: 'sequences',
    covers: ['sequences', 'sequence'],
  },
  { route: { screen: 'settings' }, label: 'Settings', icon: 'settings', covers: ['settings'], end: true },
]

/** The places of the rail, in the order of Ctrl+1…9. */
export const railItems: readonly RailItem[] = places.filter(({ route }) =>
  Object.hasOwn(screens, route.screen),
)
