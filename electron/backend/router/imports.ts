import { failure } from '#shared/contract/failure.ts'
import { calls, declaringFailures, signalOf } from './procedures.ts'

export const imports = {
  offerPath: calls.imports.offerPath.handler(({ context, input }) => {
    if (!context.mayUsePaths) throw failure('PATH_REFUSED', {})
    return context.backend.imports.offerPath(input.path)
  }),
  look: calls.imports.look.handler(({ context, input }) => context.backend.imports.look(input)),
  preview: calls.imports.preview.handler(({ context, input }) => context.backend.imports.preview(input)),
  check: calls.imports.check.handler(({ context, input, signal }) =>
    declaringFailures(context.backend.imports.check(input, signalOf(signal)), context.onBug),
  ),
  run: calls.imports.run.handler(({ context, input, signal }) =>
    declaringFailures(context.backend.imports.run(input, signalOf(signal)), context.onBug),
  ),
  history: calls.imports.history.handler(({ context }) => context.backend.imports.history()),
  release: calls.imports.release.handler(({ context, input }) => {
    context.backend.imports.release(input.source)
    return null
  }),
}
