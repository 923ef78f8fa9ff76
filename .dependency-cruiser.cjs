/** The import direction of resources/docs/ARCHITECTURE.md, as rules that fail the build. */
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    never('no-cycles', {}, { circular: true }, 'A cycle has no first file to read.'),
    never('shared-is-pure', { path: '^shared/' }, { path: '^(electron|renderer)/' }, 'shared runs anywhere.'),
    never('shared-no-node', { path: '^shared/' }, { dependencyTypes: ['core'] }, 'shared has no Node.'),
    never(
      'shared-no-hosts',
      { path: '^shared/' },
      { path: 'node_modules/(electron|react|@mantine|conf)' },
      'shared has no React and no Electron.',
    ),
    never(
      'backend-below-hosts',
      { path: '^electron/backend/' },
      { path: '^(electron/(main|preload|browser|cli)|renderer)/' },
      'Use cases do not know their host.',
    ),
    never(
      'only-main-imports-electron',
      { path: '^(electron/(backend|browser|cli)|renderer|shared)/' },
      { path: 'node_modules/(electron|electron-store)/' },
      'Importing electron in plain Node starts a download.',
    ),
    never(
      'hosts-are-strangers',
      { path: '^electron/(main|browser|cli)/' },
      { path: '^electron/(main|browser|cli)/', pathNot: '^electron/$1/' },
      'A host never imports another host.',
    ),
    never(
      'renderer-sees-shared-only',
      { path: '^renderer/' },
      { path: '^electron/' },
      'The page reaches the backend by the contract.',
    ),
    never(
      'screens-are-strangers',
      { path: '^renderer/screens/([^/]+)/' },
      { path: '^renderer/screens/', pathNot: '^renderer/screens/$1/' },
      'A screen never imports a screen.',
    ),
    never(
      'parts-below-screens',
      { path: '^renderer/(components|lib|sheets)/' },
      { path: '^renderer/(app|screens)/' },
      'Parts do not know the screens.',
    ),
    never(
      'no-test-in-source',
      { path: '^(shared|electron|renderer)/' },
      { path: '^test/' },
      'Source never imports tests.',
    ),
    never(
      'no-dev-dependency',
      { path: '^(shared|electron|renderer)/' },
      { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(electron|@types)/' },
      'What ships is a dependency.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
