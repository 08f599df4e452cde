import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#test/run/outcome.ts'
import { runPlaywright } from '#test/run/playwright-stage.ts'
import { projectRoot } from '#test/run/project-root.ts'

let folder: string

// Inside node_modules, so that the little project finds Playwright. Its tests open no browser.
beforeAll(() => {
  const cache = join(projectRoot, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, 'playwright-stage-'))
  write('package.json', '{"type":"module"}')
  const projects = ['mixed', 'empty'].map((name) => ({ name, testDir: '.', testMatch: `${name}.spec.mjs` }))
  write('playwright.config.mjs', `export default { projects: ${JSON.stringify(projects)} }`)
  write(
    'mixed.spec.mjs',
    `import { expect, test } from '@playwright/test'
     test('adds', () => expect(1 + 1).toBe(3))
     test('works', () => {})
     test('leaves', () => test.skip(true, 'no scanner here'))`,
  )
})

afterAll(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text)
}

function run(project: string): Promise<Outcome> {
  return runPlaywright({ name: project, project, signal: new AbortController().signal, root: folder })
}

describe('a Playwright stage', () => {
  it('counts passed and failed tests and lists a skipped one with its reason', async () => {
    const outcome = await run('mixed')
    const skipped = [{ name: 'mixed.spec.mjs: leaves', reason: 'no scanner here' }]
    expect(outcome).toMatchObject({ passed: 1, failed: 1, skipped })
    expect(outcome.log).toContain('Expected: 3')
  }, 60_000)

  it('fails when there is no test at all', async () => {
    expect(await run('empty')).toMatchObject({ passed: 0, failed: 1 })
  }, 60_000)

  it('fails once when Playwright itself cannot run', async () => {
    const outcome = await run('no-such-project')
    expect(outcome).toMatchObject({ passed: 0, failed: 1 })
    expect(outcome.log).toContain('no-such-project')
  }, 60_000)
})
