import type { IncomingMessage } from 'node:http'
import type { Imports, OfferedSource } from '#backend/index.ts'

/** Takes a file from the page as it streams in; the page has no paths, only what is handed over here. */
export function receiveUpload(
  request: IncomingMessage,
  name: string,
  imports: Imports,
): Promise<OfferedSource> {
  const fileName = name.replace(/[/\\\0]/g, '_').slice(0, 255) || 'file'
  return imports.acceptUpload(fileName, request)
}
