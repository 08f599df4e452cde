import { failure } from '#shared/contract/failure.ts'
import type { XlsxArchive } from './xlsx-archive.ts'
import { meaningOf, type NumberMeaning } from './xlsx-formats.ts'
import { readWholeXml, type XmlListener } from './xlsx-xml.ts'

export interface Sheet {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

/** What a workbook says about its sheets and the look of its numbers. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly date1904: boolean
  /** The meaning of numbers by the style a cell names. */
  readonly styles: readonly NumberMeaning[]
  /** Where texts are kept that cells share; null when no cell does. */
  readonly sharedStrings: string | null
}

/** Reads the parts of a workbook that are about all of its sheets; FILE_NOT_TABLE when it is another kind of document. */
export async function readWorkbook(archive: XlsxArchive, file: string): Promise<Workbook> {
  const read = (part: string, listener: XmlListener) => readWholeXml(archive.text(part), { file, listener })
  const root = await readRelations('', '_rels/.rels', read)
  const part = root.find(({ type }) => type === 'officeDocument')?.target
  if (part === undefined || archive.size(part) === null) throw failure('FILE_NOT_TABLE', { file })
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = await readRelations(folder, `${folder}_rels/${part.slice(folder.length)}.rels`, read)
  const partOf = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target
    return target !== undefined && archive.size(target) !== null ? target : null
  }

  const sheets: Sheet[] = []
  let date1904 = false
  await read(part, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const relation = relations.find((candidate) => candidate.id === id && candidate.type === 'worksheet')
      if (relation === undefined) return
      const hidden = (attributes['state'] ?? 'visible') !== 'visible'
      sheets.push({ name: attributes['name'] ?? '', part: relation.target, hidden })
    },
  })
  if (sheets.length === 0) throw failure('FILE_NOT_TABLE', { file })
  const styles = partOf('styles')
  return {
    sheets,
    date1904,
    styles: styles === null ? [] : await readStyles(styles, read),
    sharedStrings: partOf('sharedStrings'),
  }
}

type Read = (part: string, listener: XmlListener) => Promise<void>

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

async function readRelations(folder: string, part: string, read: Read): Promise<Relation[]> {
  const relations: Relation[] = []
  await read(part, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes
      const path = target.startsWith('/') ? target.slice(1) : folder + target
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: path })
    },
  })
  return relations
}

async function readStyles(part: string, read: Read): Promise<NumberMeaning[]> {
  const codes = new Map<number, string>()
  const styles: NumberMeaning[] = []
  let inCellFormats = false
  await read(part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'xf' && inCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0)
        styles.push(meaningOf(id, codes.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}
