import { describe, expect, it } from 'vitest'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import { weekOfDate, weekOfPost, weekOfTopic } from '#shared/reading/weeks.ts'
import { forum, post, topic } from './classroom.ts'

const term = { firstDay: '2026-09-07', weeks: 8, timeZone: 'UTC' }

describe('the week of a date', () => {
  it.each([
    ['2026-09-07', 1],
    ['2026-09-13T23:59:59Z', 1],
    ['2026-09-14T00:00:00Z', 2],
    ['2026-10-26', 8],
    ['2026-11-01', 8],
  ])('counts from the first Monday: %s is in week %i', (date, week) => {
    expect(weekOfDate(date, term)).toBe(week)
  })

  it.each([
    ['America/Los_Angeles', '2026-09-14T05:00:00Z', 1],
    ['Asia/Tokyo', '2026-09-13T15:00:00Z', 2],
    ['Asia/Tokyo', '2026-09-14', 2],
  ])('begins with the day of the class: in %s, %s is in week %i', (timeZone, date, week) => {
    expect(weekOfDate(date, { ...term, timeZone })).toBe(week)
  })

  it('counts the days before and after the term to its first and last week', () => {
    expect(weekOfDate('2026-08-31', term)).toBe(1)
    expect(weekOfDate('2026-11-10', term)).toBe(8)
  })

  it('knows no week for dates of another term', () => {
    expect(weekOfDate('2025-09-08', term)).toBeNull()
    expect(weekOfDate('2027-02-01', term)).toBeNull()
  })

  it('knows no week without a first day, a date, or a date that is one', () => {
    expect(weekOfDate('2026-09-07', { ...term, firstDay: null })).toBeNull()
    expect(weekOfDate(null, term)).toBeNull()
    expect(weekOfDate('soon', term)).toBeNull()
    expect(weekOfDate('2026-09-07', { ...term, firstDay: 'Monday' })).toBeNull()
  })
})

describe('the week of a topic', () => {
  it('is what the instructor set, whatever the dates say', () => {
    const dated = topic('t1', 'Prompt', { postedAt: '2026-09-08T10:00:00Z' })
    expect(weekOfTopic(dated, forum({ week: 5, firstPostDate: '2026-09-20' }), term)).toBe(5)
  })

  it('goes by the first-post date before the day of opening: topics are often opened all at once', () => {
    const dated = topic('t1', 'Prompt', { postedAt: '2026-09-08T10:00:00Z' })
    expect(weekOfTopic(dated, forum({ firstPostDate: '2026-09-24' }), term)).toBe(3)
    expect(weekOfTopic(dated, forum(), term)).toBe(1)
  })

  it('is unknown where nothing tells it', () => {
    expect(weekOfTopic(topic('t1', 'Prompt'), forum(), term)).toBeNull()
  })
})

describe('the week of a post', () => {
  it('is its topic’s week, so that an answer written later stays with its prompt', () => {
    const later = post('1', 'ana', 'Still thinking.', { createdAt: '2026-10-20T10:00:00Z' })
    expect(weekOfPost(later, topic('t1', 'Prompt'), forum({ week: 2 }), term)).toBe(2)
  })

  it('is its own date’s week in a lounge that stays open all term', () => {
    const asked = post('1', 'ana', 'Where is the reading?', { createdAt: '2026-10-20T10:00:00Z' })
    const lounge = forum({ purpose: 'lounge' })
    expect(weekOfPost(asked, topic('t1', 'Cafe', { postedAt: '2026-09-07T08:00:00Z' }), lounge, term)).toBe(7)
  })

  it('is the lounge’s week where the instructor has set one', () => {
    const asked = post('1', 'ana', 'Hello', { createdAt: '2026-10-20T10:00:00Z' })
    expect(weekOfPost(asked, topic('t1', 'Cafe'), forum({ purpose: 'lounge', week: 1 }), term)).toBe(1)
  })

  it('falls back to its own date where the topic has no week', () => {
    const dated = post('1', 'ana', 'Hello', { createdAt: '2026-09-15T10:00:00Z' })
    expect(weekOfPost(dated, topic('t1', 'Untitled'), forum(), term)).toBe(2)
  })
})

describe('weeks of a whole course', () => {
  const weeks = weekIndex(
    [topic('t1', 'Week 1'), topic('t2', 'Cafe'), topic('__proto__', 'Odd')],
    { t1: forum({ week: 1 }), t2: forum({ purpose: 'lounge' }) },
    term,
  )

  it('answers for topics and posts alike', () => {
    expect(weeks.ofTopic(topic('t1', '').id)).toBe(1)
    expect(weeks.ofPost(post('1', 'ana', 'a', { in: 't2', createdAt: '2026-09-15T10:00:00Z' }))).toBe(2)
  })

  it('knows nothing about topics it has not heard of', () => {
    expect(weeks.ofTopic(topic('elsewhere', '').id)).toBeNull()
    expect(weeks.ofPost(post('1', 'ana', 'a', { in: 'elsewhere' }))).toBeNull()
  })

  it('is not fooled by a topic whose id is a word of the language', () => {
    expect(weeks.ofTopic(topic('__proto__', '').id)).toBeNull()
  })
})
