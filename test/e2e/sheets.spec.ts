import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'
import { sampleFiles } from './course.ts'
import { letters, readPdf } from './pdf.ts'

const root = join(import.meta.dirname, '..', '..')
const kinds = [
  ...['students', 'teacher', 'share', 'checkIn', 'kickOff', 'groundRules', 'smallGroup', 'coachSlips'],
  ...['transformation', 'makeUp', 'skillCards', 'commentBank', 'contactLog', 'charter', 'list', 'why'],
]

function wb(...args: readonly string[]): string {
  return execFileSync(process.execPath, ['electron/cli/main.ts', ...args], { cwd: root, encoding: 'utf8' })
}

interface Made {
  readonly course: string
  /** Every sheet as a web page. */
  readonly pages: string
  /** The summaries as PDFs: all in one in Letter and A4, and one for each student. */
  readonly letter: string
  readonly a4: string
}

const folder = (name: string): string => mkdtempSync(join(tmpdir(), `workbench-${name}-`))

/** The sheets of the sample course, written by the command line. */
const test = base.extend<object, { readonly made: Made }>({
  made: [
    async ({ browserName }, use) => {
      expect(browserName).toBe('chromium')
      const course = join(folder('course'), 'hist')
      const [pages, letter, a4] = [folder('pages'), folder('letter'), folder('a4')]
      wb('import', '--course', course, ...sampleFiles)
      const weeks = ['--course', course, '--from', '4', '--to', '5'] as const
      wb('sheets', ...weeks, '--out', pages, ...kinds.flatMap((kind) => ['--kind', kind]))
      wb('sheets', ...weeks, '--out', letter, '--as', 'pdf', '--kind', 'students', '--each', 'yes')
      wb('sheets', ...weeks, '--out', a4, '--as', 'pdf', '--paper', 'a4')
      await use({ course, pages, letter, a4 })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

/** Names of the pages whose words are cut, as laid out now. */
async function overfull(page: Page): Promise<readonly string[]> {
  return await page.$$eval('.sheet', (sheets) =>
    sheets
      .filter((sheet) =>
        [sheet, ...sheet.querySelectorAll('.sheet-card, .sheet-slip')].some(
          (box) => box.scrollHeight > box.clientHeight + 2,
        ),
      )
      .map((sheet) => sheet.querySelector('h1')?.textContent ?? ''),
  )
}

test('a tagged PDF on A4 has one page for each of the 24 students, with title and language', async ({
  made,
}) => {
  const { text, info, mark, size } = await readPdf(join(made.a4, 'students.pdf'))
  expect(text).toHaveLength(24)
  for (const sheet of text) {
    expect(sheet).toContain('page 1 of 1')
    expect(sheet).toMatch(/your next step/iu)
  }
  expect(mark).toMatchObject({ Marked: true })
  expect(info['Title']).toBe('Discussion feedback: hist')
  expect(info['Language']).toBe('en')
  expect(size.map(Math.round)).toEqual([595, 842])
  expect((await readPdf(join(made.a4, 'class.pdf'))).text).toHaveLength(2)
  expect((await readPdf(join(made.a4, 'class-share.pdf'))).text).toHaveLength(1)
})

test('on Letter each student has a file of one page, and namesakes keep their own words', async ({
  made,
}) => {
  const files = readdirSync(join(made.letter, 'students'))
  expect(files).toHaveLength(24)
  const kims: string[] = []
  for (const name of files) {
    const { text, mark, size } = await readPdf(join(made.letter, 'students', name))
    expect(text).toHaveLength(1)
    expect(mark).toMatchObject({ Marked: true })
    expect(size).toEqual([612, 792])
    // A file name has no apostrophes and puts the family name first; the sheet has the name as it is written.
    const parts = (name.split('_').at(-2) ?? '').split('-')
    const orders = parts.map((_, at) => letters([...parts.slice(at), ...parts.slice(0, at)].join('')))
    const heading = letters(text[0]?.split('\n')[0] ?? '')
    expect(orders.slice(1), name).toContain(heading)
    if (name.includes('Kim-Daniel')) kims.push(text[0] ?? '')
  }
  expect(kims).toHaveLength(2)
  expect(kims[0]).toContain('HIST 210 - 01')
  expect(kims[1]).toContain('HIST 210 - 02')
})

test('no word of any sheet is cut, on either paper and in large type', async ({ made, page }) => {
  test.setTimeout(180_000)
  const variants = [
    ['--paper', 'a4'],
    ['--large', 'yes'],
    ['--large', 'yes', '--paper', 'a4'],
  ]
  const folders = variants.map((options) => {
    const out = folder('variant')
    const asked = kinds.flatMap((kind) => ['--kind', kind])
    wb('sheets', '--course', made.course, '--from', '4', '--to', '5', '--out', out, ...options, ...asked)
    return out
  })
  for (const out of [made.pages, ...folders]) {
    for (const name of readdirSync(out)) {
      await page.goto(pathToFileURL(join(out, name)).href)
      await page.evaluate(() => document.fonts.ready)
      expect(await overfull(page), `${out}/${name}`).toEqual([])
    }
  }
})

test('every mark is gray, dark enough to be copied, and at least eight points high', async ({
  made,
  page,
}) => {
  for (const name of readdirSync(made.pages)) {
    await page.goto(pathToFileURL(join(made.pages, name)).href)
    const wrong = await page.$$eval('.sheet, .sheet *', (marks) => {
      const light = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      return marks.flatMap((mark) => {
        const style = getComputedStyle(mark)
        const [red = 0, green = 0, blue = 0] = (style.color.match(/[\d.]+/g) ?? []).map(Number)
        const isGray = red === green && green === blue
        const contrast = 1.05 / (light(red / 255) + 0.05)
        const isSmall = Number.parseFloat(style.fontSize) < 8 * (96 / 72)
        return isGray && contrast >= 4.5 && !isSmall
          ? []
          : [`${mark.tagName} ${style.color} ${style.fontSize}`]
      })
    })
    expect(wrong, name).toEqual([])
  }
})

test('the files load nothing at all, and bring their fonts', async ({ page, made }) => {
  for (const name of readdirSync(made.pages)) {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const address = pathToFileURL(join(made.pages, name)).href
    await page.goto(address)
    await page.evaluate(() => document.fonts.ready)
    for (const sample of ['Ana', 'Ελένη', 'Нина', 'Nguyễn']) {
      // A face that no word of the page needs is not loaded yet; loading it asks for its letters and no file.
      const loaded = async ([words]: readonly string[]) => {
        const faces = await document.fonts.load('11pt "Source Serif 4 Variable"', words)
        return faces.map(({ status }) => status)
      }
      const statuses = await page.evaluate(loaded, [sample])
      expect(statuses.length, `${name}: ${sample}`).toBeGreaterThan(0)
      expect(new Set(statuses), `${name}: ${sample}`).toEqual(new Set(['loaded']))
    }
    // Its own address is the only file that a sheet may read.
    expect(asked.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([])
    page.removeAllListeners('request')
  }
})

test('without a Chromium the sheets are web pages, and one line says so', ({ made }) => {
  const out = folder('none')
  const env = { ...process.env, WORKBENCH_CHROMIUM: '/there/is/none' }
  const args = ['electron/cli/main.ts', 'sheets', '--course', made.course, '--out', out, '--as', 'pdf']
  const run = spawnSync(process.execPath, [...args, '--kind', 'share'], { cwd: root, encoding: 'utf8', env })
  expect(run.status).toBe(0)
  expect(run.stderr.trim().split('\n')).toHaveLength(1)
  expect(run.stderr).toContain('no Chromium')
  expect(existsSync(join(out, 'class-share.html'))).toBe(true)
})
