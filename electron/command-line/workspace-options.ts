import type { Command } from 'commander'

/** What every command on the definitions of a workspace is told. */
export interface WorkspaceOptions {
  readonly workspace: string
  readonly recordType?: string
  readonly json: boolean
}

/** Gives a command the options that all commands of its group have. */
export function withWorkspace(command: Command, description: string): Command {
  return command
    .description(description)
    .requiredOption('--workspace <file>', 'workspace file')
    .option('--record-type <name>', 'record type, where the name alone does not tell')
    .option('--json', 'print JSON', false)
}
