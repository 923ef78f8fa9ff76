import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { gradebookCsv } from '../../../scripts/sample/gradebook.ts'
import { sortableName, studentOf, students } from '../../../scripts/sample/people.ts'
import { planTopics } from '../../../scripts/sample/topics.ts'

const topics = planTopics()
const rows = Papa.parse<string[]>(gradebookCsv(topics), { skipEmptyLines: true }).data
const header = rows[0] ?? []
const cell = (key: string, title: string): string => {
  const row = rows.find((one) => one[0] === sortableName(studentOf(key)) && one[1] === studentOf(key).id)
  return row?.[header.indexOf(title)] ?? 'no such cell'
}
const week = (number: number): string => `Week ${number} Discussion (5510${number})`
const essay = 'Source essay, draft (1) (55124)'

describe('marks of the sample gradebook', () => {
  it('gives nothing for a week in which somebody did not write', () => {
    const skipping = students.find(
      ({ part, skips }) => part === 'ordinary' && skips.some((number) => number <= 6),
    )
    const number = skipping?.skips.find((one) => one <= 6) ?? 0
    const key = skipping?.key ?? ''
    const wrote = topics.some(
      (t) => t.key === `week-${number}` && t.posts.some((post) => post.author.key === key),
    )
    expect(cell(key, week(number)) === '0.00').toBe(!wrote)
  })

  it('leaves the silent student blank instead of marking a zero', () => {
    expect([1, 2, 3, 4, 5, 6].map((number) => cell('castellanos', week(number)))).toEqual([
      '',
      '',
      '',
      '',
      '',
      '',
    ])
  })

  it('stays between 0 and the points possible, in halves, with two decimals', () => {
    const points = rows[2] ?? []
    for (const row of rows.slice(3, -1)) {
      for (const [index, title] of header.entries()) {
        const mark = row[index] ?? ''
        if (!/\(\d+\)$/.test(title) || mark === '' || mark === 'EX') continue
        expect(mark).toMatch(/^\d+\.[05]0$/)
        expect(Number(mark)).toBeLessThanOrEqual(Number(points[index]))
      }
    }
  })

  it('shows growth: more for the end than for the beginning to the student who grew', () => {
    expect(Number(cell('popescu', week(6)))).toBeGreaterThan(Number(cell('popescu', week(1))))
  })
})

describe('totals of the sample gradebook', () => {
  it('counts the hidden essay only in the unposted score', () => {
    const written = Number(cell('okonkwo', essay))
    const quiz = Number(cell('okonkwo', 'Archive quiz (55120)'))
    expect(cell('okonkwo', 'Written work Current Score')).toBe(((100 * quiz) / 20).toFixed(2))
    expect(cell('okonkwo', 'Written work Unposted Current Score')).toBe(
      ((100 * (quiz + written)) / 45).toFixed(2),
    )
  })

  it('counts unmarked weeks as nothing in the final score and leaves them out of the current one', () => {
    const marks = [1, 2, 3, 4, 5, 6].map((number) => Number(cell('brandt', week(number))))
    const sum = marks.reduce((total, mark) => total + mark, 0)
    expect(cell('brandt', 'Discussions Current Score')).toBe(((100 * sum) / 60).toFixed(2))
    expect(cell('brandt', 'Discussions Final Score')).toBe(((100 * sum) / 80).toFixed(2))
  })

  it('takes excused weeks out of both', () => {
    const marks = [4, 5, 6].map((number) => Number(cell('kahananui', week(number))))
    const sum = marks.reduce((total, mark) => total + mark, 0)
    expect(cell('kahananui', 'Discussions Current Score')).toBe(((100 * sum) / 30).toFixed(2))
    expect(cell('kahananui', 'Discussions Final Score')).toBe(((100 * sum) / 50).toFixed(2))
  })

  it('marks every total as read only in the points row', () => {
    const points = rows[2] ?? []
    const totals = header.flatMap((title, index) => (/(Points|Score)$/.test(title) ? [points[index]] : []))
    expect(totals).toHaveLength(18)
    expect(new Set(totals)).toEqual(new Set(['(read only)']))
  })
})
