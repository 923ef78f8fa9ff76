import { describe, expect, it } from 'vitest'
import { equityCheck, smallestGroup } from '#shared/feedback/equity.ts'
import type { Draft } from '#shared/model/draft.ts'
import { personId, type PersonId } from '#shared/model/ids.ts'
import { post } from '#test/unit/reading/classroom.ts'

const text = (words: number, quotation = 'own words') => ({
  strength: 'word '.repeat(words).trim(),
  quotation,
  nextStep: 'Reread one post.',
  question: 'Why?',
})

function draft(id: string, words = 80, more: Partial<Draft> = {}): Draft {
  const body = text(words)
  return {
    personId: personId(id),
    weeks: { from: 1, to: 2 },
    suggested: body,
    text: body,
    sources: [],
    state: 'approved',
    opened: true,
    approvedAt: '2026-10-12T10:00:00Z',
    deliveredAt: null,
    ...more,
  }
}

const ids = (section: string, count: number) => Array.from({ length: count }, (_, at) => `${section}${at}`)
const groupsOf = (...all: readonly string[]): ReadonlyMap<PersonId, string> =>
  new Map(all.map((id) => [personId(id), id.slice(0, 1)]))
const none = new Map<PersonId, readonly ReturnType<typeof post>[]>()
const now = '2026-10-14T10:00:00Z'

describe('the equity check', () => {
  it('says so where nobody gets more', () => {
    const all = [...ids('A', 6), ...ids('B', 6)]
    const report = equityCheck({
      drafts: all.map((id) => draft(id)),
      posts: none,
      groupOf: groupsOf(...all),
      now,
    })
    expect(report.messages.map(({ key }) => key)).toEqual(['feedback:equity.even'])
    expect(report.rows.map(({ group, students }) => [group, students])).toEqual([
      ['A', 6],
      ['B', 6],
    ])
  })

  it('never reports a group under five', () => {
    const all = [...ids('A', 6), ...ids('B', smallestGroup - 1)]
    const report = equityCheck({
      drafts: all.map((id) => draft(id, id.startsWith('B') ? 5 : 90)),
      posts: none,
      groupOf: groupsOf(...all),
      now,
    })
    expect(report.rows.map(({ group }) => group)).toEqual(['A'])
    expect(report.hidden).toBe(1)
    expect(report.messages).toEqual([])
    expect(JSON.stringify(report)).not.toContain('"B"')
  })

  it('notices a section that gets shorter feedback', () => {
    const all = [...ids('A', 6), ...ids('B', 6)]
    const report = equityCheck({
      drafts: all.map((id) => draft(id, id.startsWith('B') ? 40 : 90)),
      posts: none,
      groupOf: groupsOf(...all),
      now,
    })
    expect(report.messages).toEqual([
      { key: 'feedback:equity.words', params: { least: 'B', most: 'A', low: 46, high: 96 } },
    ])
  })

  it('notices who is quoted less and who gets fewer next steps', () => {
    const all = [...ids('A', 5), ...ids('B', 5)]
    const drafts = all.map((id) =>
      id.startsWith('B') ? draft(id, 80, { text: { ...text(80, ''), nextStep: 'More depth.' } }) : draft(id),
    )
    const keys = equityCheck({ drafts, posts: none, groupOf: groupsOf(...all), now }).messages.map(
      ({ key }) => key,
    )
    expect(keys).toEqual(['feedback:equity.quoted', 'feedback:equity.nextSteps'])
  })

  it('counts the days from the last post to the feedback, or until now', () => {
    const all = [...ids('A', 5), ...ids('B', 5)]
    const wrote = new Map(
      all.map((id) => [
        personId(id),
        [post('1', id, ''), post('2', id, '', { createdAt: '2026-10-08T10:00:00Z' })],
      ]),
    )
    const drafts = all.map((id) =>
      draft(
        id,
        80,
        id.startsWith('A') ? { deliveredAt: '2026-10-09T10:00:00Z' } : { approvedAt: null, state: 'draft' },
      ),
    )
    const report = equityCheck({ drafts, posts: wrote, groupOf: groupsOf(...all), now })
    expect(report.rows.map(({ daysWaited }) => daysWaited)).toEqual([1, 6])
    expect(report.messages.map(({ key }) => key)).toContain('feedback:equity.days')
  })

  it('notices a section that was approved last', () => {
    const all = [...ids('A', 5), ...ids('B', 5)]
    const drafts = all.map((id, at) => draft(id, 80, { approvedAt: `2026-10-12T10:${String(10 + at)}:00Z` }))
    const report = equityCheck({ drafts, posts: none, groupOf: groupsOf(...all), now })
    expect(report.rows.map(({ order }) => Math.round((order ?? 0) * 100))).toEqual([22, 78])
    expect(report.messages.map(({ key }) => key)).toEqual(['feedback:equity.order'])
  })

  it('leaves out people without a section and has nothing to say about one section', () => {
    const all = ids('A', 6)
    const report = equityCheck({
      drafts: [...all, 'x1', 'x2'].map((id) => draft(id)),
      posts: none,
      groupOf: groupsOf(...all),
      now,
    })
    expect(report.rows).toHaveLength(1)
    expect(report.rows[0]?.students).toBe(6)
    expect(report.messages).toEqual([])
  })

  it('is empty for no drafts', () => {
    expect(equityCheck({ drafts: [], posts: none, groupOf: new Map(), now })).toEqual({
      rows: [],
      hidden: 0,
      messages: [],
    })
  })
})
