import { failure } from '#shared/contract/failure.ts'
import type { ByteProgress, ByteSource } from './byte-source.ts'
import { decodeStream, detectEncoding, isEncoding } from './text-encoding.ts'

/** The encoding to read a file in: the chosen one (ENCODING_UNKNOWN when there is none of that name), else the detected. */
export function chooseEncoding(
  bytes: ByteSource,
  chosen: string | null | undefined,
): { readonly encoding: string; readonly certain: boolean } {
  if (chosen == null) return detectEncoding(bytes.spread)
  if (!isEncoding(chosen)) throw failure('ENCODING_UNKNOWN', { encoding: chosen })
  return { encoding: chosen, certain: true }
}

/** The text at the beginning of a file; its last line may be cut. */
export function sampleText(bytes: ByteSource, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes.head, { stream: true })
}

/** The whole text of a file as it streams in. */
export function streamText(
  bytes: ByteSource,
  encoding: string,
  progress: ByteProgress,
  signal?: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  return decodeStream(bytes.stream(progress, signal), encoding)
}
