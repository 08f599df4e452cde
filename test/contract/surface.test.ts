import { isContractProcedure, type AnyContractRouter } from '@orpc/contract'
import { expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { shellContract } from '#shared/contract/shell.ts'

// The announced surface: a call that is added, renamed or taken away is written down here on purpose.
const surface = [
  'catalog.columnValues',
  'catalog.recordTypes',
  'definitions.apply',
  'definitions.export',
  'history.compare',
  'history.lastCompaction',
  'history.list',
  'history.restore',
  'imports.check',
  'imports.history',
  'imports.look',
  'imports.offerPath',
  'imports.preview',
  'imports.release',
  'imports.run',
  'records.find',
  'records.forget',
  'records.rows',
  'segments.activate',
  'segments.attachments',
  'segments.changeProperties',
  'segments.connect',
  'segments.copy',
  'segments.create',
  'segments.deactivate',
  'segments.discardDraft',
  'segments.disconnect',
  'segments.get',
  'segments.list',
  'segments.members',
  'segments.move',
  'segments.remove',
  'segments.rules',
  'segments.save',
  'segments.saveDraft',
  'sequences.activate',
  'sequences.changeProperties',
  'sequences.copy',
  'sequences.copyAll',
  'sequences.create',
  'sequences.deactivate',
  'sequences.get',
  'sequences.list',
  'sequences.remove',
  'sequences.saveSteps',
  'simulation.export',
  'simulation.readFetchXml',
  'simulation.rows',
  'simulation.run',
  'trash.list',
  'trash.remove',
  'trash.restore',
  'workAssignment.addRecordType',
  'workAssignment.recordTypes',
  'workAssignment.removeRecordType',
  'workspace.changeSettings',
  'workspace.close',
  'workspace.create',
  'workspace.current',
  'workspace.forgetRecent',
  'workspace.open',
  'workspace.openFile',
  'workspace.openSample',
  'workspace.recent',
  'workspace.redo',
  'workspace.undo',
  'workspace.watch',
]

it('the contract offers exactly the announced calls', () => {
  expect(callsOf(contract).sort()).toEqual(surface)
})

it('the desktop shell offers a page exactly the announced calls', () => {
  const announced = ['createWorkspace', 'editText', 'kept', 'openWorkspace', 'tellMenu', 'wishes']
  expect(callsOf(shellContract).sort()).toEqual(announced)
})

function callsOf(router: AnyContractRouter, path = ''): string[] {
  if (isContractProcedure(router)) return [path]
  return Object.entries(router).flatMap(([name, inner]) =>
    callsOf(inner, path === '' ? name : `${path}.${name}`),
  )
}
