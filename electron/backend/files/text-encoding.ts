import { analyse } from 'chardet'

/** How a file's bytes become text; `certain` when its own bytes prove it (a byte order mark, or UTF-8 beyond ASCII). */
export interface DetectedEncoding {
  /** A label that `TextDecoder` knows. */
  readonly encoding: string
  readonly bom: boolean
  readonly certain: boolean
}

/** Judges the encoding from the first bytes of a file (or several pieces of it, each cut at a line end). */
export function detectEncoding(sample: Uint8Array): DetectedEncoding {
  const mark = byteOrderMarks.find(({ bytes }) => bytes.every((byte, index) => sample[index] === byte))
  if (mark !== undefined) return { encoding: mark.encoding, bom: true, certain: true }
  const wide = wideByZeros(sample)
  if (wide !== null) return { encoding: wide, bom: false, certain: false }
  if (!sample.some((byte) => byte > 0x7f)) return { encoding: 'utf-8', bom: false, certain: false }
  const { broken, sound } = readAsUtf8(sample)
  if (broken === 0) return { encoding: 'utf-8', bom: false, certain: true }
  // A few broken characters among many sound ones are damage in an UTF-8 file, not another encoding.
  if (sound > 10 * broken) return { encoding: 'utf-8', bom: false, certain: false }
  return { encoding: narrowByStatistics(sample), bom: false, certain: false }
}

/** Text from bytes in any chunks; the byte order mark is dropped and every ill-formed sequence becomes U+FFFD. */
export async function* decodeStream(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** Whether `label` is an encoding that can be read, for settings a person or the command line names. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** UTF-16 without a mark: in mostly Latin text every other byte is zero. */
function wideByZeros(sample: Uint8Array): string | null {
  const zeros: [even: number, odd: number] = [0, 0]
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] === 0) zeros[index % 2 === 0 ? 0 : 1] += 1
  }
  const pairs = sample.length / 2
  const [even, odd] = zeros
  if (odd > 0.4 * pairs && even < 0.05 * pairs) return 'utf-16le'
  if (even > 0.4 * pairs && odd < 0.05 * pairs) return 'utf-16be'
  return null
}

/** Characters beyond ASCII that UTF-8 can and cannot read; a character cut off at the sample's end is neither. */
function readAsUtf8(sample: Uint8Array): { broken: number; sound: number } {
  const text = new TextDecoder('utf-8').decode(sample, { stream: true })
  const beyondAscii = text.replace(/[\0-\x7f]+/g, '').length
  const broken = text.split('\uFFFD').length - 1 - countLiteral(sample)
  return { broken, sound: beyondAscii - broken }
}

/** A file may hold U+FFFD itself, left by whoever damaged the text before. */
function countLiteral(sample: Uint8Array): number {
  return (
    Buffer.from(sample.buffer, sample.byteOffset, sample.length).toString('latin1').split('\xEF\xBF\xBD')
      .length - 1
  )
}

/** Letter statistics decide; Windows-1252 wins unless another encoding fits clearly better. */
function narrowByStatistics(sample: Uint8Array): string {
  const candidates = analyse(sample).filter(({ name }) => !name.startsWith('UTF') && isEncoding(name))
  const western = candidates.find(({ name }) => isWestern(name))
  const best = candidates[0]
  if (best === undefined || best.confidence < 20) return 'windows-1252'
  if (western !== undefined && western.confidence + 8 >= best.confidence) return 'windows-1252'
  const { encoding } = new TextDecoder(best.name)
  return readsAlike(sample, encoding, 'windows-1252') ? 'windows-1252' : encoding
}

function readsAlike(sample: Uint8Array, one: string, other: string): boolean {
  return new TextDecoder(one).decode(sample) === new TextDecoder(other).decode(sample)
}

function isWestern(name: string): boolean {
  return new TextDecoder(name).encoding === 'windows-1252'
}
