import { describe, expect, it } from 'vitest'
import { criterionId, groupId, personId, planId } from '#shared/model/ids.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import { QueueChoice, type PostState } from '#shared/model/savedView.ts'
import { groupChoices, groupMembers } from '#shared/reading/groupChoice.ts'
import { isLate } from '#shared/reading/late.ts'
import type { QueueInput, QueueWish } from '#shared/reading/queueDesk.ts'
import { listed } from './listed.ts'
import { content, forum, levelMark, mark, person, post, topic, work } from './classroom.ts'

const people = [
  person('ana', 'Ana Ruiz', { sections: ['A'] }),
  person('ben', 'Ben Lindqvist', { sections: ['B'] }),
  person('chen', 'Chen Adler', { sections: ['A', 'B'] }),
  person('lee', 'Dr Lee', { role: 'staff' }),
]
const topics = [topic('warm', 'Introduce yourself'), topic('t1', 'Week 1'), topic('cafe', 'Class Cafe')]
const forums = {
  warm: forum({ purpose: 'practice', week: 1 }),
  t1: forum({ week: 2, firstPostDate: '2026-10-05', replyDate: '2026-10-07' }),
  cafe: forum({ purpose: 'lounge', week: 1 }),
}
const posts = [
  post('1', 'ana', 'Rent went up.', { createdAt: '2026-10-05T23:00:00.000Z' }),
  post('2', 'ben', 'Did it?', { to: '1', createdAt: '2026-10-08T08:00:00.000Z' }),
  post('3', 'chen', 'Late thoughts.', { createdAt: '2026-10-06T08:00:00.000Z' }),
  post('4', 'lee', 'Welcome, Chen.', { to: '3' }),
  post('5', 'ben', 'Hello all.', { in: 'warm', createdAt: '2026-10-01T08:00:00.000Z' }),
  post('6', 'ana', 'Where is the room?', { in: 'cafe', createdAt: '2026-10-02T08:00:00.000Z' }),
]
const everything = QueueChoice.parse({ order: 'time', week: null, topicId: null })

function queue(query: Partial<QueueWish> = {}, more: Partial<QueueInput> = {}) {
  return listed({
    content: content({ people, topics, posts }),
    work: work(),
    scores: new Map(),
    forums,
    courseKey: 'course',
    ...more,
    query: { ...everything, ...query },
  })
}
const ids = (found: ReturnType<typeof queue>): string => found.rows.map(({ postId }) => postId).join(' ')
const only = (...states: readonly PostState[]) => ({ only: states })

describe('forums in which nothing is scored', () => {
  it.each(['shuffled', 'thread', 'time', 'waiting', 'name'] as const)(
    'come last in the order %s, though they are the first week',
    (order) => {
      const practice = queue({ order }).rows.map(({ topicId }) => topicId !== 't1')
      expect(practice).toEqual([false, false, false, true, true])
    },
  )

  it('come last among the posts of each student', () => {
    const rows = queue({ order: 'student' }).rows
    const ana = rows.filter(({ postId }) => postId === '1' || postId === '6')
    expect(ana.map(({ postId }) => postId)).toEqual(['1', '6'])
  })

  it('have no criteria to fill and are never "not scored yet"', () => {
    const marks = { '5': mark({ point: 3 }), '6': mark({ point: 4 }) }
    const rows = queue({}, { work: work({ marks }) }).rows.filter(({ topicId }) => topicId !== 't1')
    expect(rows.map(({ scored, criteria }) => [scored, criteria])).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(ids(queue(only('unscored'), { work: work({ marks }) }))).toBe('1 3 2')
    expect(ids(queue(only('disagreed'), { work: work({ marks }) }))).toBe('')
  })
})

describe('states that a list can ask for', () => {
  const disagreed = { point: levelMark(1, { suggested: 3 }) }
  const marks = {
    '1': { ...mark({}), levels: { [criterionId('point')]: disagreed.point }, read: true },
    '3': mark({ point: 2 }, { lateReason: 'ill', read: true }),
  }
  const marked = { work: work({ marks }) }

  it('finds levels that are not the suggested ones', () => {
    expect(ids(queue(only('disagreed'), marked))).toBe('1')
  })

  it('finds posts that nobody answered; an answer that was deleted is none', () => {
    expect(ids(queue(only('unanswered')))).toBe('2 5 6')
    const gone = posts.map((one) => (one.id === '2' ? { ...one, deleted: true } : one))
    expect(ids(queue(only('unanswered'), { content: content({ people, topics, posts: gone }) }))).toBe(
      '1 5 6',
    )
  })

  it('finds students whom no classmate answered: the instructor’s answer does not count', () => {
    expect(ids(queue(only('unseen')))).toBe('3 2 5')
  })

  it('calls nobody unseen where the export does not say who answered whom', () => {
    const flat = posts.map((one) => ({ ...one, parentId: null }))
    expect(ids(queue(only('unseen'), { content: content({ people, topics, posts: flat }) }))).toBe('')
  })

  it('finds late posts by the date of their kind, and those whose reason was noted', () => {
    expect(ids(queue(only('late')))).toBe('3 2')
    expect(queue().rows.map(({ late }) => late)).toEqual([false, true, true, false, false])
    expect(ids(queue(only('late-with-reason'), marked))).toBe('3')
  })

  it('finds what was not marked as read', () => {
    expect(ids(queue(only('unread'), marked))).toBe('2 5 6')
  })

  it('holds all of several states at once', () => {
    expect(ids(queue(only('late', 'unseen', 'unscored')))).toBe('3 2')
    expect(ids(queue(only('late', 'unseen', 'unread'), marked))).toBe('2')
    expect(ids(queue({ ...only('late'), section: 'A' }))).toBe('3')
  })
})

describe('a post on its last day', () => {
  const written = (createdAt: string | null) => post('9', 'ana', 'x', { createdAt })
  it('is not late until the day is over', () => {
    expect(isLate(written('2026-10-05T23:59:59.000Z'), forums.t1, 'UTC')).toBe(false)
    expect(isLate(written('2026-10-06T00:00:00.000Z'), forums.t1, 'UTC')).toBe(true)
  })
  it('has until the day is over where the class is', () => {
    const evening = written('2026-10-06T01:30:00.000Z')
    expect(isLate(evening, forums.t1, 'America/New_York')).toBe(false)
    expect(isLate(evening, forums.t1, 'Europe/Berlin')).toBe(true)
    expect(isLate(written('2026-10-05T14:59:00.000Z'), forums.t1, 'Asia/Tokyo')).toBe(false)
    expect(isLate(written('2026-10-05T15:00:00.000Z'), forums.t1, 'Asia/Tokyo')).toBe(true)
  })
  it('is never late where the forum has no date or the post no time', () => {
    expect(isLate(written('2030-01-01T00:00:00.000Z'), forums.cafe, 'UTC')).toBe(false)
    expect(isLate(written(null), forums.t1, 'UTC')).toBe(false)
  })
})

describe('sections and groups', () => {
  const plan: GroupPlan = {
    name: 'Week 6',
    at: '',
    seed: 1,
    sizes: { kind: 'ideal' },
    uses: [],
    rules: [],
    groups: [
      { id: groupId('g1'), name: 'Group 1', members: [personId('ana'), personId('chen')], locked: false },
      { id: groupId('g2'), name: 'Group 2', members: [], locked: false },
    ],
    unplaced: [],
    lockedPeople: [],
    note: [],
  }
  const groupSets = [{ name: 'Projects', groups: [{ name: 'Red', members: [personId('ben')] }] }]
  const input = {
    content: content({ people, topics, posts, groupSets }),
    work: work({ plans: { [planId('p1')]: plan } }),
  }
  const choices = groupChoices(input.content, input.work)

  it('offers groups with members, of plans and of Canvas group sets', () => {
    expect(choices.map(({ set, group }) => `${set} ${group}`)).toEqual(['Week 6 Group 1', 'Projects Red'])
  })

  it('lists what the members of a group wrote', () => {
    const [planned, imported] = choices
    expect(ids(queue({ group: planned?.key ?? '' }, input))).toBe('1 3 6')
    expect(ids(queue({ group: imported?.key ?? '' }, input))).toBe('2 5')
    expect(ids(queue({ group: planned?.key ?? '', section: 'B' }, input))).toBe('3')
  })

  it('lists nothing for a group that is gone, and for a key that is none', () => {
    expect(ids(queue({ group: choices[0]?.key ?? '' }))).toBe('')
    expect(groupMembers('__proto__', input.content, input.work).size).toBe(0)
  })

  it('lists everybody of a section', () => {
    expect(ids(queue({ section: 'A' }))).toBe('1 3 6')
    expect(ids(queue({ section: 'nowhere' }))).toBe('')
  })
})

describe('one criterion across everyone', () => {
  const engage = { criterionId: criterionId('engage') }
  it('leaves out the posts to which it does not apply, and counts by it alone', () => {
    const marks = { '2': mark({ engage: 2 }) }
    const found = queue(engage, { work: work({ marks }) })
    expect(found).toMatchObject({ scored: 1, total: 1 })
    expect(found.rows).toMatchObject([{ postId: '2', scored: 1, criteria: 1 }])
  })

  it('calls a post unscored that lacks this criterion, whatever else it has', () => {
    const marks = { '1': mark({ point: 2 }), '3': mark({ support: 2 }) }
    const wish = { criterionId: criterionId('point'), ...only('unscored') }
    expect(ids(queue(wish, { work: work({ marks }) }))).toBe('3 2')
  })

  it('is an empty list for a criterion that the rubric does not have', () => {
    expect(queue({ criterionId: criterionId('spelling') })).toEqual({ rows: [], scored: 0, total: 0 })
  })
})

describe('the order of the alphabet', () => {
  it('goes by surname, each student from the oldest post', () => {
    const named = { work: work({}, { anonymous: false }) }
    expect(ids(queue({ order: 'name' }, named))).toBe('3 2 1 5 6')
  })

  it('goes by code while names are hidden, so that it gives no name away', () => {
    const [first, ...others] = queue({ order: 'name' }).rows.slice(0, 3)
    for (const other of others) {
      expect(new Intl.Collator('en', { numeric: true }).compare(first?.who ?? '', other.who)).toBeLessThan(0)
    }
  })
})

describe('reading student by student', () => {
  it('says which student a row is, because codes change from discussion to discussion', () => {
    const rows = queue({ order: 'student' }).rows
    expect(rows.map(({ student }) => student)).toEqual([...rows.map(({ student }) => student)].toSorted())
    const ben = rows.filter(({ postId }) => postId === '2' || postId === '5')
    expect(new Set(ben.map(({ student }) => student)).size).toBe(1)
    expect(new Set(ben.map(({ who }) => who)).size).toBe(2)
    expect(new Set(rows.map(({ student }) => student)).size).toBe(3)
  })

  it('can be one week only', () => {
    expect(
      queue({ order: 'student', week: 2 })
        .rows.map(({ postId }) => postId)
        .toSorted(),
    ).toEqual(['1', '2', '3'])
  })

  it('numbers nobody in any other order', () => {
    expect(queue().rows.every(({ student }) => student === null)).toBe(true)
  })
})
