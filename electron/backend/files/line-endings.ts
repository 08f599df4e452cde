import type { Problem } from '#shared/contract/import-problem.ts'

/**
 * Prepares text for a parser that knows one line ending only, without losing which ending stood where: every
 * ending becomes one that ends in LF, a lone CR becoming CR CR LF, which nothing else turns into. The parser
 * splits at LF, physical lines are counted by LF, and `restoreLineEndings` gives a value its own endings back.
 * NUL characters are removed and U+FFFD counted on the way, by physical line.
 */
export interface LineEndings {
  /** The prepared form of the next piece of text; a CR at its end waits for the next piece. */
  prepare(chunk: string): string
  /** The prepared form of what still waits at the end of the text. */
  finish(): string
  /** Takes the problems of the lines before `line`. */
  takeProblems(before: number): Problem[]
}

export function createLineEndings(): LineEndings {
  let waiting = ''
  let line = 1
  let afterCr = false
  const nul = new Map<number, number>()
  const replaced = new Map<number, number>()

  const advance = (text: string) => {
    line += countLineEndings(text) - (afterCr && text.startsWith('\n') ? 1 : 0)
    if (text !== '') afterCr = text.endsWith('\r')
  }

  const inspect = (text: string) => {
    for (const piece of /[\0\uFFFD]/.test(text) ? text.split(/(\0+|\uFFFD+)/) : [text]) {
      if (piece.startsWith('\0')) add(nul, line, piece.length)
      else if (piece.startsWith('\uFFFD')) add(replaced, line, piece.length)
      if (!piece.startsWith('\0')) advance(piece)
    }
  }

  return {
    prepare(chunk) {
      inspect(chunk)
      const text = waiting + chunk.replaceAll('\0', '')
      waiting = text.endsWith('\r') ? '\r' : ''
      return markLoneCr(waiting === '' ? text : text.slice(0, -1))
    },
    finish() {
      const rest = markLoneCr(waiting)
      waiting = ''
      return rest
    },
    takeProblems(before) {
      return [...takeCounts(nul, before, 'NUL_REMOVED'), ...takeCounts(replaced, before, 'ENCODING_REPLACED')]
    },
  }
}

/** A value's line endings as the file has them. */
export function restoreLineEndings(value: string): string {
  return value.includes('\r\r\n') ? value.replaceAll('\r\r\n', '\r') : value
}

/** How many line endings (CR, LF or CR LF) a text holds. */
export function countLineEndings(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) count += 1
  }
  return count
}

function markLoneCr(text: string): string {
  return text.replace(/\r(?!\n)/g, '\r\r\n')
}

function add(counts: Map<number, number>, line: number, count: number): void {
  counts.set(line, (counts.get(line) ?? 0) + count)
}

function takeCounts(
  counts: Map<number, number>,
  before: number,
  code: 'NUL_REMOVED' | 'ENCODING_REPLACED',
): Problem[] {
  const problems: Problem[] = []
  for (const [line, count] of counts) {
    if (line >= before) continue
    problems.push({ line, code, effect: 'repaired', count })
    counts.delete(line)
  }
  return problems
}
