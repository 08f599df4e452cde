import type { WorkspaceSettings } from '#shared/contract/workspace.ts'
import type { DefinitionDocument } from '#shared/model/definition-document.ts'
import { withoutUndefined } from '#backend/platform/without-undefined.ts'
import { settingPuts } from '#backend/workspace/index.ts'
import type { PartialPlan } from './plan.ts'

/** The settings after a document. Fails with TIME_ZONE_UNKNOWN. */
export function planSettings(
  { settings = {} }: DefinitionDocument,
  present: WorkspaceSettings,
): PartialPlan & { readonly settings: WorkspaceSettings } {
  const given = withoutUndefined(settings)
  const puts = settingPuts(present, given)
  const isChanged = (name: string) => puts.some(({ id }) => id === name)
  return {
    settings: { ...present, ...given },
    puts,
    items: Object.keys(given).map((name) => ({
      kind: 'setting',
      id: name,
      name,
      action: isChanged(name) ? 'change' : 'same',
    })),
  }
}
