import { describe, expect, it } from 'vitest'
import {
  asRows,
  choiceOf,
  columnOf,
  draftOf,
  isApplied,
  missingOf,
  repliesOf,
  withColumn,
  type Draft,
} from '#renderer/screens/import/mapping.ts'
import { stepBeside, steps } from '#renderer/screens/import/steps.ts'
import type { PartLook } from '#shared/contract/importViews.ts'
import { message } from '#shared/model/message.ts'
import { stagedFile } from '../../../../fixtures/imports.ts'

const look = (guess: Partial<PartLook['guess']>): PartLook => ({
  format: 'unknown',
  why: message('import:why.unknown'),
  encoding: 'utf-8',
  delimiter: ',',
  headerRow: 0,
  preview: [],
  columns: [],
  guess: { posts: {}, people: {}, ...guess },
})
const posts: Draft = { rows: 'posts', fields: { author: 0, text: 2 } }

describe('matching columns', () => {
  it('begins with what was said before, else with what the titles suggest', () => {
    const chosen = { ...stagedFile, choice: { people: { name: 1 } } }
    expect(draftOf(chosen, look({ posts: { text: 0 } }))).toEqual({ rows: 'people', fields: { name: 1 } })
    expect(draftOf(stagedFile, look({ posts: { text: 3 } }))).toEqual({ rows: 'posts', fields: { text: 3 } })
    expect(draftOf(stagedFile, look({ people: { email: 2 } }))).toEqual({
      rows: 'people',
      fields: { email: 2 },
    })
    expect(draftOf(stagedFile, look({}))).toEqual({ rows: 'posts', fields: {} })
    expect(asRows('people', look({ people: { name: 0 } })).fields).toEqual({ name: 0 })
  })

  it('gives one field another column and leaves the others theirs, as typing passes over them', () => {
    const passing = withColumn(withColumn(posts, 'time', 0), 'time', 1)
    expect(passing.fields).toEqual({ author: 0, text: 2, time: 1 })
    const none = withColumn(posts, 'text', null)
    expect(none.fields).toEqual({ author: 0 })
    expect(columnOf(none, 'text')).toBeNull()
  })

  it('keeps the columns of replies, which are a list', () => {
    const wide: Draft = { rows: 'posts', fields: { author: 0, text: 1, replies: [2, 3] } }
    expect(repliesOf(withColumn(wide, 'time', 4))).toEqual([2, 3])
    expect(repliesOf({ rows: 'people', fields: {} })).toEqual([])
  })

  it('knows what is still needed', () => {
    expect(missingOf(posts)).toEqual([])
    expect(missingOf({ rows: 'posts', fields: {} })).toEqual(['author', 'text'])
    expect(missingOf({ rows: 'posts', fields: { email: 0, text: 1 } })).toEqual([])
    expect(missingOf({ rows: 'people', fields: { section: 1 } })).toEqual(['who'])
    expect(missingOf({ rows: 'people', fields: { loginId: 1 } })).toEqual([])
  })

  it('leaves the other options of the file as they are, and takes it for one thing at a time', () => {
    const file = { choice: { delimiter: '~', format: 'course-roster', people: { name: 0 } } }
    expect(choiceOf(file, posts)).toEqual({ delimiter: '~', mapping: { author: 0, text: 2 } })
    expect(choiceOf(file, { rows: 'people', fields: { name: 1 } })).toEqual({
      delimiter: '~',
      people: { name: 1 },
    })
  })

  it('says whether the file is read so already, in whatever order it was said', () => {
    expect(isApplied({ choice: { mapping: { text: 2, author: 0 } } }, posts)).toBe(true)
    expect(isApplied({ choice: { mapping: { text: 1, author: 0 } } }, posts)).toBe(false)
    expect(isApplied({ choice: {} }, posts)).toBe(false)
  })
})

describe('the steps of an import', () => {
  it('follow each other, and end at both ends', () => {
    expect(stepBeside('files', -1)).toBe('files')
    expect(stepBeside('files', 1)).toBe('reads')
    expect(stepBeside('summary', 1)).toBe('summary')
    expect(steps.at(-1)).toBe('summary')
  })
})
