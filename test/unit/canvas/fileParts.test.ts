import { describe, expect, it } from 'vitest'
import { filePartsOf } from '#shared/canvas/fileParts.ts'
import { fingerprintsOf, lookAtPart } from '#shared/canvas/lookAtPart.ts'
import { makeWorkbook, makeZip } from '../tables/workbook.ts'
import { fixtureBytes, kindsOf } from './fixtures.ts'

const posts = 'ubc_4242-discussion_2024-09.csv'
const named = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const onlyPart = (name: string, text: string) => {
  const [part] = filePartsOf(named(name, text))
  if (part === undefined) throw new Error('a part')
  return part
}

describe('the parts of a file', () => {
  it('are the file itself where it is no archive', () => {
    const parts = filePartsOf({ name: posts, bytes: fixtureBytes(posts) })
    expect(parts.map(({ name }) => name)).toEqual([posts])
    expect(parts[0]?.read({}).posts).toHaveLength(7)
  })

  it('are the members of an archive, each read with options of its own', () => {
    const bytes = makeZip({ 'posts.csv': fixtureBytes(posts), 'x.csv': 'who~what\nAna~Hello there\n' })
    const parts = filePartsOf({ name: 'all.zip', bytes })
    expect(parts.map((part) => [part.name, part.read({}).format])).toEqual([
      ['posts.csv', 'ubc-2024'],
      ['x.csv', 'unknown'],
    ])
    const mapped = parts[1]?.read({ delimiter: '~', mapping: { author: 0, text: 1 } })
    expect(mapped?.posts.map(({ text }) => text)).toEqual(['Hello there'])
  })

  it('are the sheets of a workbook, also of one inside an archive', () => {
    const book = makeWorkbook({ Posts: [['a', 'b'], ['1', '2']], People: [['Name'], ['Ana Ruiz']] }) // prettier-ignore
    expect(filePartsOf({ name: 'b.xlsx', bytes: book }).map(({ name }) => name)).toEqual([
      'b.xlsx › Posts',
      'b.xlsx › People',
    ])
    const inside = filePartsOf({ name: 'a.zip', bytes: makeZip({ 'b.xlsx': book }) })
    expect(inside.map(({ name }) => name)).toEqual(['b.xlsx › Posts', 'b.xlsx › People'])
    const single = makeWorkbook({ Posts: [['a', 'b'], ['1', '2']] }) // prettier-ignore
    expect(filePartsOf({ name: 'one.xlsx', bytes: single }).map(({ name }) => name)).toEqual(['one.xlsx'])
  })

  it('say why they cannot be opened: a damaged archive, an empty one, an archive in an archive', () => {
    const zip = makeZip({ 'posts.csv': fixtureBytes(posts) })
    const kinds = (bytes: Uint8Array) =>
      filePartsOf({ name: 'a.zip', bytes }).map((part) => {
        expect(part.open({})).toBeNull()
        return kindsOf(part.read({}))
      })
    expect(kinds(zip.subarray(0, 300))).toEqual([['0 damaged-archive']])
    expect(kinds(makeZip({ 'readme.pdf': 'x' }))).toEqual([['0 empty-file']])
    const nested = filePartsOf({ name: 'a.zip', bytes: makeZip({ 'b.csv': zip }) })
    expect(nested.map((part) => part.read({}).posts.length)).toEqual([0])
  })
})

describe('a look at a part', () => {
  it('shows the header, the first fifty records, and samples of every column', () => {
    const rows = Array.from({ length: 90 }, (_, at) => `Student ${at % 4},text ${at}`).join('\n')
    const look = lookAtPart(onlyPart('x.csv', `Who,What\n${rows}\n`), {})
    expect(look?.preview).toHaveLength(51)
    expect(look?.preview[0]).toEqual(['Who', 'What'])
    expect(look?.columns).toEqual([
      { title: 'Who', samples: ['Student 0', 'Student 1', 'Student 2'] },
      { title: 'What', samples: ['text 0', 'text 1', 'text 2'] },
    ])
  })

  it('redraws with another delimiter, header row and encoding', () => {
    const part = onlyPart('x.csv', 'Week 3\n\nWho~What\nAna~Hello\n')
    expect(lookAtPart(part, {})?.format).toBe('unknown')
    const look = lookAtPart(part, { delimiter: '~', headerRow: 1 })
    expect(look?.preview).toEqual([
      ['Who', 'What'],
      ['Ana', 'Hello'],
    ])
    expect(look).toMatchObject({ delimiter: '~', headerRow: 1 })
    expect(lookAtPart(part, { encoding: 'utf-16le' })?.encoding).toBe('utf-16le')
  })

  it('proposes which column is what, for posts and for people', () => {
    const look = lookAtPart(
      onlyPart('x.csv', 'Email,Author,Posted At,Body,Colour\na@b.c,Ana,2025-02-04,Hi,red\n'),
      {},
    )
    expect(look?.guess.posts).toMatchObject({ author: 1, text: 3, time: 2, email: 0 })
    expect(look?.guess.people).toEqual({ email: 0 })
  })

  it('follows a chosen kind and a mapping', () => {
    const part = onlyPart('x.csv', 'a,b\n1,2\n')
    expect(lookAtPart(part, { format: 'course-roster' })?.format).toBe('course-roster')
    expect(lookAtPart(part, { mapping: { author: 0, text: 1 } })?.format).toBe('mapped-posts')
  })

  it('is not for JSON, nor for nothing', () => {
    expect(lookAtPart(onlyPart('x.json', '{"view": []}'), {})).toBeNull()
    expect(lookAtPart(onlyPart('x.csv', ''), {})).toBeNull()
  })

  it('needs no more than the beginning of a long file', () => {
    const long = `Who,What\n${'Ana,words and more words\n'.repeat(60_000)}`
    const look = lookAtPart(onlyPart('long.csv', long), {})
    expect(look).toEqual(lookAtPart(onlyPart('long.csv', `${long}"never closed,,,,`), {}))
  })
})

describe('the fingerprint of a layout', () => {
  const of = (text: string) => fingerprintsOf(onlyPart('x.csv', text))

  it('is the same for another week of the same source, whatever stands above the header', () => {
    const [, header] = of('Export of 3 May\nWho,What\nAna,Hi\n')
    expect(of('who , WHAT\nBen,Ho\n')).toContain(header)
    expect(of('Who,When\nBen,Ho\n')).not.toContain(header)
  })

  it('is nothing for JSON', () => {
    expect(of('{"view": []}')).toEqual([])
  })
})
