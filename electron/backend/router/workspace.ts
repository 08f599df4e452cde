import { failure } from '#shared/contract/failure.ts'
import { withoutUndefined } from '#backend/platform/without-undefined.ts'
import { openSample } from '#backend/workspace/sample-workspace.ts'
import { calls, declaringFailures, signalOf } from './procedures.ts'

export const workspace = {
  current: calls.workspace.current.handler(
    ({ context }) => context.backend.session.current()?.describe() ?? null,
  ),
  watch: calls.workspace.watch.handler(({ context, signal }) => context.backend.session.watch(signal)),
  recent: calls.workspace.recent.handler(({ context }) => context.backend.session.recent()),
  forgetRecent: calls.workspace.forgetRecent.handler(({ context, input }) =>
    context.backend.session.forgetRecent(input.id),
  ),
  create: calls.workspace.create.handler(({ context, input }) =>
    context.backend.session.createNamed(input.name, input.timeZone ?? localTimeZone()).describe(),
  ),
  open: calls.workspace.open.handler(({ context, input }) =>
    context.backend.session.openRecent(input.id, input).describe(),
  ),
  openFile: calls.workspace.openFile.handler(({ context, input }) => {
    if (!context.mayUsePaths) throw failure('PATH_REFUSED', {})
    const { session } = context.backend
    const opened =
      input.create === true
        ? session.createFile(input.path, localTimeZone())
        : session.openFile(input.path, input)
    return opened.describe()
  }),
  openSample: calls.workspace.openSample.handler(({ context, signal }) =>
    declaringFailures(openSample(context.backend, signalOf(signal)), context.onBug),
  ),
  close: calls.workspace.close.handler(({ context }) => {
    context.backend.session.close()
    return null
  }),
  changeSettings: calls.workspace.changeSettings.handler(async ({ context, input }) => {
    const { workspace: open, settings } = context.backend.features()
    await settings.change(withoutUndefined(input))
    return open.describe()
  }),
  undo: calls.workspace.undo.handler(async ({ context }) => {
    const { workspace: open } = context.backend.features()
    return { label: await open.undo(() => context.backend.imports.takeBack(open.path)) }
  }),
  redo: calls.workspace.redo.handler(async ({ context }) => ({
    label: await context.backend.features().workspace.redo(),
  })),
}

function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
