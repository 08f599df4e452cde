import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { readArguments, type Wanted } from './desktop/arguments.ts'
import { lockDown } from './desktop/lock-down.ts'
import { declarePageScheme, pageAddress } from './desktop/page-scheme.ts'
import { startShell } from './desktop/shell.ts'
import { homeFolder } from './home-folder.ts'

// The desktop shell: one process, one window, the backend in a process of its own.

// electron-vite's server with hot reloading, when the application is being developed.
const developmentAddress = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const built = (path: string) => fileURLToPath(new URL(path, import.meta.url))

app.setName('Segment Studio')
app.setAppUserModelId('com.example.segment-studio')
app.enableSandbox()
declarePageScheme()
lockDown(developmentAddress)

if (!app.requestSingleInstanceLock()) app.quit()
else run()

function run(): void {
  let shell: ReturnType<typeof startShell> | null = null
  let wanted = wantedBy(process.argv, process.cwd())
  let isQuitting = false
  let hasEnded = false

  function want(next: Wanted): void {
    if (shell === null) wanted = next
    else {
      shell.showWindow()
      shell.open(next)
    }
  }

  app.on('second-instance', (_event, argv, workingFolder) => want(wantedBy(argv, workingFolder)))
  app.on('open-file', (event, workspace) => {
    event.preventDefault()
    want({ workspace, sample: false })
  })
  app.on('activate', () => shell?.showWindow())
  app.on('before-quit', () => (isQuitting = true))
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (hasEnded || shell === null) return
    event.preventDefault()
    void shell.end().finally(() => {
      hasEnded = true
      app.quit()
    })
  })

  void app.whenReady().then(() => {
    shell = startShell({
      home: homeFolder(process.env, process.platform),
      address: developmentAddress ?? pageAddress,
      isDevelopment: developmentAddress !== undefined,
      // The built file is out/main/main.js.
      pageFolder: built('../renderer'),
      preload: built('../preload/preload.cjs'),
      utility: built('./utility.js'),
    })
    shell.open(wanted)
  })
}

function wantedBy(argv: readonly string[], workingFolder: string): Wanted {
  return readArguments(argv, { appFolder: app.getAppPath(), workingFolder })
}
