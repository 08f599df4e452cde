import { createORPCClient } from '@orpc/client'
import type { Backend, Shell } from './backend.ts'
import { connect, hiddenFromVue } from './connect.ts'
import { askForPorts } from './desktop-ports.ts'
import { lastingLink } from './lasting-link.ts'
import { uploadFile } from './upload.ts'

/** Reaches the backend and the shell of the desktop window this page is shown in. */
export function connectDesktop(page: Window): Backend {
  const ports = askForPorts(page)
  const shell = hiddenFromVue(createORPCClient<Shell>(lastingLink(ports.shell).link))
  return connect({ open: ports.backend, upload: (file, options) => uploadFile(file, options) }, { shell })
}
