import { rmSync } from 'node:fs'
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { router, type Backend } from '#backend/index.ts'
import { callsOver, type BackendCalls } from '#electron/desktop/backend-calls.ts'
import { followWorkspace } from '#electron/desktop/follow-workspace.ts'
import { openTestBackend } from '#test/support/backend.ts'

vi.mock('electron', () => ({ app: { addRecentDocument: () => undefined } }))

/** Calls to a process that has this backend; without one it ends at the first call, as when it is killed. */
function callsTo(backend: Backend | null): BackendCalls {
  const { port1, port2 } = new MessageChannel()
  if (backend === null) port2.addEventListener('message', () => port2.close())
  else {
    const context = { backend, mayUsePaths: true, onBug: () => undefined }
    new RPCHandler(router).upgrade(port2, { context })
  }
  port2.start()
  onTestFinished(() => port2.close())
  return callsOver(port1 as unknown as MessagePortMain)
}

/** Follows a backend that has a workspace open. */
async function followOpen() {
  const backend = openTestBackend()
  const opened = backend.session.createFile(backend.file('North.segws'), 'UTC')
  const workspace = followWorkspace(() => undefined)
  const lost: string[] = []
  const resume = (calls: BackendCalls) => workspace.resume(calls, (id) => lost.push(id))
  await resume(callsTo(backend))
  await vi.waitFor(() => expect(workspace.now().current?.name).toBe('North'))
  return { backend, path: opened.path, workspace, lost, resume }
}

describe('following the workspace from one process to the next', () => {
  it('opens in the next process what was open in the one before', async () => {
    const { backend, lost, resume } = await followOpen()
    backend.session.close()
    await resume(callsTo(backend))
    expect(backend.session.current()?.describe().name).toBe('North')
    expect(lost).toEqual([])
  })

  it('tells what the next process could not open', async () => {
    const { backend, path, workspace, lost, resume } = await followOpen()
    const id = workspace.now().current?.id
    backend.session.close()
    rmSync(path)
    await resume(callsTo(backend))
    expect(lost).toEqual([id])
  })

  it('does not take the end of the next process for a file that cannot be opened', async () => {
    const { workspace, lost, resume } = await followOpen()
    await expect(resume(callsTo(null))).rejects.toThrow()
    expect(lost).toEqual([])
    expect(workspace.now().current?.name).toBe('North')
  })
})
