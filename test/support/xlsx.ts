import { zip, type ZipPart } from './zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface WorkbookParts {
  /** The inside of `<sheetData>` by sheet name; a name that starts with `-` is a hidden sheet. */
  readonly sheets: Readonly<Record<string, string>>
  readonly strings?: readonly string[]
  /** Number format of each cell style: Excel's own number, or a code. */
  readonly formats?: readonly (number | string)[]
  readonly date1904?: boolean
  /** Parts to put in the place of generated ones, or beside them. */
  readonly parts?: readonly ZipPart[]
}

/** The bytes of a workbook as a spreadsheet program would write it, cut down to what matters. */
export function workbook({
  sheets,
  strings = [],
  formats = [],
  date1904 = false,
  parts = [],
}: WorkbookParts): Buffer {
  const names = Object.keys(sheets)
  const relations = names.map((_, index) =>
    relation(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`),
  )
  const generated: ZipPart[] = [
    {
      name: '_rels/.rels',
      content: wrap('Relationships', relation('r', 'officeDocument', '/xl/workbook.xml')),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: wrap(
        'Relationships',
        `${relations.join('')}${relation('st', 'styles', 'styles.xml')}${relation('sh', 'sharedStrings', 'sharedStrings.xml')}`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: wrap(
        'workbook',
        `<workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names.map(sheetTag).join('')}</sheets>`,
      ),
    },
    { name: 'xl/styles.xml', content: wrap('styleSheet', styles(formats)) },
    {
      name: 'xl/sharedStrings.xml',
      content: wrap('sst', strings.map((text) => `<si>${text}</si>`).join('')),
    },
    ...names.map((name, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      content: wrap('worksheet', `<sheetData>${sheets[name] ?? ''}</sheetData>`),
    })),
  ]
  const replaced = generated.filter(({ name }) => !parts.some((part) => part.name === name))
  return zip([...replaced, ...parts])
}

function wrap(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns:r="${office}">${content}</${root}>`
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
}

function sheetTag(name: string, index: number): string {
  const state = name.startsWith('-') ? ' state="hidden"' : ''
  return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="s${index}"/>`
}

function styles(formats: readonly (number | string)[]): string {
  const own = formats.map((format, index) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
      : '',
  )
  const cells = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}"/>`,
  )
  return `<numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs>`
}
