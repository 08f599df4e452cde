// `npm run screenshots`: drives the built application over the sample organisation and writes docs/screenshots/.
import { browserForTests } from './browser.ts'
import { closingLine } from './outcome.ts'
import { runPlaywright } from './playwright-stage.ts'

const { signal } = new AbortController()
const browser = await browserForTests(signal, (line) => process.stdout.write(`${line}\n`))
const outcome = await runPlaywright({
  name: 'screenshots',
  project: 'screenshots',
  signal,
  env: { CHROMIUM: browser },
})
process.stdout.write(`${outcome.log}\n${closingLine([outcome])}\n`)
process.exitCode = outcome.failed === 0 ? 0 : 1
