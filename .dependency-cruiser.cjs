// Who may import whom (docs/architecture.md has the picture). The compiler's folders and ESLint's restricted imports
// say some of this earlier; this file says all of it.

const features =
  '(workspace|catalog|records|imports|work-assignment|segments|sequences|history|trash|definitions|simulation|matching|runtime|packs|interop|sample)'

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never(
      'shared-is-pure',
      'shared/ knows itself, the contract, a schema, a date and a pure text library: no Node, page or Electron.',
      { path: '^shared/' },
      {
        pathNot: [
          '^shared/',
          '(^|/)node_modules/(zod|@orpc/contract|temporal-polyfill|saxes|sql-template-tag)/',
        ],
      },
    ),
    never(
      'renderer-knows-shared-only',
      'The page reaches the backend through the contract.',
      { path: '^renderer/' },
      { path: '^(electron|test)/' },
    ),
    never(
      'renderer-is-no-node',
      'The page has no Node.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    never(
      'renderer-is-no-electron',
      'The page runs in any browser.',
      { path: '^renderer/' },
      { path: '(^|/)node_modules/(electron|better-sqlite3)/' },
    ),
    never(
      'electron-knows-no-page',
      'Doors and backend do not reach into the page.',
      { path: '^electron/' },
      { path: '^(renderer|test)/' },
    ),
    never(
      'backend-is-plain-node',
      'The backend runs without Electron and knows no door.',
      { path: '^electron/backend/' },
      { path: ['(^|/)node_modules/electron/', '^electron/(?!backend/)'] },
    ),
    never(
      'doors-enter-by-the-front',
      'A door uses backend/index.ts and the contract, nothing behind them.',
      { path: '^electron/(?!backend/)' },
      { path: '^electron/backend/', pathNot: '^electron/backend/index\\.ts$' },
    ),
    never(
      'only-the-shell-knows-electron',
      'Electron is imported by main, preload and desktop/.',
      { path: '^electron/', pathNot: '^electron/((main|preload|utility)\\.ts$|desktop/)' },
      { path: '(^|/)node_modules/electron/' },
    ),
    never(
      'only-the-store-knows-sqlite',
      'better-sqlite3 is imported in store/ only.',
      { path: '^(electron|shared|renderer)/', pathNot: '^electron/backend/store/' },
      { path: '(^|/)node_modules/better-sqlite3/' },
    ),
    never(
      'store-knows-no-feature',
      'store/ and engine/ lie below the features.',
      { path: '^electron/backend/(store|engine|platform)/' },
      { path: `^electron/backend/(router|${features})/` },
    ),
    never(
      'engine-has-no-database',
      'engine/ works on columns.',
      { path: '^electron/backend/engine/' },
      { path: '^electron/backend/store/' },
    ),
    never(
      'features-keep-to-themselves',
      "A feature uses another feature's service (or the file named like its folder), not its other files.",
      { path: `^electron/backend/${features}/` },
      {
        path: `^electron/backend/${features}/`,
        pathNot: ['^electron/backend/$1/', 'service\\.ts$', '/index\\.ts$', '/([a-z-]+)/\\1\\.ts$'],
      },
    ),
    never(
      'ui-knows-no-store',
      'ui/ holds parts without subject.',
      { path: '^renderer/ui/' },
      { path: '^renderer/(stores|features|backend)/' },
    ),
    never(
      'stores-know-no-component',
      'Stores decide, components show.',
      { path: '^renderer/(stores|backend)/' },
      { path: '^renderer/(features/|ui/.*\\.vue$)' },
    ),
    never(
      'backend-client-knows-no-store',
      'renderer/backend/ is the client alone.',
      { path: '^renderer/backend/' },
      { path: '^renderer/stores/' },
    ),
    never(
      'only-stores-call-the-backend',
      'A component asks a store.',
      { path: '^renderer/(features|ui)/' },
      { path: '^renderer/backend/' },
    ),
    never('no-one-imports-tests', 'Nothing imports test/.', { pathNot: '^test/' }, { path: '^test/' }),
    never(
      'no-cycles',
      'Two files that need each other at run time are one subject or three.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never('resolvable', 'An import that resolves to nothing.', {}, { couldNotResolve: true }),
    never(
      'installed-on-purpose',
      'A package that package.json does not name.',
      { path: '^(shared|electron|renderer)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    never(
      'named-after-its-subject',
      'A file name that says nothing.',
      {},
      {
        path: '(^|/)(utils?|helpers?|common|misc|base|manager|types|constants)\\.(ts|vue)$',
        pathNot: 'node_modules',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|docs)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
