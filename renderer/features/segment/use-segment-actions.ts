import type { ConditionProblem } from '#shared/conditions/check.ts'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { failureSentence } from '#shared/words/failure.ts'
import { useDialogsStore } from '#renderer/stores/dialogs.ts'
import { useDraftStore } from '#renderer/stores/draft.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { many } from './record-words.ts'
import type { SegmentActions } from './segment-commands.ts'

/** What the page itself does when asked: everything that is no dialog of the whole app. */
export interface PageActions {
  readonly askToSave: () => void
  readonly rename: () => void
  readonly properties: () => void
  readonly nextTab: (step: 1 | -1) => void
  readonly readFetchXml: () => void
  readonly writeFetchXml: () => void
}

/** Everything that can be done with the segment, each with why it cannot be done now. */
export function useSegmentActions(
  of: {
    readonly segment: () => SegmentSummary
    readonly recordType: () => RecordType
    readonly problems: () => readonly ConditionProblem[]
  },
  page: PageActions,
): SegmentActions {
  const dialogs = useDialogsStore()
  const draft = useDraftStore()
  const notices = useNoticesStore()
  const workspace = useWorkspaceStore()

  const one = () => [of.segment().id]
  const whyNotEdit = () => (workspace.isReadOnly ? 'The workspace is open read-only.' : '')
  const noConditions = () => (of.segment().isDefault ? isDefaultWords('edit') : '')
  const asDefault = (what: 'delete' | 'rename') => (of.segment().isDefault ? isDefaultWords(what) : '')

  const does = {
    save() {
      const { state, hasLive } = of.segment()
      // A paused one may have been active, and is again once its record type is back.
      if (state === 'active' || (state === 'paused' && hasLive)) page.askToSave()
      else void notices.attempt(() => draft.save())
    },
    discard: () => void notices.attempt(() => draft.discard()),
    compare: () => dialogs.ask({ kind: 'compare-draft', segment: of.segment().id }),
    activate: () => dialogs.ask({ kind: 'activate-segments', segments: one() }),
    deactivate: () => dialogs.ask({ kind: 'deactivate-segments', segments: one() }),
    rename: page.rename,
    copy: () => dialogs.ask({ kind: 'copy-segment', segment: of.segment().id }),
    connect: () => dialogs.ask({ kind: 'connect-segments', segments: one() }),
    disconnect: () => dialogs.ask({ kind: 'disconnect-segments', segments: one() }),
    history: () => dialogs.ask({ kind: 'history', of: 'segment', item: of.segment().id }),
    remove: () => dialogs.ask({ kind: 'delete-segments', segments: one() }),
    properties: page.properties,
    readFetchXml: page.readFetchXml,
    writeFetchXml: page.writeFetchXml,
  }

  return {
    ...does,
    nextTab: page.nextTab,
    run: (id) => (does as Readonly<Record<string, (() => void) | undefined>>)[id]?.(),
    whyNotEdit,
    whyNotBuild: () => noConditions() || whyNotEdit(),
    whyNotRename: () => asDefault('rename') || whyNotEdit(),
    whyNotDelete: () => asDefault('delete') || whyNotEdit(),
    whyNotCopy: () => (of.segment().isDefault ? 'There is one default segment only.' : whyNotEdit()),
    whyNotDisconnect: () => (of.segment().sequence === null ? 'No sequence is connected.' : whyNotEdit()),
    whyNotSave() {
      if (noConditions() !== '') return noConditions()
      if (of.segment().hasLive && draft.changes === 0)
        return 'There is nothing to save: the definition is live as it is.'
      const problems = of.problems()
      if (problems.some(({ code }) => code === 'PART_UNSUPPORTED'))
        return 'A part that is not supported stands in it. Delete it, or put rows in its place, to save; the draft is kept as it is.'
      if (problems.length > 0)
        return 'A row cannot be evaluated. Finish, mute or remove it to save; the draft is kept as it is.'
      return whyNotEdit()
    },
    whyNotDiscard: () => (draft.changes === 0 ? 'There is no draft.' : whyNotEdit()),
    whyNotCompare() {
      if (draft.changes === 0) return 'There is no draft.'
      return of.segment().hasLive ? '' : 'Nothing was saved yet to compare with.'
    },
    whyNotActivate() {
      const { state, isDefault, hasLive } = of.segment()
      const plural = many(of.recordType())
      if (state === 'active') return 'It is active already.'
      if (state === 'paused')
        return `It is paused: ${plural} take no part in work assignment. Add the record type first.`
      if (!isDefault && !hasLive) return 'Its definition was never saved. Save it first.'
      return whyNotEdit()
    },
    whyNotDeactivate: () => (of.segment().state === 'active' ? whyNotEdit() : 'It is not active.'),
  }
}

function isDefaultWords(what: 'delete' | 'edit' | 'rename'): string {
  return failureSentence('SEGMENT_IS_DEFAULT', { what })
}
