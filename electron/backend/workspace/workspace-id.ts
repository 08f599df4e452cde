import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

/** Names a workspace file without showing its path: the same file has the same id. */
export function workspaceId(path: string): string {
  return createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16)
}
