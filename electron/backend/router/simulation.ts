import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import { failure } from '#shared/contract/failure.ts'
import { fetchProblemReason } from '#shared/words/fetch-problem.ts'
import { calls, declaringFailures, signalOf } from './procedures.ts'

export const simulation = {
  run: calls.simulation.run.handler(({ context, input, signal }) =>
    declaringFailures(context.backend.features().simulation.run(input, signalOf(signal)), context.onBug),
  ),
  rows: calls.simulation.rows.handler(async ({ context, input, signal }) => ({
    rows: await context.backend.features().simulation.rows(input, signalOf(signal)),
  })),
  export: calls.simulation.export.handler(({ context, input, signal }) =>
    declaringFailures(context.backend.features().simulation.export(input, signalOf(signal)), context.onBug),
  ),
  readFetchXml: calls.simulation.readFetchXml.handler(({ context, input }) => {
    const { workspace } = context.backend.features()
    const { newId } = context.backend.surroundings
    const reading = readFetchXml(input.text, workspace.source(), {
      ...(input.recordType === undefined ? {} : { recordType: input.recordType }),
      newId,
      ...(input.unsupported === 'keep' ? { keepUnsupported: fetchProblemReason } : {}),
    })
    if (!reading.ok) throw failure('FETCH_XML_INVALID', { problems: [...reading.problems] })
    const isKept = input.text.trim() !== ''
    const source = isKept ? { fetchXml: input.text } : {}
    return { recordType: reading.recordType, conditions: { ...reading.conditions, ...source } }
  }),
}
