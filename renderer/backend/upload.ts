import { ORPCError } from '@orpc/client'
import type { Upload, UploadOptions } from './channel.ts'

/** Streams a file to the door this page came from; XMLHttpRequest, because fetch tells nothing of what was sent. */
export function uploadFile(
  file: File,
  options: UploadOptions & { readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Upload> {
  const { headers = {}, onProgress, signal } = options
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/upload?name=${encodeURIComponent(file.name)}`)
    request.responseType = 'json'
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', (event) => onProgress?.(event.loaded, file.size))
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(request.response as Upload)
      else if (request.status === 422)
        reject(declaredFailure(request.response as { code: string; data: unknown }))
      else reject(new Error(`The file was not taken: the host answered ${request.status}.`))
    })
    request.addEventListener('error', () => reject(new Error('The file could not be handed over.')))
    request.addEventListener('abort', () => reject(abortOf(signal)))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    if (signal?.aborted === true) reject(abortOf(signal))
    else request.send(file)
  })
}

function abortOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new DOMException('Cancelled', 'AbortError')
}

/** A refusal with a code is a declared failure, as a call's would be. */
function declaredFailure({ code, data }: { readonly code: string; readonly data: unknown }): Error {
  return new ORPCError(code, { defined: true, data })
}
