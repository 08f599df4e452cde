import { describe, expect, it } from 'vitest'
import { lockfileProblems, type LockfileEntry } from '#test/run/lockfile.ts'

const entry = { version: '1.0.0', integrity: 'sha512-x' }

function problems(packages: Record<string, LockfileEntry>): string[] {
  return lockfileProblems({ packages })
}

describe('a lockfile', () => {
  it('is fine when every dependency is in it', () => {
    expect(problems({ '': { dependencies: { a: '1' } }, 'node_modules/a': entry })).toEqual([])
  })

  it('lacks the optional binary of another platform', () => {
    const tool = { ...entry, optionalDependencies: { '@tool/win32-x64': '1.0.0' } }
    expect(problems({ '': {}, 'node_modules/tool': tool })).toEqual([
      'node_modules/tool needs @tool/win32-x64@1.0.0, which is not in the lockfile',
    ])
  })

  it('lacks a dependency of the project itself', () => {
    expect(problems({ '': { dependencies: { a: '^2' } } })).toEqual([
      'package.json needs a@^2, which is not in the lockfile',
    ])
  })

  it('finds a dependency nested in the package that needs it', () => {
    const nested = {
      'node_modules/a': { ...entry, dependencies: { b: '1' } },
      'node_modules/a/node_modules/b': entry,
    }
    expect(problems({ '': {}, ...nested })).toEqual([])
  })

  it('finds a dependency beside the package that needs it', () => {
    const deep = { ...entry, dependencies: { c: '1' } }
    const packages = {
      '': {},
      'node_modules/a': entry,
      'node_modules/a/node_modules/@s/b': deep,
      'node_modules/c': entry,
    }
    expect(problems(packages)).toEqual([])
  })

  it('does not find a dependency inside an unrelated package', () => {
    const packages = {
      '': {},
      'node_modules/a': { ...entry, dependencies: { b: '1' } },
      'node_modules/other/node_modules/b': entry,
    }
    expect(problems(packages)).toHaveLength(1)
  })

  it('may not name the host of a registry', () => {
    const resolved = { ...entry, resolved: 'https://registry.example.com/a/-/a-1.0.0.tgz' }
    expect(problems({ '': {}, 'node_modules/a': resolved })).toEqual([
      'node_modules/a is resolved from registry.example.com',
    ])
  })

  it('names an entry whose content nothing vouches for', () => {
    expect(problems({ '': {}, 'node_modules/a': { version: '1.0.0' } })).toEqual([
      'node_modules/a has no integrity',
    ])
  })
})
