import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { thirdPartyNotices } from '#test/run/notices.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'notices-'))
  write('package-lock.json', {
    packages: { '': { dependencies: { store: '1' } }, 'node_modules/store': store },
  })
  write('out/bundled/main.json', ['node_modules/parser'])
  install('store', 'MIT')
  install('parser', 'ISC')
  install('addon', 'MIT')
})

const store = { version: '1.0.0', dependencies: { addon: '1' } }

afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, content: unknown): void {
  const file = join(root, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
}

function install(name: string, license: string): void {
  write(`node_modules/${name}/package.json`, { name, version: '1.0.0', license })
  write(`node_modules/${name}/LICENSE`, `The licence of ${name}`)
}

describe('the third-party notices', () => {
  it('hold the licence text of what is a dependency and of what was bundled', () => {
    const notices = thirdPartyNotices(root)
    expect(notices).toContain('## parser 1.0.0 (ISC)')
    expect(notices).toContain('The licence of store')
  })

  it('hold what a dependency needs in turn', () => {
    const packages = {
      '': { dependencies: { store: '1' } },
      'node_modules/store': store,
      'node_modules/addon': store,
    }
    write('package-lock.json', { packages })
    expect(thirdPartyNotices(root)).toContain('## addon 1.0.0 (MIT)')
  })

  it('refuse a licence that is not allowed', () => {
    install('parser', 'GPL-3.0')
    expect(() => thirdPartyNotices(root)).toThrow(/parser is packed and its licence is GPL-3.0/)
  })

  it('refuse a package without a licence text', () => {
    rmSync(join(root, 'node_modules/parser/LICENSE'))
    expect(() => thirdPartyNotices(root)).toThrow('parser is packed and has no licence file.')
  })
})
