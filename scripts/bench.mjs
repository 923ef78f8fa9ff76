// `npm run bench -- NAME …`: runs one of the measurements in test/bench.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { root, runNode, say } from './lib/run.mjs'

const folder = join(root, 'test', 'bench')
const [name = '', ...args] = process.argv.slice(2)

try {
  if (!/^[a-z-]+$/.test(name) || !existsSync(join(folder, `${name}.ts`))) {
    const known = readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -3))
    say(`Which one? npm run bench -- ${known.join(' | ')}`)
    process.exitCode = 2
  } else {
    await ensureInstalled()
    process.exitCode = await runNode(`test/bench/${name}.ts`, args, { stdio: 'inherit' })
  }
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
