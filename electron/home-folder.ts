import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where this person's workspaces and the list of recent ones live: SEGMENT_STUDIO_HOME when it is set, else the
 * place the operating system has for the data of applications.
 */
export function homeFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (environment['SEGMENT_STUDIO_HOME']) return environment['SEGMENT_STUDIO_HOME']
  if (platform === 'win32') return join(environment['APPDATA'] ?? homedir(), 'Segment Studio')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Segment Studio')
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'segment-studio')
}
