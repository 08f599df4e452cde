import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const commandLine = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url))

async function match(input: string | Buffer, ...parameters: readonly string[]) {
  const child = spawn(process.execPath, [commandLine, 'match', ...parameters])
  child.stdin.end(input)
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const [out, told] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { lines: out.split('\n'), told, code: await exited }
}

const good = JSON.stringify({
  id: 'good\u2028',
  entity: 'lead',
  columns: {},
  tables: { lead: [{ id: 'ü1', subject: 'Zoë' }, { id: 'l2' }] },
  fetchxml:
    '<fetch><entity name="lead"><filter><condition attribute="subject" operator="eq" value="zoe"/></filter></entity></fetch>',
})

describe('segment-studio match', () => {
  it.each(['code', 'sql'])(
    'answers every line in order and succeeds, errors included (%s)',
    async (engine) => {
      const { lines, told, code } = await match(
        `\uFEFF${good}\r\n\n  \nnot json\n${good}`,
        '--engine',
        engine,
      )
      expect(lines.map((line) => (line === '' ? null : (JSON.parse(line) as object)))).toMatchObject([
        { id: 'good\u2028', ids: ['ü1'] },
        { id: null, error: { code: 'JSON_UNREADABLE', path: '' } },
        { id: 'good\u2028', ids: ['ü1'] },
        null,
      ])
      expect({ told, code }).toEqual({ told: '', code: 0 })
    },
  )

  it('answers nothing to nothing', async () => {
    expect(await match('')).toEqual({ lines: [''], told: '', code: 0 })
  })

  it('ends when it is interrupted while it waits for a line', async () => {
    const child = spawn(process.execPath, [commandLine, 'match'])
    const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
    child.stdin.write(`${good}\n`)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await exited).toBe(1)
  })

  it('refuses an engine it does not have', async () => {
    const { lines, told, code } = await match(good, '--engine', 'prolog')
    expect({ lines, code }).toEqual({ lines: [''], code: 2 })
    expect(told).toContain('prolog')
  })
})
