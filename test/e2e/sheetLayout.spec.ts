import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import type { SheetPage } from '#shared/contract/sheetViews.ts'
import type { SheetData } from '#shared/contract/views.ts'
import { noFacts } from '#shared/model/courseFacts.ts'
import { loadSheets, type SheetOptions } from '../../electron/cli/sheetFiles.ts'
import { someBodies, someFrame, somePage } from '../fixtures/sheetPages.ts'
import { someClassSheet, someGroups, someSheet } from '../fixtures/sheets.ts'

/**
 * Where everything stands on every sheet, in millimetres, as lines of text that a reviewer can read and compare. After
 * a change that is meant: `WORKBENCH_NEW_LAYOUTS=1` writes them anew, and the difference is part of the review.
 */
const folder = join(import.meta.dirname, 'layouts')
/** Chromium's versions differ by fractions of a line. */
const tolerance = 2

const plain: SheetOptions = { paper: 'letter', large: false, coded: false, duplex: false }
const variants: readonly (readonly [string, Partial<SheetOptions>])[] = [
  ['letter', {}],
  ['a4', { paper: 'a4' }],
  ['large', { large: true }],
]

const data: SheetData = {
  students: [someSheet],
  notApproved: [],
  toHandOut: [],
  classSheet: someClassSheet,
  facts: noFacts,
}

type Draw = (options: SheetOptions) => string

async function sheets(): Promise<readonly (readonly [string, Draw])[]> {
  const { renderStudents, renderClass, renderPage } = await loadSheets()
  const page =
    (sheet: SheetPage): Draw =>
    (options) =>
      renderPage(sheet, options, 'full')
  const groups = (['charter', 'list', 'why'] as const).map(
    (kind) => [kind, page({ frame: someFrame, body: { kind, groups: someGroups } })] as const,
  )
  return [
    ['students', (options) => renderStudents(data, options)],
    ['teacher', (options) => renderClass(data, 'teacher', options)],
    ['share', (options) => renderClass(data, 'share', options)],
    ...someBodies.map((body) => [body.kind, page(somePage(body))] as const),
    ...groups,
  ]
}

/** The lines of a document: each side with its size, then each heading, block, line to write on and the foot. */
async function layoutOf(page: Page, html: string): Promise<readonly string[]> {
  await page.setContent(html)
  await page.evaluate(() => document.fonts.ready)
  return await page.$$eval('.sheet', (sides) => {
    const mm = (pixels: number) => Math.round((pixels * 25.4) / 96)
    const parts = 'h1, h2, h3, p, li, tr, blockquote, .sheet-rule, .sheet-cut, .sheet-frame, footer'
    return sides.flatMap((side, at) => {
      const { left, top, width, height } = side.getBoundingClientRect()
      const over = side.scrollHeight > side.clientHeight + 2 ? ' OVER' : ''
      const rows = [...side.querySelectorAll(parts)].map((part) => {
        const box = part.getBoundingClientRect()
        const place = [box.left - left, box.top - top, box.width, box.height].map(mm).join(' ')
        const words = part.textContent.replace(/\s+/g, ' ').trim().slice(0, 32)
        return `  ${part.localName} ${place} | ${words}`.trimEnd()
      })
      return [`side ${at + 1}: ${mm(width)} × ${mm(height)}${over}`, ...rows]
    })
  })
}

/** Two lines are the same where their words are, and their figures within the tolerance. */
function isSame(one: string, other: string): boolean {
  const [places = '', ...words] = one.split(' |')
  const [others = '', ...otherWords] = other.split(' |')
  if (words.join() !== otherWords.join()) return false
  const figuresOf = (line: string): readonly number[] => [...line.matchAll(/\d+/g)].map(Number)
  const expected = figuresOf(others)
  return (
    places.replaceAll(/\d+/g, '#') === others.replaceAll(/\d+/g, '#') &&
    figuresOf(places).every((figure, at) => Math.abs(figure - (expected[at] ?? 0)) <= tolerance)
  )
}

function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const length = Math.max(before.length, after.length)
  return Array.from({ length }, (_, at) => [before[at] ?? '', after[at] ?? ''] as const)
    .filter(([one, other]) => !isSame(one, other))
    .map(([one, other]) => `was ${one}\nis  ${other}`)
}

test('every sheet stands where its reviewed layout says, on both papers and in large type', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const again = process.env['WORKBENCH_NEW_LAYOUTS'] === '1'
  mkdirSync(folder, { recursive: true })
  const drawn = await sheets()
  for (const [name, draw] of drawn) {
    for (const [variant, options] of variants) {
      const lines = await layoutOf(page, draw({ ...plain, ...options }))
      const file = join(folder, `${name}-${variant}.txt`)
      if (again) writeFileSync(file, `${lines.join('\n')}\n`)
      expect(existsSync(file), `no layout of ${name}-${variant} was reviewed`).toBe(true)
      const kept = readFileSync(file, 'utf8').trimEnd().split('\n')
      expect(differences(kept, lines), `${name}-${variant}`).toEqual([])
      expect(lines.filter((line) => line.endsWith('OVER'))).toEqual([])
    }
  }
})

test('the comparison notices a moved line, other words, a line more and a side that overflows', () => {
  const kept = ['side 1: 216 × 279', '  h1 18 16 90 7 | Ana Ruiz']
  expect(differences(kept, ['side 1: 216 × 279', '  h1 18 17 91 7 | Ana Ruiz'])).toEqual([])
  expect(differences(kept, ['side 1: 216 × 279', '  h1 18 20 90 7 | Ana Ruiz'])).toHaveLength(1)
  expect(differences(kept, ['side 1: 216 × 279', '  h1 18 16 90 7 | Ben Ruiz'])).toHaveLength(1)
  expect(differences(kept, [...kept, '  p 18 30 90 7 | More'])).toHaveLength(1)
  expect(differences(kept, ['side 1: 216 × 279 OVER', kept[1] ?? ''])).toHaveLength(1)
})
