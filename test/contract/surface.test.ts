import { isContractProcedure, type AnyContractRouter } from '@orpc/contract'
import { expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { shellContract } from '#shared/contract/shell.ts'

// The announced surface: a call that is added, renamed or taken away is written down here on purpose.
const surface = [
  'catalog.columnValues',
  'catalog.recordTypes',
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
  'segments.changeProperties',
  'segments.create',
  'segments.discardDraft',
  'segments.get',
  'segments.list',
  'segments.remove',
  'segments.save',
  'segments.saveDraft',
  'simulation.export',
  'simulation.readFetchXml',
  'simulation.rows',
  'simulation.run',
  'trash.list',
  'trash.remove',
  'trash.restore',
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
