import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { letters, readPdf } from './pdf.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = (): string => mkdtempSync(join(tmpdir(), 'workbench-odd-'))

function wb(...args: readonly string[]): void {
  execFileSync(process.execPath, ['electron/cli/main.ts', ...args], { cwd: root })
}

/** 60 letters and signs, the longest name that Canvas shows without cutting it. */
const longName = 'Maximiliana Konstantinowna von der Heydebrand-Lichtenstein X'
const busy = 'Ana Ruiz'
const silent = 'Owen Castellanos'
const names = [
  longName,
  busy,
  silent,
  'Ελένη Παππά',
  'Нина Орлова',
  'נועה לוי',
  'سارة الحسن',
  'Ana Ruiz',
  'CON: a/b*?',
]

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A thread in which the busy student writes forty posts, the silent one none, everybody else one. */
function discussion(): string {
  const header =
    'topic_id,topic_title,topic_message,topic_author_id,topic_author_name,topic_created_at,topic_posted_at,post_author_id,post_author_name,post_id,post_parent_id,post_message,post_likes,post_timestamp'
  const topic = ['7', cell('Week 1: Who may read aloud?'), cell('Why?'), '1', 'Dr Lee', '', '']
  const writers = names.flatMap((name, at) =>
    name === silent ? [] : Array.from({ length: name === busy && at === 1 ? 40 : 1 }, () => at),
  )
  const rows = writers.map((at, number) => {
    const words = `I think the reader ${number} decides because case ${number} shows how a room listens to letter ${number}.`
    const time = `2026-09-${String(10 + (number % 15)).padStart(2, '0')} 10:00:00 UTC`
    return [
      ...topic,
      `${100 + at}`,
      cell(names[at] ?? ''),
      `${900 + number}`,
      '',
      cell(words),
      '0',
      time,
    ].join(',')
  })
  return `${[header, ...rows].join('\n')}\n`
}

function gradebook(): string {
  const header = 'Student,ID,SIS User ID,SIS Login ID,Section,Week 1 Discussion (55)'
  const points = '    Points Possible,,,,,10.00'
  const rows = names.map(
    (name, at) => `${cell(name)},${100 + at},,s${at}@example.org,Section ${1 + (at % 2)},`,
  )
  return `${[header, points, ...rows].join('\n')}\n`
}

function oddCourse(): string {
  const files = folder()
  writeFileSync(join(files, '7-discussion.csv'), discussion())
  writeFileSync(join(files, '2026-09-30T1000_Grades-ODD.csv'), gradebook())
  const course = join(folder(), 'odd')
  wb('import', '--course', course, ...readdirSync(files).map((name) => join(files, name)))
  return course
}

test('one page each for a long name, forty posts, none at all, and names of five scripts', async () => {
  test.setTimeout(180_000)
  const course = oddCourse()
  for (const paper of ['letter', 'a4']) {
    const out = folder()
    wb('sheets', '--course', course, '--kind', 'students', '--as', 'pdf', '--paper', paper, '--out', out)
    const { text, mark, info } = await readPdf(join(out, 'students.pdf'))
    expect(text).toHaveLength(names.length)
    expect(mark).toMatchObject({ Marked: true })
    expect(info['Language']).toBe('en')
    for (const sheet of text) expect(sheet).toContain('page 1 of 1')
    const all = letters(text.join(' '))
    for (const name of names.filter((one) => !/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(one)))
      expect(all, name).toContain(letters(name))
    // Words that run from the right come off the page in another order, and as joined forms; no letter may be lost.
    const sorted = (words: string) =>
      Array.from(letters(words.normalize('NFKC')))
        .toSorted()
        .join('')
    const headings = text.map((sheet) => sorted(sheet.split('\n')[0] ?? ''))
    for (const name of names.slice(5, 7)) expect(headings, name).toContain(sorted(name))
  }
})

test('on both sides every student begins on the front of a leaf', async () => {
  test.setTimeout(120_000)
  const out = folder()
  wb('sheets', '--course', oddCourse(), '--kind', 'students', '--as', 'pdf', '--duplex', 'yes', '--out', out)
  const { text } = await readPdf(join(out, 'students.pdf'))
  expect(text).toHaveLength(names.length * 2 - 1)
  expect(text.map((words) => words.trim() === '')).toEqual(text.map((_, at) => at % 2 === 1))
})

test('one file per student, by names that are safe on every system and never the same twice', async () => {
  test.setTimeout(120_000)
  const out = folder()
  const asked = ['--kind', 'students', '--as', 'pdf', '--each', 'yes'] as const
  wb('sheets', '--course', oddCourse(), ...asked, '--out', out)
  const files = readdirSync(join(out, 'students'))
  expect(files).toHaveLength(names.length)
  expect(new Set(files.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(names.length)
  for (const name of files) {
    expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-]+\.pdf$/u)
    expect(name.length).toBeLessThan(120)
  }
  const twins = files.filter((name) => name.includes('Ruiz-Ana'))
  expect(twins).toHaveLength(2)
  const words = await Promise.all(twins.map((name) => readPdf(join(out, 'students', name))))
  expect(words[0]?.text).not.toEqual(words[1]?.text)
})
