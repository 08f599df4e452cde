import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#test/run/outcome.ts'
import { projectRoot } from '#test/run/project-root.ts'
import { runVitest } from '#test/run/vitest-stage.ts'

let folder: string
let outcomes: readonly Outcome[]

// Inside node_modules, so that the little project finds vitest.
beforeAll(async () => {
  const cache = join(projectRoot, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, 'vitest-stage-'))
  const projects = ['good', 'bad', 'broken', 'empty'].map((name) => ({
    test: { name, include: [`${name}.test.mjs`] },
  }))
  write('vitest.config.mjs', `export default { test: { projects: ${JSON.stringify(projects)} } }`)
  const preamble = "import { expect, it } from 'vitest'\n"
  write(
    'good.test.mjs',
    `${preamble}it('adds', () => {}); it('leaves', (test) => test.skip('no scanner here'))`,
  )
  write('bad.test.mjs', `${preamble}it('adds', () => expect(1 + 1).toBe(3)); it('works', () => {})`)
  write('broken.test.mjs', 'throw new Error("could not be loaded")')
  outcomes = await runVitest(['good', 'bad', 'broken', 'empty'], new AbortController().signal, folder)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text)
}

function outcome(name: string): Outcome | undefined {
  return outcomes.find((each) => each.name === name)
}

describe('the vitest stage', () => {
  it('counts passed tests and lists a skipped one with its reason', () => {
    const skipped = [{ name: 'good.test.mjs: leaves', reason: 'no scanner here' }]
    expect(outcome('good')).toMatchObject({ passed: 1, failed: 0, skipped })
  })

  it('counts a failed test and shows what it expected', () => {
    expect(outcome('bad')).toMatchObject({ passed: 1, failed: 1 })
    expect(outcome('bad')?.log).toContain('expected 2 to be 3')
  })

  it('counts a file that cannot be loaded as a failure', () => {
    expect(outcome('broken')).toMatchObject({ passed: 0, failed: 1 })
  })

  it('counts a project without any test as a failure', () => {
    expect(outcome('empty')).toMatchObject({ passed: 0, failed: 1 })
  })
})
