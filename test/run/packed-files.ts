import type { PackedPlatform } from './fake-runtime.ts'

const needed = [
  '/package.json',
  '/LICENSE',
  '/THIRD-PARTY-NOTICES.md',
  '/out/main/main.js',
  '/out/main/utility.js',
  '/out/main/import-worker.js',
  '/out/preload/preload.cjs',
  '/out/renderer/index.html',
  '/node_modules/better-sqlite3/package.json',
  '/node_modules/better-sqlite3/lib/index.js',
]

const prebuilds: Record<PackedPlatform, readonly string[]> = {
  linux: ['linux-arm64', 'linux-x64'],
  mac: ['darwin-arm64', 'darwin-x64'],
  win: ['win32-arm64', 'win32-x64'],
}

const allowed = [
  /^\/(package\.json|LICENSE|THIRD-PARTY-NOTICES\.md)$/,
  /^\/out\/main\/(?!start\.js|cli\.js|host\.js).+\.(js|sql)$/,
  /^\/out\/preload\/preload\.cjs$/,
  /^\/out\/renderer\/.+\.(html|js|css|svg|png|woff2)$/,
  /^\/node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js)$/,
]

/** What is wrong with the files of a packed application (paths in the archive), one sentence each. */
export function packedFileProblems(files: readonly string[], platform: PackedPlatform): string[] {
  const wanted = [
    ...needed,
    ...prebuilds[platform].map((name) => `/node_modules/better-sqlite3/prebuilds/${name}.node`),
  ]
  const missing = wanted
    .filter((file) => !files.includes(file))
    .map((file) => `${platform}: ${file} is not packed`)
  const foreign = files.filter(
    (file) => !wanted.includes(file) && !allowed.some((pattern) => pattern.test(file)),
  )
  return [...missing, ...foreign.map((file) => `${platform}: ${file} is packed and should not be`)]
}
