import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import { failure } from '#shared/contract/failure.ts'
import { printDefinitions } from '#shared/interchange/definitions.ts'
import { knownRecordType } from './known-record-type.ts'
import { withBackend, type CommandSurroundings } from './surroundings.ts'
import { withWorkspace, type WorkspaceOptions } from './workspace-options.ts'
import { WrongUsage } from './wrong-usage.ts'

export function addExport(program: Command, { print }: CommandSurroundings): void {
  withWorkspace(program.command('export'), 'Print all definitions as one definition document.')
    .option('--output <file>', 'write it to this file instead of standard output')
    .action(
      async ({
        workspace: path,
        recordType,
        output,
        json,
      }: WorkspaceOptions & { readonly output?: string }) => {
        const file = output === undefined ? null : resolve(output)
        if (file === resolve(path))
          throw new WrongUsage('The output is the workspace itself: name another file.')
        await withBackend(async (client) => {
          await client.workspace.openFile({ path, readOnly: true })
          const text = printDefinitions(
            await client.definitions.export(await knownRecordType(client, recordType)),
          )
          if (file === null) print(text)
          else {
            write(file, text)
            print(json ? `${JSON.stringify({ file })}\n` : `${file}\n`)
          }
        })
      },
    )
}

/** Fails with FOLDER_UNWRITABLE or DISK_FULL. */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EISDIR') throw new WrongUsage('The output is a folder: name a file in it.')
    if (code === 'ENOSPC') throw failure('DISK_FULL', { file })
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS') {
      throw failure('FOLDER_UNWRITABLE', { folder: dirname(file) })
    }
    throw error
  }
}
