// `npm run screens`: takes the pictures of the README anew, on the sample course, through the browser host.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { projectNode, root, say } from './lib/run.mjs'

const folder = join(root, 'resources', 'docs', 'screens')

/** Starts the browser host on an empty workspace; resolves with its address. */
function serve(workspace) {
  const args = ['electron/browser/start.ts', '--port', '0', '--no-open', '--workspace', workspace]
  const host = spawn(projectNode(), args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = new Promise((resolve, reject) => {
    host.once('exit', () => reject(new Error('The browser host ended before it was ready.')))
    host.stdout.on('data', (chunk) => {
      const found = /http:\S+/.exec(String(chunk))?.[0]
      if (found !== undefined) resolve(found)
    })
  })
  return { host, url }
}

const link = (page, name) => page.getByRole('navigation').getByRole('link', { name, exact: true })

/** Takes the picture once `sign`, something that only the finished screen shows, is there. */
async function picture(page, name, sign) {
  await sign.waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  say(name)
}

async function score(page) {
  await link(page, 'Read').click()
  await page.getByRole('button', { name: /^Next unscored/ }).waitFor()
  for (const level of ['4', '5', '3']) {
    await page.keyboard.press('n')
    await page.getByRole('radiogroup').first().waitFor()
    await page.keyboard.press(level)
  }
}

async function walk(page, url) {
  await page.goto(url)
  await page.getByRole('button', { name: 'Open the sample course' }).click()
  await page.getByText(/of 24 posted/).waitFor()
  await score(page)
  await picture(page, 'read', page.getByRole('radiogroup').first())
  await link(page, 'Class').click()
  await picture(page, 'overview', page.getByText('Community', { exact: true }))
  await link(page, 'Feedback').click()
  await page.getByLabel('What worked').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('1 of 24 approved').waitFor()
  await picture(page, 'feedback', page.getByLabel('What worked'))
  await link(page, 'Groups').click()
  for (const skill of ['Writing for the public', 'Organising a team']) {
    await page.getByRole('listitem').filter({ hasText: skill }).getByText('Mix').first().click()
  }
  await page.getByRole('button', { name: 'Form groups' }).click()
  await picture(page, 'groups', page.getByRole('region', { name: 'Group 5' }))
  await link(page, 'Print').click()
  await picture(page, 'print', page.locator('.sheet').first())
  await link(page, 'Export').click()
  await picture(page, 'export', page.getByRole('button', { name: 'Choose the file…' }))
  await link(page, 'Import').click()
  await picture(page, 'import', page.getByRole('button', { name: 'Choose files…' }))
  await page.goto(url.replace(/#.*/, '#/'))
  await picture(page, 'home', page.getByText('Your courses'))
}

async function take() {
  const { chromium } = createRequire(join(root, 'package.json'))('playwright')
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const workspace = mkdtempSync(join(tmpdir(), 'workbench-screens-'))
  const { host, url } = serve(workspace)
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(60_000)
    await walk(page, await url)
  } finally {
    host.kill()
    await browser.close()
    rmSync(workspace, { recursive: true, force: true })
  }
}

try {
  await ensureInstalled()
  await ensureBuilt(['renderer'])
  mkdirSync(folder, { recursive: true })
  await take()
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
