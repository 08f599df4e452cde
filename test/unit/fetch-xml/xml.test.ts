import { describe, expect, it } from 'vitest'
import { deepestXml, largestXml, readXml } from '#shared/interchange/fetch-xml/xml.ts'

const unnumbered = new Set(['a'])

function problemOf(text: string) {
  const reading = readXml(text, unnumbered)
  if (reading.ok) throw new Error('It was read without a problem.')
  return reading.problem
}

function rootOf(text: string) {
  const reading = readXml(text, unnumbered)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return reading.root
}

describe('readXml', () => {
  it('gives elements with their paths, lines, attributes and text', () => {
    const [a] = rootOf('<a x="1">\n <b/>\n <c>t</c><b y="&quot;2"/></a>').children
    expect(a).toMatchObject({ name: 'a', path: 'a', line: 1, attributes: new Map([['x', '1']]) })
    expect(a?.children.map(({ path, line, text }) => [path, line, text])).toEqual([
      ['a/b[1]', 2, ''],
      ['a/c[1]', 3, 't'],
      ['a/b[2]', 3, ''],
    ])
    expect(a?.children[2]?.attributes.get('y')).toBe('"2')
  })

  it('tells the line where a tag begins, not where it ends', () => {
    expect(rootOf('\n<a\n\nx="1"\n/>').children[0]?.line).toBe(2)
  })

  it('keeps attributes named like members of Object', () => {
    const [a] = rootOf('<a __proto__="1" constructor="2"/>').children
    expect([...(a?.attributes ?? [])]).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
  })

  it('reads the five entities and character references', () => {
    expect(rootOf('<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;</a>').children[0]?.text).toBe('<>&"\'AB')
  })

  it.each([
    ['<a>', 'a'],
    ['<a><b></a>', 'a'],
    ['<a', ''],
    ['<a x=1/>', 'a'],
    ['<a x="1" x="2"/>', 'a'],
    ['<a>&euro;</a>', 'a'],
    ['<a>&#0;</a>', 'a'],
    ['<a>\u0000</a>', 'a'],
    ['</a>', ''],
    [' <?xml version="1.0"?><a/>', ''],
  ])('refuses %j as malformed', (text, path) => {
    expect(problemOf(text)).toMatchObject({ code: 'XML_MALFORMED', path, line: 1 })
  })

  it('tells the line and the reason of what is malformed', () => {
    expect(problemOf('<a>\n\n<b>&euro;</b></a>')).toEqual({
      code: 'XML_MALFORMED',
      path: 'a/b[1]',
      line: 3,
      reason: 'undefined entity',
    })
  })

  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/hosts"><a/>',
  ])('refuses the document type of %s', (text) => {
    expect(problemOf(text).code).toBe('XML_DOCTYPE')
  })

  it('refuses nested entities before they could grow', () => {
    const lines = Array.from(
      { length: 30 },
      (_, n) => `<!ENTITY e${String(n + 1)} "&e${String(n)};&e${String(n)};">`,
    )
    expect(problemOf(`<!DOCTYPE a [<!ENTITY e0 "ha">${lines.join('')}]><a>&e30;</a>`).code).toBe(
      'XML_DOCTYPE',
    )
  })

  it('refuses processing instructions', () => {
    expect(problemOf('<a><?php echo ?></a>')).toEqual({
      code: 'XML_INSTRUCTION',
      path: 'a',
      line: 1,
      target: 'php',
    })
  })

  it('reads the deepest nesting allowed and refuses one more', () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
    expect(readXml(nested(deepestXml), unnumbered).ok).toBe(true)
    expect(problemOf(nested(deepestXml + 1))).toMatchObject({ code: 'XML_TOO_DEEP', limit: 64 })
  })

  it('gives up a bomb of open tags at the limit of depth', () => {
    expect(problemOf('<a>'.repeat(300_000)).code).toBe('XML_TOO_DEEP')
  })

  it('reads the largest text allowed and refuses one byte more, counted in UTF-8', () => {
    const filled = (text: string) => `<a>${text}</a>`
    const room = largestXml - filled('').length
    expect(readXml(filled('x'.repeat(room)), unnumbered).ok).toBe(true)
    expect(problemOf(filled('x'.repeat(room + 1)))).toMatchObject({
      code: 'XML_TOO_LARGE',
      limit: largestXml,
    })
    expect(problemOf(filled('é'.repeat(room / 2 + 1))).code).toBe('XML_TOO_LARGE')
  })

  it.each([
    `<a b=">">\r\n<!-- <c> --><c/>\r\n<d\n>é😀<![CDATA[<c>]]></d ></a>`,
    `${' '.repeat(4090)}<a><c/>${'😀'.repeat(3000)}<d>\r\n</d></a>`,
  ])('keeps every element as it was written', (text) => {
    const [a] = rootOf(text).children
    expect(a?.source).toBe(text.trim())
    expect(a?.children.map(({ source }) => source)).toEqual(text.match(/<c\/>|<d[^]*?<\/d ?>/g))
  })

  it('reads a character that two slices share', () => {
    const text = `<a>${'x'.repeat(4092)}😀</a>`
    expect(rootOf(text).children[0]?.text.endsWith('x😀')).toBe(true)
  })
})
