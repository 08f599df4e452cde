import { defineConfig } from 'eslint/config'
import pluginVue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

const typed = ['**/*.ts', '**/*.vue']

const upwards = { regex: '^\\.\\./\\.\\./', message: 'Import by #shared/, #backend/ or #renderer/.' }
const intoTests = { regex: '(^|/)test/', message: 'Nothing imports test/.' }
const intoBackend = { regex: '^#backend/', message: 'Only the contract in shared/ is known here.' }
const intoRenderer = { regex: '^#renderer/', message: 'The page is not known here.' }
const electron = { regex: '^electron($|/)', message: 'Electron is known to main, preload and desktop/ only.' }
const node = { regex: '^node:', message: 'No Node here.' }

const mayNotImport = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [upwards, ...patterns] }] },
})

export default defineConfig(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**', 'docs/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  pluginVue.configs['flat/essential'],
  {
    files: typed,
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Take the time from the clock that is passed in.',
        },
      ],
    },
  },
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    files: ['**/*.vue'],
    rules: { 'vue/multi-word-component-names': 'off', 'no-restricted-exports': 'off' },
  },
  mayNotImport(['shared/**'], intoTests, intoBackend, intoRenderer, electron, node),
  mayNotImport(['renderer/**'], intoTests, intoBackend, electron, node),
  mayNotImport(['electron/**'], intoTests, intoRenderer),
  mayNotImport(['electron/backend/**'], intoTests, intoRenderer, electron),
  { files: ['shared/**', 'electron/backend/**', 'renderer/**'], rules: { 'no-console': 'error' } },
  {
    // The runner measures real seconds; nothing in it depends on the workspace's clock.
    files: ['electron/backend/platform/**', 'test/**'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union.' }] },
  },
  { files: ['*.config.ts', '*.config.mjs'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['**/*.mjs', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
)
