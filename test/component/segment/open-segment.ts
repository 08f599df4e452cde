import type { Pinia } from 'pinia'
import { changeNode, insertNode } from '#shared/conditions/tree.ts'
import type { ConditionNode, Group } from '#shared/model/condition.ts'
import { useDraftStore } from '#renderer/stores/draft.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import type { Backend } from '#backend/index.ts'
import { clientOf } from '#test/support/backend.ts'
import { condition, group, inShort, row } from '#test/support/conditions.ts'
import { openTestApp } from '#test/support/page-app.ts'

/** A saved segment with the rows a and b, opened in the editor. */
export async function openSegment(conditions: Group | null = group('root', 'and', [row('a'), row('b')])) {
  const { backend, pinia } = openTestApp()
  const client = clientOf(backend)
  const workspace = useWorkspaceStore(pinia)
  await workspace.create('Halden Group', 'Europe/Berlin')
  const { id } = await client.segments.create({
    name: 'Trade show UK',
    recordType: 'lead',
    ...(conditions === null ? {} : { conditions }),
  })
  return { ...(await editSegment(id, backend, pinia)), client, backend }
}

/** The segment as the page edits it. */
export async function editSegment(id: string, backend: Backend, pinia: Pinia) {
  const client = clientOf(backend)
  const draft = useDraftStore(pinia)
  await draft.open(id)
  const root = (): Group => {
    if (draft.root === null) throw new Error('No segment is open.')
    return draft.root
  }
  const add = (name: string) =>
    draft.edit(`add ${name}`, insertNode(root(), { parent: root().id, index: 9 }, row(name)))
  const type = (node: string, value: string) =>
    draft.edit(`change ${node}`, changeNode(root(), node, valued(value)), `value of ${node}`)
  const stored = async () => {
    const { draft: kept, live } = await client.segments.get({ id })
    return [kept && inShort(kept), live && inShort(live)]
  }
  const workspace = useWorkspaceStore(pinia)
  return { draft, workspace, notices: useNoticesStore(pinia), id, root, add, type, stored }
}

const valued =
  (value: string) =>
  (node: ConditionNode): ConditionNode =>
    condition(node.id, 'subject', 'equals', value)

/** What the log calls the commands that can be undone, oldest first. */
export function commandLabels(backend: Backend): unknown[] {
  const { database } = backend.session.require()
  return database.prepare("SELECT label FROM command WHERE state = 'done' ORDER BY seq").pluck().all()
}

export const messages = (notices: ReturnType<typeof useNoticesStore>) =>
  notices.toasts.shown.value.map(({ text }) => text)
