import { describe, expect, it } from 'vitest'
import { readFile } from '#shared/canvas/readFile.ts'
import { makeWorkbook, makeZip } from '../tables/workbook.ts'
import { fixtureBytes, kindsOf, readText } from './fixtures.ts'

const posts = 'ubc_4242-discussion_2024-09.csv'
const grades = 'gradebook_full.csv'
const header = ['Entry', 'Post or Reply', 'Replied to', 'Reply Level', 'Course ID', 'Message', 'Discussion Title', 'Created At', 'User ID'] // prettier-ignore

describe('readFile', () => {
  it('names the format of what the file holds, not of its name', () => {
    const reading = readFile({ name: 'grades.xls', bytes: fixtureBytes(posts) })
    expect(reading.format).toBe('ubc-2024')
    expect(reading.name).toBe('grades.xls')
  })

  it('answers for bytes that are nothing at all', () => {
    expect(readText('', 'empty.csv')).toMatchObject({ format: 'unknown', rows: 0, people: [], posts: [] })
    expect(kindsOf(readText('', 'empty.csv'))).toEqual(['0 empty-file'])
    expect(readFile({ name: 'x', bytes: Uint8Array.of(0, 1, 2, 255, 254, 0) }).format).toBe('unknown')
  })

  it('says that a saved web page is none of the files', () => {
    expect(kindsOf(readText('<!DOCTYPE html><html><body>Log in</body></html>'))).toEqual(['0 web-page'])
  })

  it('opens an archive with one known file as that file', () => {
    const bytes = makeZip({
      'export/posts.csv': fixtureBytes(posts),
      '__MACOSX/._posts.csv': 'x',
      'readme.pdf': 'x',
    })
    const reading = readFile({ name: 'export.zip', bytes })
    expect(reading).toMatchObject({ name: 'export.zip', format: 'ubc-2024', rows: 8 })
    expect(reading.posts).toHaveLength(7)
  })

  it('joins the known files of an archive and names how many are unknown', () => {
    const bytes = makeZip({
      'posts.csv': fixtureBytes(posts),
      'grades.csv': fixtureBytes(grades),
      'x.csv': 'a,b\n1,2\n',
    })
    const reading = readFile({ name: 'all.zip', bytes })
    expect(reading.format).toBe('zip')
    expect(reading.why.params).toEqual({ count: 2, names: 'posts.csv, grades.csv' })
    expect(reading.people.find(({ id }) => id === '501001')).toMatchObject({
      loginId: 'aokafor',
      onRoster: true,
    })
    expect(kindsOf(reading)).toContain('0 parts-unknown')
    expect(reading.rows).toBe(15)
  })

  it('does not open archives inside archives, but workbooks', () => {
    const inner = makeZip({ 'posts.csv': fixtureBytes(posts) })
    expect(readFile({ name: 'a.zip', bytes: makeZip({ 'b.csv': inner }) }).format).toBe('unknown')
    const book = makeWorkbook({
      Posts: [header, ['1', 'Post', '', 0, 1, 'Hi there', 'Week 1', '2025-02-04T10:00:00Z', '7']],
    })
    expect(readFile({ name: 'a.zip', bytes: makeZip({ 'b.xlsx': book }) }).format).toBe('xlsx-script')
  })

  it('says that an archive is damaged', () => {
    const bytes = makeZip({ 'posts.csv': fixtureBytes(posts) }).subarray(0, 300)
    expect(kindsOf(readFile({ name: 'a.zip', bytes }))).toEqual(['0 damaged-archive'])
  })

  it('reads a workbook by the sheet that is known', () => {
    const rows = [
      header,
      ['810001', 'Post', null, 0, 4242, 'Slow revolution', 'Week 3', { date: 45692.5 }, 501001],
    ]
    const reading = readFile({
      name: 'script.xlsx',
      bytes: makeWorkbook({ Audit: [['when', 'who']], Posts: rows }),
    })
    expect(reading).toMatchObject({ name: 'script.xlsx', format: 'xlsx-script', encoding: 'xlsx', rows: 1 })
    expect(reading.posts[0]).toMatchObject({ text: 'Slow revolution', createdAt: '2025-02-04T12:00:00Z' })
  })

  it('redraws with another delimiter, encoding, header row or format', () => {
    const odd = 'My class;x\nStudent|ID|Section|Essay (1)\n"Ruiz, Ana"|5|A|3\n'
    expect(readText(odd, 'x.csv', { delimiter: '|', headerRow: 1 })).toMatchObject({
      format: 'canvas-gradebook',
      rows: 1,
    })
    const latin = Uint8Array.from('user,email,post\nChlo\u00e9,c@example.edu,Non\n', (letter) =>
      letter.charCodeAt(0),
    )
    expect(readFile({ name: 'x.csv', bytes: latin }, { encoding: 'iso-8859-2' }).encoding).toBe('iso-8859-2')
    const list = 'person,colour\nAna Ruiz,red\nBen Li,blue\n'
    expect(readText(list, 'x.csv').format).toBe('unknown')
    expect(readText(list, 'x.csv', { format: 'course-roster' })).toMatchObject({
      format: 'course-roster',
      rows: 2,
    })
  })

  it('finds the header under titles typed above it', () => {
    const text = `My export of Monday\n\n${new TextDecoder().decode(fixtureBytes(posts))}`
    expect(readText(text)).toMatchObject({ format: 'ubc-2024', rows: 8 })
  })

  it('keeps nothing when it is stopped, and says so', () => {
    const reading = readText(new TextDecoder().decode(fixtureBytes(posts)), 'x.csv', {
      shouldStop: () => true,
    })
    expect(reading.posts).toEqual([])
    expect(kindsOf(reading)).toContain('0 stopped')
  })

  it('shows at most fifty records, the header first', () => {
    const rows = Array.from({ length: 100 }, (_, at) => `"Ruiz, Ana ${at}",${at},A,3\n`).join('')
    const { preview } = readText(`Student,ID,Section,Essay (1)\n${rows}`)
    expect(preview).toHaveLength(50)
    expect(preview[0]).toEqual(['Student', 'ID', 'Section', 'Essay (1)'])
  })

  it('reads a file again whose accents late in it are not UTF-8', () => {
    const line = '"Ruiz, Ana",7,A,3\n'
    const text = `Student,ID,Section,Essay (1)\n${line.repeat(70_000)}"Dubois, Chlo\u00e9",8,A,3\n`
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const reading = readFile({ name: 'x.csv', bytes })
    expect(reading.encoding).toBe('windows-1252')
    expect(reading.people.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Chloé Dubois'])
    expect(kindsOf(reading)).toContain('0 encoding-guessed')
  })
})
