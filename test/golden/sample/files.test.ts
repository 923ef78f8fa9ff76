import { readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { sampleFiles } from '../../../scripts/sample/files.ts'
import { instructor, students } from '../../../scripts/sample/people.ts'

const folder = new URL('../../../resources/sample/', import.meta.url)
const files = sampleFiles()
const table = (name: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(files.get(name) ?? '', { skipEmptyLines: true }).data

describe('resources/sample', () => {
  it('is exactly what the generator writes', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...files.keys()].toSorted())
    for (const [name, text] of files) {
      const onDisk = readFileSync(new URL(encodeURIComponent(name), folder), 'utf8')
      expect(onDisk === text, `${name} differs: run node scripts/sample/generate.ts`).toBe(true)
    }
  })

  it('is the same each time', () => {
    expect([...sampleFiles()]).toEqual([...files])
  })
})

describe('the gradebook', () => {
  const rows = table('2026-11-01T0930_Grades-HIST_210.csv')
  const header = rows[0] ?? []
  const column = (title: string): number => header.indexOf(title)

  it('has the hidden row before the points row and the test student last', () => {
    expect(rows[1]).toContain('Manual Posting')
    expect(rows[2]?.[0]).toBe('    Points Possible')
    expect(rows.at(-1)?.[0]).toBe('Student, Test')
    expect(rows).toHaveLength(3 + students.length + 1)
  })

  it('gives every row as many cells as the header', () => {
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]))
  })

  it('lists students by sortable name, Siobhán in the section she is in', () => {
    expect(rows.find((row) => row[0] === "O'Malley, Siobhán")?.[4]).toBe('HIST 210 - 01')
    expect(rows.find((row) => row[0] === 'Brandt, Anneliese')?.[4]).toBe('HIST 210 - 01 and HIST 210 - 02')
  })

  it('adds up: current points are the sum of what is posted', () => {
    const row = rows.find((one) => one[0] === 'Okonkwo, Adaeze') ?? []
    const shown = header.flatMap((title, index) =>
      / Discussion \(|quiz \(/.test(title) ? [Number(row[index])] : [],
    )
    const total = shown.reduce((sum, score) => sum + score, 0)
    expect(row[column('Current Points')]).toBe(total.toFixed(2))
  })

  it('excuses the late joiner from the weeks before', () => {
    const row = rows.find((one) => one[0] === 'Kahananui, Leilani') ?? []
    expect([1, 2, 3].map((week) => row[column(`Week ${week} Discussion (5510${week})`)])).toEqual([
      'EX',
      'EX',
      'EX',
    ])
  })

  it('leaves the last two weeks unmarked', () => {
    const last = column('Week 8 Discussion (55108)')
    expect(rows.slice(3).every((row) => row[last] === '')).toBe(true)
  })
})

describe('group set and survey', () => {
  const groups = table('Project groups.csv')
  const survey = table('Skills survey.csv')

  it('lists every student once by Canvas id, grouped or not, and no test student', () => {
    const ids = groups.slice(1).map((row) => Number(row[1]))
    expect(ids).toHaveLength(students.length)
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    expect(groups.slice(1).filter((row) => row[5] !== '')).toHaveLength(7)
  })

  it('starts the survey as Google Forms does and names people by e-mail', () => {
    expect(survey[0]?.slice(0, 2)).toEqual(['Timestamp', 'Email Address'])
    const logins = new Set(students.map(({ login }) => login))
    expect(survey.slice(1).every((row) => logins.has(row[1] ?? ''))).toBe(true)
  })

  it('has nothing from the silent student and the late joiner, and two answers from one person', () => {
    const senders = survey.slice(1).map((row) => row[1])
    expect(senders).not.toContain('ocastellanos@student.harborview.example')
    expect(senders).not.toContain('lkahananui@student.harborview.example')
    expect(senders).toHaveLength(new Set(senders).size + 1)
  })

  it('uses the same ids, SIS ids and logins in gradebook and group set', () => {
    const gradebook = table('2026-11-01T0930_Grades-HIST_210.csv').slice(3, -1)
    const keys = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.slice(1, 4).join()).toSorted()
    expect(keys(groups.slice(1))).toEqual(keys(gradebook))
  })
})

describe('the class', () => {
  it('has 24 students with 24 ids and logins, the instructor apart', () => {
    expect(students).toHaveLength(24)
    expect(new Set(students.map(({ id }) => id)).size).toBe(24)
    expect(new Set(students.map(({ login }) => login)).size).toBe(24)
    expect(students.some(({ id }) => id === instructor.id)).toBe(false)
  })

  it('writes only six-digit Canvas ids', () => {
    expect(students.every(({ id }) => /^\d{6}$/.test(id))).toBe(true)
  })
})
