import { Option, type Command } from 'commander'
import { createMatching, systemClock, type MatchAnswer, type MatchEngine } from '#backend/index.ts'
import { linesOf } from './lines-of.ts'
import type { CommandSurroundings } from './surroundings.ts'

export function addMatch(program: Command, { print, stop }: CommandSurroundings): void {
  program
    .command('match')
    .description(
      'Answer operator cases: JSON lines on standard input, one answer per line on standard output.',
    )
    .addOption(
      new Option('--engine <name>', 'which meaning of the operators answers')
        .choices(['code', 'sql'])
        .default('code'),
    )
    .action(async ({ engine }: { readonly engine: MatchEngine }) => {
      const matching = createMatching({ clock: systemClock })
      try {
        for await (const line of linesOf(process.stdin, stop)) {
          if (line.trim() === '') continue
          const answer = await matching.answer(line, engine)
          print(`${JSON.stringify(answer satisfies MatchAnswer)}\n`)
        }
      } finally {
        matching.close()
      }
    })
}
