// `npm run build`: builds whatever is older than its sources.
import { allTargets, ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { say } from './lib/run.mjs'

try {
  await ensureInstalled()
  await ensureBuilt(process.argv.length > 2 ? process.argv.slice(2) : allTargets)
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
