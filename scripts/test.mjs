// `npm test [-- unit | e2e | electron]`: installs what is missing (Chromium included), runs every suite,
// and ends on one line: N passed, N failed, N skipped.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { allTargets, ensureBuilt } from './lib/build.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { countReport, playwrightCounts, sum, vitestCounts } from './lib/counts.mjs'
import { electronPath } from './lib/electronRuntime.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root, runNode, say } from './lib/run.mjs'

const reports = join(root, '.cache', 'reports')

async function unit(env) {
  const file = join(reports, 'unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runNode('node_modules/vitest/vitest.mjs', args, { env })
  return failIfCode(code, countReport(file, vitestCounts))
}

async function playwright(name, env) {
  const file = join(reports, `${name}.json`)
  const args = ['test', '--config', `test/${name}/playwright.config.ts`, '--reporter=list,json']
  const code = await runNode('node_modules/@playwright/test/cli.js', args, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  return failIfCode(code, countReport(file, playwrightCounts))
}

/** A runner that ends badly without naming a failed test is a failure of its own. */
function failIfCode(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const suites = {
  unit,
  e2e: (env) => playwright('e2e', env),
  electron: async (env) => {
    const path = electronPath()
    if (path !== null) return playwright('electron', { ...env, WORKBENCH_ELECTRON: path })
    say(
      '\nSKIPPED: the Electron suite. The Electron runtime is not on this machine (it could not be downloaded).',
    )
    say('The same journey ran in Chromium; the emitted main and preload bundles ran under a stand-in.\n')
    return { passed: 0, failed: 0, skipped: 1 }
  },
}

try {
  await ensureInstalled()
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const asked = process.argv.slice(2).filter((arg) => arg in suites)
  const env = { WORKBENCH_CHROMIUM: await ensureChromium() }
  await ensureBuilt(allTargets)
  const counts = []
  for (const name of asked.length > 0 ? asked : Object.keys(suites)) {
    say(`\n── ${name} ──`)
    counts.push(await suites[name](env))
  }
  const { passed, failed, skipped } = sum(counts)
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
