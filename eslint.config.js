import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'

const noEscapeHatches = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/consistent-type-imports': 'error',
  'no-console': 'error',
  eqeqeq: 'error',
}

const houseSizes = {
  'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
}

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'node_modules/', 'test/fixtures/', '.cache/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...noEscapeHatches, ...houseSizes },
  },
  {
    // The signatures of React components return JSX and hold markup: 60 lines of code is still the limit.
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    // `as` is for decoders and brands: shared code shows that it manages without.
    files: ['shared/**/*.ts'],
    ignores: ['shared/model/ids.ts', 'shared/contract/**'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    files: ['electron/main/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'ipcMain', property: 'handle', message: 'One guarded door: electron/main/ipc.ts.' },
        { object: 'ipcMain', property: 'on', message: 'One guarded door: electron/main/ipc.ts.' },
      ],
    },
  },
  {
    files: ['electron/cli/**/*.ts', 'electron/browser/start.ts', 'test/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-floating-promises': 'error' },
  },
)
