import { ref, shallowRef } from 'vue'
import type { FileSettings, ImportSight } from '#shared/contract/imports.ts'
import type { Backend } from '#renderer/backend/backend.ts'
import type { ChosenFile, Upload } from '#renderer/backend/channel.ts'
import { failureOf, isCancelled } from './failure.ts'
import { createLatest } from './latest.ts'

/** The file of an import: handing it over, and looking at it the way a person wants it read. */
export function createImportFile(
  { calls, upload }: Pick<Backend, 'calls' | 'upload'>,
  explain: (error: unknown) => string,
) {
  const uploading = shallowRef<{
    readonly name: string
    readonly done: number
    readonly total: number
  } | null>(null)
  const sight = shallowRef<ImportSight | null>(null)
  const isLooking = ref(false)
  /** Why the file, or the way it was to be read, could not be taken. */
  const failure = ref('')
  let source: Upload | null = null
  let handing: AbortController | null = null
  let chosen: Partial<FileSettings> = {}
  const latest = createLatest()

  /** Hands the file over and looks at it; true once there is something to see. */
  async function take(file: ChosenFile, recordType: string | null): Promise<boolean> {
    drop()
    const mine = new AbortController()
    handing = mine
    uploading.value = { name: file.name, done: 0, total: file.size }
    try {
      source = await upload(file, {
        signal: mine.signal,
        onProgress: (done, total) => {
          if (handing === mine) uploading.value = { name: file.name, done, total }
        },
      })
      uploading.value = null
      return await look({}, recordType)
    } catch (error) {
      if (handing !== mine || isCancelled(error)) return false
      failure.value = failureOf(error) === null ? notHandedOver(file.name) : explain(error)
      return false
    } finally {
      if (handing === mine) {
        handing = null
        uploading.value = null
      }
    }
  }

  /** Looks again with other settings; what was seen stays until there is something new to see. */
  async function look(settings: Partial<FileSettings>, recordType: string | null): Promise<boolean> {
    if (source === null) return false
    const isLatest = latest()
    const wanted = { ...chosen, ...settings }
    isLooking.value = true
    try {
      const seen = await calls.imports.look({
        source: source.source,
        file: wanted,
        ...(recordType === null ? {} : { recordType }),
      })
      if (!isLatest()) return false
      chosen = wanted
      sight.value = seen
      failure.value = ''
      return true
    } catch (error) {
      if (isLatest()) failure.value = explain(error)
      return false
    } finally {
      if (isLatest()) isLooking.value = false
    }
  }

  function cancel(): void {
    handing?.abort()
  }

  /** Lets go of the file. */
  function drop(): void {
    handing?.abort()
    handing = null
    latest()
    if (source !== null) void calls.imports.release({ source: source.source }).catch(() => undefined)
    source = null
    chosen = {}
    sight.value = null
    uploading.value = null
    isLooking.value = false
    failure.value = ''
  }

  return { uploading, sight, isLooking, failure, take, look, cancel, drop }
}

function notHandedOver(name: string): string {
  return `${name} could not be read. It may have been moved or changed since it was chosen: choose it again.`
}
