// `npm run --silent wb -- …`: the command line over the same backend. stdout belongs to its JSON.
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { runNode, say } from './lib/run.mjs'

try {
  const args = process.argv.slice(2)
  await ensureInstalled()
  if (args[0] === 'sheets') await ensureBuilt(['sheets'])
  process.exitCode = await runNode('electron/cli/main.ts', args, { stdio: 'inherit' })
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
