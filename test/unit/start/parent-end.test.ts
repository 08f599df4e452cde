import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#test/run/project-root.ts'

const watcher = `
  const { whenParentEnds } = await import(${JSON.stringify(join(projectRoot, 'electron/starting/parent-end.ts'))})
  const alive = setInterval(() => {}, 1000)
  whenParentEnds(() => { console.log('ended'); clearInterval(alive) })
  console.log('watching')`

const parent = `
  const { spawn } = require('child_process')
  spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(watcher)}], { stdio: 'inherit' })`

describe('a process whose parent ends', () => {
  it('is told so, although no signal reached it', async (context) => {
    context.skip(process.platform === 'win32', 'Windows keeps no track of a parent that is gone')
    const child = spawn(process.execPath, ['-e', parent], { stdio: ['ignore', 'pipe', 'inherit'] })
    const words = child.stdout.setEncoding('utf8')
    expect(await once(words, 'data')).toEqual(['watching\n'])
    child.kill('SIGKILL')
    expect(await once(words, 'data')).toEqual(['ended\n'])
  })
})
