import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const everyLead = '<entity name="lead"/>'

function runConvert(parameters: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['electron/cli.ts', 'convert', '--from', 'fetchxml', '--to', 'sentence', ...parameters],
    { input, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'segment-studio-convert-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'view.xml')
  writeFileSync(file, text)
  return file
}

it('every line is answered under its id, whatever is in it', () => {
  const lines = [
    JSON.stringify({ id: 'a', text: everyLead }),
    'no JSON',
    '',
    JSON.stringify({ text: everyLead }),
    JSON.stringify({ id: 'b' }),
    JSON.stringify({ id: 7, text: '<nope/>' }),
    JSON.stringify({ id: 'c', text: everyLead }),
  ]
  const { status, stdout } = runConvert([], `\uFEFF${lines.join('\r\n')}`)
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown> & { error?: { code: string } })
  expect(answers.map(({ id, text, error }) => [id, text ?? error?.code])).toEqual([
    ['a', 'Every lead.'],
    [null, 'JSON_UNREADABLE'],
    [null, 'LINE_INVALID'],
    ['b', 'LINE_INVALID'],
    [7, 'ELEMENT_UNKNOWN'],
    ['c', 'Every lead.'],
  ])
  expect(status).toBe(0)
})

it('a file is answered with its text, several with lines', () => {
  const file = fileWith(everyLead)
  expect(runConvert([file])).toMatchObject({ status: 0, stdout: 'Every lead.\n' })
  const counts = { conditions: 0, groups: 0, links: 0 }
  const line = `${JSON.stringify({ id: file, text: 'Every lead.', counts })}\n`
  expect(runConvert([file, file])).toMatchObject({ status: 0, stdout: line.repeat(2) })
})

it('a file that cannot be converted is told with all its problems', () => {
  const { status, stdout, stderr } = runConvert([fileWith('<entity name="lead"><nope/>\n<nope/></entity>')])
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr.match(/<nope> is not supported inside <entity> \(line [12], /g)).toHaveLength(2)
})
