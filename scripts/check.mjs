// `npm run check`: format, types of every layer, lint, layers, dead code. Stops at nothing, reports everything.
import { ensureInstalled } from './lib/install.mjs'
import { runNode, say } from './lib/run.mjs'

const layers = [
  '.',
  'shared',
  'electron/backend',
  'electron/browser',
  'electron/cli',
  'electron/main',
  'electron/preload',
  'renderer',
  'test',
]

const steps = [
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']],
  ...layers.map((layer) => [
    `types of ${layer}`,
    'node_modules/typescript/bin/tsc',
    ['-p', `${layer}/tsconfig.json`],
  ]),
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings=0']],
  [
    'layers',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer'],
  ],
  ['dead code', 'node_modules/knip/bin/knip.js', ['--no-progress']],
]

try {
  await ensureInstalled()
  const bad = []
  for (const [name, file, args] of steps) {
    const began = Date.now()
    const code = await runNode(file, args)
    say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    if (code !== 0) bad.push(name)
  }
  if (bad.length > 0) say(`Not in order: ${bad.join(', ')}`)
  process.exitCode = bad.length > 0 ? 1 : 0
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
