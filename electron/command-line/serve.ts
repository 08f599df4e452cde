import { resolve } from 'node:path'
import type { Command } from 'commander'
import { startHost } from '#electron/hosting/start-host.ts'
import type { CommandSurroundings } from './surroundings.ts'
import { wholeNumber } from './whole-number.ts'

export function addServe(program: Command, { print, tell, pageFolder, stop }: CommandSurroundings): void {
  program
    .command('serve')
    .description('Serve the application to a browser on this machine until Ctrl+C.')
    .option(
      '--port <n>',
      'port of the local address; 0 lets the system choose',
      wholeNumber('--port', 0, 65_535),
      0,
    )
    .option('--workspace <file>', 'workspace file to open; made when it does not exist')
    .option('--sample', 'open the sample organisation', false)
    .option('--json', 'print the address as JSON', false)
    .action(async (options: { port: number; workspace?: string; sample: boolean; json: boolean }) => {
      const { port, workspace, sample, json } = options
      const host = await startHost({
        port,
        pageFolder,
        sample,
        workspace: workspace === undefined ? undefined : resolve(workspace),
        onBug: (error) => tell(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      })
      print(
        json
          ? `${JSON.stringify({ url: host.url, port: host.port })}\n`
          : `Segment Studio runs at ${host.url}\n`,
      )
      if (!stop.aborted) await new Promise((ended) => stop.addEventListener('abort', ended, { once: true }))
      await host.close()
    })
}
