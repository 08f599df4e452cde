import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { makeSampleFile } from '#backend/index.ts'
import { failure } from '#shared/contract/failure.ts'
import { withBackend, type CommandSurroundings } from './surroundings.ts'
import { wholeNumber } from './whole-number.ts'

export function addSample(program: Command, { print, tell, stop }: CommandSurroundings): void {
  program
    .command('sample')
    .description('Write the sample organisation to a new workspace file.')
    .argument('<file>', 'workspace file to make')
    .option('--leads <n>', 'how many leads, up to 2000000', wholeNumber('--leads', 1, 2_000_000), 12_000)
    .option('--seed <n>', 'another seed gives other people', wholeNumber('--seed', 0, 2 ** 31 - 1), 1)
    .option('--json', 'print the result as JSON', false)
    .action(async (file: string, { leads, seed, json }: { leads: number; seed: number; json: boolean }) => {
      const path = resolve(file)
      if (existsSync(path)) throw failure('WORKSPACE_EXISTS', { file: path })
      await withBackend(async (_, { surroundings }) => {
        let phase = ''
        for await (const progress of makeSampleFile(path, { leads, seed }, surroundings, stop)) {
          if (progress.phase !== phase) tell(`${progress.phase} …`)
          phase = progress.phase
        }
      })
      print(json ? `${JSON.stringify({ file: path, leads, seed })}\n` : `${path}\n`)
    })
}
