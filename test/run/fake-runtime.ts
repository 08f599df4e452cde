import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from './project-root.ts'

export type PackedPlatform = 'linux' | 'mac' | 'win'

/**
 * Fills `folder` with what electron-builder looks for in an Electron download: enough to pack the application for
 * real, and nothing that could start it.
 */
export function writeFakeRuntime(folder: string, platform: PackedPlatform): void {
  for (const [path, content] of Object.entries({ ...shared(), ...own[platform] })) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    chmodSync(file, 0o755)
  }
}

function shared(): Record<string, string> {
  const manifest = readFileSync(join(projectRoot, 'node_modules/electron/package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  return { version: `v${version}\n`, LICENSE: 'not Electron', 'LICENSES.chromium.html': 'not Chromium' }
}

const program = '#!/bin/sh\nexit 1\n'
const propertyList = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>Electron</string></dict></plist>
`

const own: Record<PackedPlatform, Record<string, string>> = {
  linux: { electron: program },
  win: { 'electron.exe': program },
  mac: {
    'Electron.app/Contents/MacOS/Electron': program,
    'Electron.app/Contents/Info.plist': propertyList,
    'Electron.app/Contents/Resources/placeholder': '',
    'Electron.app/Contents/Frameworks/Electron Helper.app/Contents/MacOS/Electron Helper': program,
    'Electron.app/Contents/Frameworks/Electron Helper.app/Contents/Info.plist': propertyList,
  },
}
