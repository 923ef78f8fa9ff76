import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinReadings } from '#shared/canvas/join.ts'
import { mergeImports } from '#shared/canvas/mergeImports.ts'
import { readFile } from '#shared/canvas/readFile.ts'
import type { FileReading } from '#shared/canvas/reading.ts'
import { importId } from '#shared/model/ids.ts'
import { emptyContent, type ClassContent, type ImportRecord } from '#shared/model/imports.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import { expectSoundContent } from './soundReading.ts'

/** A small class, so that files overlap: people and posts come back in several of them. */
const person = fc.integer({ min: 1, max: 8 })
const words = fc.constantFrom(
  'Slow, because literacy lagged.',
  'And Korea?',
  'agree',
  'x &lt; 5',
  'Line\nbreak',
  '',
)
const post = fc.record({
  author: person,
  id: fc.integer({ min: 1, max: 12 }),
  parent: fc.option(fc.integer({ min: 1, max: 12 })),
  topic: fc.integer({ min: 1, max: 3 }),
  text: words,
  day: fc.integer({ min: 1, max: 27 }),
})

function open(name: string, rows: readonly (readonly string[])[]): FileReading {
  return readFile({ name, bytes: new TextEncoder().encode(writeCsv(rows)) })
}

const discussionHeader =
  'topic_id,topic_title,topic_message,topic_author_id,topic_author_name,topic_created_at,topic_posted_at,post_author_id,post_author_name,post_id,post_parent_id,post_message,post_likes,post_timestamp'

const discussion = fc
  .tuple(
    fc.uniqueArray(post, { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([posts, number]) => {
    const rows = posts.map(({ author, id, parent, topic, text, day }) => {
      const time = `2025-02-${String(day).padStart(2, '0')} 10:00:00 PST`
      const about = [`7${topic}`, `Week ${topic}`, 'Post once.', '99', 'Dana Reyes', time, time]
      return [
        ...about,
        `50${author}`,
        `Student ${author}`,
        `8${id}`,
        parent === null ? '' : `8${parent}`,
        text,
        '0',
        time,
      ]
    })
    return open(`discussion-${number}.csv`, [discussionHeader.split(','), ...rows])
  })

const gradebook = fc
  .tuple(fc.uniqueArray(person, { minLength: 1 }), fc.integer({ min: 0, max: 9 }))
  .map(([people, grade]) =>
    open(`grades-${grade}.csv`, [
      ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Week 3 (33001)'],
      ...people.map((at) => [
        `${at}, Student`,
        `50${at}`,
        `S${at}`,
        `login${at}`,
        at % 2 ? 'A' : 'A and B',
        String(grade),
      ]),
    ]),
  )

const survey = fc
  .uniqueArray(person, { minLength: 1 })
  .map((people) =>
    open('survey.csv', [
      ['Timestamp', 'Username', 'How confident are you with statistics?'],
      ...people.map((at) => ['2025/01/14 3:48:34 PM EST', `login${at}`, String(at % 5)]),
    ]),
  )

const groups = fc
  .uniqueArray(person, { minLength: 1 })
  .map((people) =>
    open('Teams.csv', [
      ['name', 'canvas_user_id', 'user_id', 'login_id', 'sections', 'group_name'],
      ...people.map((at) => [`${at}, Student`, `50${at}`, `S${at}`, `login${at}`, 'A', `Team ${at % 3}`]),
    ]),
  )

const files = fc.array(fc.oneof(discussion, gradebook, survey, groups), { minLength: 1, maxLength: 4 })
const imports = fc.array(files, { minLength: 1, maxLength: 3 })

function recordOf(content: ClassContent, order: number): ImportRecord {
  return { id: importId(`import-${order}`), at: '2025-03-01T00:00:00Z', files: [], content }
}

/** Imports one after the other, each set against what the course has by then. */
function importAll(batches: readonly (readonly FileReading[])[]): readonly ImportRecord[] {
  return batches.reduce<readonly ImportRecord[]>(
    (records, readings) => [
      ...records,
      recordOf(joinReadings(readings, mergeImports(records)).content, records.length),
    ],
    [],
  )
}

describe('imports', () => {
  it('the order of files in an import never matters', () => {
    fc.assert(
      fc.property(files, fc.nat(), (readings, turn) => {
        const other = readings.map((_, at) => readings[(at + turn) % readings.length] ?? readings[0]).flatMap((one) => one ?? []) // prettier-ignore
        const [first, second] = [
          joinReadings(readings, emptyContent),
          joinReadings(other.toReversed(), emptyContent),
        ]
        expect(second.content).toEqual(first.content)
        expect(second.added).toBe(first.added)
      }),
      { numRuns: 300 },
    )
  })

  it('importing twice is importing once', () => {
    fc.assert(
      fc.property(imports, files, (before, readings) => {
        const records = importAll([...before, readings])
        const course = mergeImports(records)
        const again = joinReadings(readings, course)
        expect([again.added, again.updated, again.newPeople]).toEqual([0, 0, []])
        expect(mergeImports([...records, recordOf(again.content, records.length)])).toEqual(course)
      }),
      { numRuns: 200 },
    )
  })

  it('undoing an import gives the class as it was before', () => {
    fc.assert(
      fc.property(imports, files, (before, readings) => {
        const records = importAll(before)
        const more = importAll([...before, readings])
        expect(mergeImports(more.slice(0, -1))).toEqual(mergeImports(records))
      }),
      { numRuns: 100 },
    )
  })

  it('leaving out any import leaves a sound class, with nothing of the others lost', () => {
    fc.assert(
      fc.property(imports, fc.nat(), (batches, at) => {
        const records = importAll(batches)
        const kept = records.filter((_, index) => index !== at % records.length)
        const course = mergeImports(kept)
        expectSoundContent(course)
        const posts = new Set(course.posts.map(({ id }) => id))
        expect(kept.flatMap(({ content }) => content.posts).every(({ id }) => posts.has(id))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('people the course knows keep their id; of two who turn out to be one, the first known keeps it', () => {
    fc.assert(
      fc.property(imports, files, (before, readings) => {
        const known = mergeImports(importAll(before)).people
        const later = mergeImports(importAll([...before, readings])).people
        const ids = new Set(later.map(({ id }) => id))
        known.forEach((person, at) => {
          if (ids.has(person.id)) return
          const earlier = new Set(known.slice(0, at).map(({ id }) => id))
          const same = later.find(
            ({ loginId, canvasId }) => loginId === person.loginId || canvasId === person.canvasId,
          )
          expect(same !== undefined && earlier.has(same.id)).toBe(true)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('adds up: every post of an import is added, updated or unchanged', () => {
    fc.assert(
      fc.property(imports, files, (before, readings) => {
        const course = mergeImports(importAll(before))
        const { added, updated, unchanged, content } = joinReadings(readings, course)
        expect(added + updated + unchanged).toBe(content.posts.length)
        expectSoundContent(content)
      }),
      { numRuns: 100 },
    )
  })
})
