import { statfsSync } from 'node:fs'

/** Folders where one file can be written from two machines at once, which no lock in it can prevent. */
export type FolderKind = 'synced' | 'network' | null

/** Whether a path lies in a folder that a cloud service synchronises, by its name, or on a network share. */
export function folderKind(path: string): FolderKind {
  if (path.split(/[\\/]/).some((part) => synced.test(part))) return 'synced'
  if (path.startsWith('\\\\')) return 'network'
  try {
    return networkFileSystems.has(statfsSync(path).type >>> 0) ? 'network' : null
  } catch {
    return null
  }
}

const synced =
  /^(OneDrive( - .+)?|Dropbox|Google Drive|GoogleDrive|iCloud Drive|com~apple~CloudDocs|Nextcloud|Box Sync)$/i

/** NFS, SMB, CIFS and SMB 2, by their Linux magic numbers. */
const networkFileSystems: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])
