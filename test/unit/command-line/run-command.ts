import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { runCommand } from '#electron/command-line/run.ts'
import { clientOf, openTestBackend, type TestClient } from '../../support/backend.ts'

/** What a command printed, told and ended with. */
export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder with a workspace, and the command line on a home of its own. */
export async function openFolder(fill: (client: TestClient) => Promise<void> = () => Promise.resolve()) {
  const folder = mkdtempSync(join(tmpdir(), 'segment-studio-command-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  vi.stubEnv('SEGMENT_STUDIO_HOME', join(folder, 'home'))
  onTestFinished(() => void vi.unstubAllEnvs())
  const workspace = join(folder, 'a.segws')
  const backend = openTestBackend()
  backend.session.createFile(workspace, 'UTC')
  await fill(clientOf(backend))
  backend.close()
  return {
    workspace,
    file: (name: string, content?: unknown): string => {
      const path = join(folder, name)
      if (content !== undefined)
        writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
      return path
    },
    /** Runs a command in this process; standard input is that of the tests. */
    run: async (parameters: readonly string[]): Promise<Outcome> => {
      const outcome = { stdout: '', stderr: '' }
      const status = await runCommand(parameters, {
        print: (text) => (outcome.stdout += text),
        tell: (line) => (outcome.stderr += `${line}\n`),
        pageFolder: folder,
        stop: new AbortController().signal,
      })
      return { status, ...outcome }
    },
    /** Runs a command as a person does, in a process of its own. */
    runApart: (parameters: readonly string[], input: string): Outcome => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/cli.ts', ...parameters], {
        input,
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    },
  }
}

/** The JSON a command printed. */
export function jsonOf({ stdout }: Outcome): unknown {
  return JSON.parse(stdout)
}
