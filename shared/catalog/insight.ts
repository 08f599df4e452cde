import type { RecordType } from '#shared/model/record-type.ts'
import { history, options, owner, state, text } from './columns.ts'

/**
 * The Insight table of work assignment (seller insights, docs/domain.md 1.2), added to a workspace when it is asked
 * for; labels from the Microsoft Learn table reference (CC-BY-4.0).
 */
export const insight: RecordType = {
  name: 'msdyn_salessuggestion',
  label: 'Insight',
  pluralLabel: 'Insights',
  nameColumn: 'msdyn_name',
  keyColumn: null,
  columns: [
    text('msdyn_name', 'Name'),
    state('statecode', 'Status', options({ 0: 'Active', 1: 'Inactive' })),
    owner(),
    ...history(),
  ],
}
