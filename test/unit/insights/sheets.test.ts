import { describe, expect, it } from 'vitest'
import { classSheet } from '#shared/insights/classSheet.ts'
import { levelsOverWeeks, middleLevel } from '#shared/insights/growth.ts'
import { dayOf, type SheetInput } from '#shared/insights/sheetInput.ts'
import { studentSheet, type StudentSheetInput } from '#shared/insights/studentSheet.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { personId } from '#shared/model/ids.ts'
import type { Draft } from '#shared/model/draft.ts'
import { emptyMark, type Pin } from '#shared/model/mark.ts'
import {
  content,
  forum,
  levelMark,
  mark,
  person,
  post,
  score,
  scoresOf,
  settings,
  topic,
  work,
} from '#test/unit/reading/classroom.ts'
import { at, firstDay, forums, people, posts, topics } from './input.ts'

const whole = content({ people, topics, posts })

function sheetInput(more: Partial<SheetInput> = {}): SheetInput {
  return {
    content: whole,
    work: work({}, { firstDay }),
    settings: settings({ firstDay }),
    scores: new Map(),
    forums,
    weeks: { from: 1, to: 2 },
    now: '2026-10-20T21:15:00Z',
    courseKey: 'course',
    ...more,
  }
}

function sheet(of = 'ana', more: Partial<StudentSheetInput> = {}) {
  const student = (more.content ?? whole).people.find(({ id }) => id === of) ?? person(of, of)
  return studentSheet({ ...sheetInput(), person: student, draft: null, rulesVersion: '1.3', ...more })
}

const draft: Draft = {
  personId: personId('ana'),
  weeks: { from: 1, to: 2 },
  suggested: { strength: 'Old', quotation: 'Old', nextStep: 'Old', question: 'Old' },
  text: { strength: 'Strong', quotation: 'own words', nextStep: 'Reread', question: 'Why?' },
  sources: [],
  state: 'delivered',
  opened: true,
  approvedAt: '2026-10-18T10:00:00Z',
  deliveredAt: '2026-10-19T23:30:00Z',
}

describe('the sheet of one student', () => {
  it('says who, which course and weeks, from whom', () => {
    const found = sheet('ana', {
      content: content({ people: [person('ana', 'Ana Ruiz', { sections: ['A', 'B'] })], topics, posts }),
    })
    expect(found).toMatchObject({
      name: 'Ana Ruiz',
      section: 'A, B',
      course: 'HIST 210',
      instructor: 'Dr Lee',
      weeks: { from: 1, to: 2 },
    })
    expect(found.code).toMatch(/^[A-Z][a-z]+ \d+$/u)
    expect(found.rulesVersion).toBe('1.3')
  })

  it('carries the feedback as it was approved, not as it was suggested', () => {
    expect(sheet('ana', { draft })).toMatchObject({
      strength: 'Strong',
      quotation: 'own words',
      nextStep: 'Reread',
      question: 'Why?',
    })
    expect(sheet('ana')).toMatchObject({ strength: '', quotation: '', nextStep: '', question: '' })
  })

  it('gives days and never hours', () => {
    const found = sheet('ana', { draft })
    expect(found).toMatchObject({ postedFrom: '2026-10-05', postedTo: '2026-10-07', returned: '2026-10-19' })
    expect(JSON.stringify(found)).not.toMatch(/\d\d:\d\d/u)
    expect(sheet('ana').returned).toBe('2026-10-20')
    expect(dayOf('2026-10-20T21:15:00Z', { timeZone: 'UTC' })).toBe('2026-10-20')
    expect(dayOf('2026-10-20T21:15:00Z', { timeZone: 'Asia/Tokyo' })).toBe('2026-10-21')
  })

  it('has no dates for a student without posts in the discussion', () => {
    expect(sheet('dee')).toMatchObject({ postedFrom: null, postedTo: null, answered: [], answeredBy: [] })
  })

  it('names whom the student answered and who answered, classmates only, each once', () => {
    const more = [
      ...posts,
      post('11', 'ben', 'Again.', { to: '3', ...at(1, 4) }),
      post('12', 'lee', 'Good.', { to: '1', ...at(1, 4) }),
      post('13', 'ana', 'Thank you.', { to: '12', ...at(1, 5) }),
    ]
    const found = sheet('ana', { content: content({ people, topics, posts: more }) })
    expect(found.answered).toEqual(['Ben'])
    expect(found.answeredBy).toEqual(['Ben'])
  })

  it('counts only the weeks asked for', () => {
    expect(sheet('chen', { weeks: { from: 2, to: 2 } })).toMatchObject({
      postedFrom: '2026-10-13',
      postedTo: '2026-10-13',
    })
  })

  it('counts posts that belong to no week on every sheet, rather than on none', () => {
    const free = { t1: forum(), t2: forum() }
    const found = sheet('chen', {
      forums: free,
      settings: settings({ firstDay: null }),
      weeks: { from: 5, to: 6 },
    })
    expect(found.postedFrom).not.toBeNull()
  })

  it('says “read by your instructor” only when it is true', () => {
    const marks = (read: boolean) => ({ '1': mark({ point: 3 }), '3': { ...emptyMark, read } })
    const of = (read: boolean) => sheet('ana', { work: work({ marks: marks(read) }) }).readByInstructor
    expect(of(false)).toBe(false)
    expect(of(true)).toBe(true)
    expect(sheet('dee').readByInstructor).toBe(false)
  })

  it('says that software suggested some where it had', () => {
    const suggested = { ...emptyMark, levels: { point: levelMark(3, { how: 'accepted', suggested: 3 }) } }
    expect(sheet('ana', { work: work({ marks: { '1': suggested } }) }).suggestedSome).toBe(true)
    expect(sheet('ana', { work: work({ marks: { '1': mark({ point: 3 }) } }) }).suggestedSome).toBe(false)
  })

  it('shows how the student talked with others', () => {
    const scores = scoresOf([score(posts[2] ?? post('x', null, ''), { labels: ['inquiry'] })])
    expect(sheet('ana', { scores }).dialogue).toEqual([
      { strategy: 'conversational', replies: 0 },
      { strategy: 'inquiry', replies: 1 },
      { strategy: 'debate', replies: 0 },
      { strategy: 'instruction', replies: 0 },
    ])
  })

  it('tells two students of one name apart by code, and keeps their words apart', () => {
    const twins = [person('1', 'Daniel Kim'), person('2', 'Daniel Kim')]
    const all = content({
      people: twins,
      topics,
      posts: [post('1', '1', 'a', at(1, 0)), post('2', '2', 'b', at(2, 0))],
    })
    const [one, two] = ['1', '2'].map((id) => sheet(id, { content: all }))
    expect(one?.code).not.toBe(two?.code)
    expect(one?.postedFrom).not.toBe(two?.postedFrom)
  })

  it('has no field for what a sheet must not have', () => {
    const fields = Object.keys(sheet('ana', { draft })).join(' ').toLowerCase()
    for (const word of [
      'rank',
      'average',
      'percentile',
      'late',
      'missing',
      'words',
      'count',
      'risk',
      'hour',
    ]) {
      expect(fields).not.toContain(word)
    }
  })
})

describe('levels over weeks', () => {
  it('are the middle one, the higher of two middles', () => {
    expect(middleLevel([])).toBeNull()
    expect(middleLevel([2])).toBe(2)
    expect(middleLevel([0, 3])).toBe(3)
    expect(middleLevel([4, 0, 3])).toBe(3)
    expect(middleLevel([1, 4, 2, 2])).toBe(2)
  })

  it('are up only against earlier weeks that have a level', () => {
    const marks = { '1': mark({ point: 3, support: 2, engage: 1 }), '9': mark({ point: 2, support: 2 }) }
    const rows = levelsOverWeeks([post('1', 'ana', '')], [post('9', 'ana', '')], defaultRubric, marks)
    expect(rows.map(({ level, up }) => [level, up])).toEqual([
      [3, true],
      [2, false],
      [1, false],
      [null, false],
      [null, false],
    ])
  })

  it('are the instructor’s, never the suggestion', () => {
    const scores = scoresOf([score(posts[0] ?? post('x', null, ''), { levels: { point: 4 } })])
    expect(sheet('ana', { scores }).levels.every(({ level }) => level === null)).toBe(true)
  })
})

describe('the class summary', () => {
  const pin = (words: string, use: Pin['use'] = 'share'): Pin => ({
    span: { start: 0, end: words.length },
    text: words,
    use,
  })

  it('has the overview of its weeks and the day of the print', () => {
    const found = classSheet(sheetInput(), [])
    expect(found).toMatchObject({
      course: 'HIST 210',
      instructor: 'Dr Lee',
      sample: false,
      printed: '2026-10-20',
      weeks: { from: 1, to: 2 },
    })
    expect(found.overview.lead[0]).toEqual({ key: 'insights:lead.weeks', params: { from: 1, to: 2 } })
    expect(classSheet(sheetInput({ weeks: { from: 2, to: 2 } }), []).overview.week).toBe(2)
  })

  it('shows three excerpts pinned for sharing, newest first, without names', () => {
    const marks = {
      '1': { ...emptyMark, pins: [pin('Rent went up'), pin('kept for feedback', 'feedback')] },
      '2': { ...emptyMark, pins: [pin('Did it, Ana?')] },
      '3': { ...emptyMark, pins: [pin('In the old town.')] },
      '7': { ...emptyMark, pins: [pin('Streets belong to whoever stays.')] },
    }
    const { excerpts } = classSheet(sheetInput({ work: work({ marks }, { firstDay }) }), [])
    expect(excerpts.map(({ topicTitle }) => topicTitle)).toEqual([
      'Week 2: Streets',
      'Week 1: Rent',
      'Week 1: Rent',
    ])
    expect(excerpts[2]?.text).toMatch(/^Did it, [A-Z][a-z]+ \d+\?$/u)
    expect(JSON.stringify(excerpts)).not.toContain('feedback')
  })

  it('lists the groups by name and members', () => {
    const groupSets = [
      { name: 'P', groups: [{ name: 'Group 1', members: [personId('ana'), personId('gone')] }] },
    ]
    const found = classSheet(
      sheetInput({ content: content({ people, topics: [topic('t1', 'Week 1')], posts, groupSets }) }),
      [],
    )
    expect(found.groups).toEqual([{ name: 'Group 1', members: ['Ana Ruiz'] }])
  })
})
