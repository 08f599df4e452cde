import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPageFinder, pathIn } from '#electron/page-files/find-page-file.ts'
import { pageHeaders } from '#electron/page-files/page-headers.ts'

const root = `${sep}page${sep}`
const page = join(root, 'index.html')

describe("an address of the page's files", () => {
  it('stands for the file of that name', () => {
    expect(pathIn(root, '/assets/index-1.js')).toBe(join(root, 'assets', 'index-1.js'))
    expect(pathIn(root, '/a%20b.svg')).toBe(join(root, 'a b.svg'))
  })

  it.each([
    '/',
    '/segments',
    '/unknown.exe',
    '/%',
    '/a%00.js',
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%5csecret',
  ])('stands for the page itself when it is %s', (address) => {
    expect(pathIn(root, address)).toBe(page)
  })

  it('never stands for anything outside the folder', () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '\\', 'x.js', 'page', '%5c..', '\0')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        expect(pathIn(root, `/${parts.join('/')}`).startsWith(root)).toBe(true)
      }),
    )
  })

  it('is nothing when there is no such file', async () => {
    const find = createPageFinder(import.meta.dirname)
    expect(await find('/missing.js')).toBeNull()
  })
})

describe("the headers of the page's files", () => {
  it('let it connect to itself alone unless a socket is named', () => {
    expect(pageHeaders()['content-security-policy']).toContain("connect-src 'self';")
    const hosted = pageHeaders(['ws://127.0.0.1:5000'])['content-security-policy']
    expect(hosted).toContain("connect-src 'self' ws://127.0.0.1:5000;")
  })

  it('let it run its own files alone', () => {
    const policy = pageHeaders()['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
  })
})
