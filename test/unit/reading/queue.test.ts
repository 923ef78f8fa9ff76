import { describe, expect, it } from 'vitest'
import { emptyMark } from '#shared/model/mark.ts'
import { criterionId, personId, postId, topicId } from '#shared/model/ids.ts'
import type { Draft } from '#shared/model/draft.ts'
import { queueSteps } from '#shared/reading/queue.ts'
import type { QueueInput, QueueWish } from '#shared/reading/queueDesk.ts'
import { queueRows } from '#shared/reading/queueRow.ts'
import { listed, queueAtOnce } from './listed.ts'
import { content, forum, mark, person, post, score, scoresOf, topic, work } from './classroom.ts'

const people = [
  person('ana', 'Ana Ruiz'),
  person('ben', 'Ben Lindqvist'),
  person('lee', 'Dr Lee', { role: 'staff' }),
  person('test', 'Test Student', { role: 'test' }),
  person('who', 'Unlisted Person', { role: 'unknown' }),
]
const topics = [topic('t2', 'Week 2'), topic('t1', 'Week 1'), topic('cafe', 'Class Cafe')]
const forums = { t1: forum({ week: 1 }), t2: forum({ week: 2 }), cafe: forum({ purpose: 'lounge', week: 1 }) }
const posts = [
  post('1', 'ana', 'Hi Ben, an opening post about rent and who can pay it.'),
  post('2', 'ben', 'An answer.', { to: '1' }),
  post('3', 'lee', 'The teacher’s answer.', { to: '1' }),
  post('4', 'test', 'A test.'),
  post('5', 'ana', 'Second week.', { in: 't2' }),
  post('6', 'who', 'Somebody unlisted.', { in: 't2' }),
  post('7', null, '', { deleted: true }),
  post('8', 'ben', 'Where is the reading?', { in: 'cafe' }),
]
const wish: QueueWish = {
  order: 'time',
  week: null,
  topicId: null,
  section: null,
  group: null,
  only: [],
  criterionId: null,
  text: null,
}

function queue(query: Partial<QueueWish> = {}, more: Partial<QueueInput> = {}) {
  return listed({
    content: content({ people, topics, posts }),
    work: work(),
    scores: new Map(),
    forums,
    courseKey: 'course',
    ...more,
    query: { ...wish, ...query },
  })
}

const ids = (found: ReturnType<typeof queue>): string => found.rows.map((row) => row.postId).join(' ')

describe('what is in the queue', () => {
  it('is what students and unlisted people wrote: not the staff, not the test student, not what was deleted', () => {
    expect(ids(queue())).toBe('1 2 5 6 8')
  })

  it('shows lounge posts without criteria, and does not count them as work', () => {
    const found = queue()
    expect(found.rows.at(-1)).toMatchObject({ postId: '8', criteria: 0, needsHuman: false })
    expect(found).toMatchObject({ total: 4, scored: 0 })
  })

  it('can be one week or one topic', () => {
    expect(ids(queue({ week: 1 }))).toBe('1 2 8')
    expect(ids(queue({ topicId: topicId('t2') }))).toBe('5 6')
    expect(ids(queue({ topicId: topicId('t2'), week: 1 }))).toBe('')
  })

  it('asks four criteria of an opening post and five of a reply', () => {
    expect(queue().rows.map((row) => row.criteria)).toEqual([4, 5, 4, 4, 0])
  })

  it('can be the posts that hold some words, of all weeks', () => {
    expect(ids(queue({ text: 'week' }))).toBe('5')
    expect(ids(queue({ text: 'AN "post about rent"' }))).toBe('1')
    expect(ids(queue({ text: 'nowhere' }))).toBe('')
    expect(ids(queue({ text: null }))).toBe(ids(queue()))
  })

  it('does not find names that are hidden, and finds them where they are read', () => {
    expect(ids(queue({ text: 'ben' }))).toBe('')
    expect(ids(queue({ text: 'ben' }, { work: work({}, { anonymous: false }) }))).toBe('1')
  })

  it('tells posts from replies', () => {
    expect(queue().rows.map((row) => row.kind)).toEqual(['post', 'reply', 'post', 'post', 'post'])
  })
})

describe('filters', () => {
  const marks = {
    '1': mark({ point: 3, support: 2, inquire: 1, transform: 0 }),
    '2': mark({ point: 3 }, { pins: [{ span: { start: 0, end: 2 }, text: 'An', use: 'share' }] }),
    '5': { ...emptyMark, moderation: true, read: true },
  }

  it('count a post as scored when every criterion that applies has a level', () => {
    const found = queue({}, { work: work({ marks }) })
    expect(found).toMatchObject({ scored: 1, total: 4 })
    expect(found.rows.map((row) => row.scored)).toEqual([4, 1, 0, 0, 0])
    expect(ids(queue({ only: ['unscored'] }, { work: work({ marks }) }))).toBe('2 5 6')
  })

  it('find pins and posts set aside', () => {
    expect(ids(queue({ only: ['pinned'] }, { work: work({ marks }) }))).toBe('2')
    expect(ids(queue({ only: ['moderation'] }, { work: work({ marks }) }))).toBe('5')
    expect(queue({ only: ['moderation'] }, { work: work({ marks }) }).rows[0]).toMatchObject({
      read: true,
      moderation: true,
    })
  })

  it('find what needs a human, in forums that are scored only', () => {
    const needsHuman = { cause: 'too-short', message: { key: 'quality:short' } } as const
    const scores = scoresOf(
      posts.map((one) => score(one, one.id === '2' || one.id === '8' ? { needsHuman } : {})),
    )
    expect(ids(queue({ only: ['needs-human'] }, { scores }))).toBe('2')
  })

  it('ignore marks of posts that are gone and ids that are words of the language', () => {
    const odd = { ...content({ people, topics, posts: [post('constructor', 'ana', 'x')] }) }
    expect(queue({ only: ['pinned'] }, { content: odd }).rows).toEqual([])
  })
})

describe('orders', () => {
  const many = Array.from({ length: 40 }, (_, at) =>
    post(`p${at}`, at % 2 === 0 ? 'ana' : 'ben', `Post ${at}`, { in: at < 20 ? 't1' : 't2' }),
  )
  const shuffled = (from: typeof many, courseKey = 'course') =>
    queue({ order: 'shuffled' }, { content: content({ people, topics, posts: from }), courseKey }).rows.map(
      (row) => row.postId,
    )

  it('shuffles the same way every time, and not as imported', () => {
    expect(shuffled(many)).toEqual(shuffled(many.toReversed()))
    expect(shuffled(many)).not.toEqual(many.map(({ id }) => id))
  })

  it('shuffles another course in another way', () => {
    expect(shuffled(many, 'other')).not.toEqual(shuffled(many))
  })

  it('keeps one prompt together, weeks in order', () => {
    const topicsInOrder = shuffled(many).map((id) => (Number(id.slice(1)) < 20 ? 1 : 2))
    expect(topicsInOrder).toEqual(topicsInOrder.toSorted())
  })

  it('does not move the others when a post comes in', () => {
    const more = [...many, post('new', 'ana', 'One more')]
    expect(shuffled(more).filter((id) => id !== 'new')).toEqual(shuffled(many))
  })

  it('reads student by student, each one’s posts together from the oldest', () => {
    const mixed = ['ana', 'ben', 'ana', 'who', 'ben', 'ana'].map((author, at) =>
      post(String(at), author, 'x', { in: at % 2 === 0 ? 't2' : 't1' }),
    )
    const found = ids(queue({ order: 'student' }, { content: content({ people, topics, posts: mixed }) }))
    const blocks = ['0 2 5', '1 4', '3']
    for (const block of blocks) expect(found).toContain(block)
    const backwards = content({ people, topics, posts: mixed.toReversed() })
    expect(ids(queue({ order: 'student' }, { content: backwards }))).toBe(found)
  })

  it('puts students in an order of the course, not of the alphabet', () => {
    const one = (courseKey: string) =>
      ids(queue({ order: 'student' }, { content: content({ people, topics, posts }), courseKey }))
    expect(new Set(Array.from({ length: 12 }, (_, at) => one(`course ${at}`))).size).toBeGreaterThan(1)
  })

  it('keeps posts without a known writer apart in the order by student', () => {
    const unsigned = [post('1', null, 'a'), post('2', 'ana', 'b'), post('3', null, 'c')]
    const found = queue({ order: 'student' }, { content: content({ people, topics, posts: unsigned }) })
    expect(found.rows).toHaveLength(3)
  })

  it('reads threads from the top, topic by topic', () => {
    const threads = [
      post('1', 'ana', 'a', { in: 't2' }),
      post('2', 'ana', 'b'),
      post('3', 'ben', 'c', { to: '2' }),
      post('4', 'ana', 'd'),
      post('5', 'ana', 'e', { to: '3' }),
      post('6', 'ben', 'f', { to: '2' }),
    ]
    const found = queue({ order: 'thread' }, { content: content({ people, topics, posts: threads }) })
    expect(ids(found)).toBe('2 3 5 6 4 1')
  })

  it('reads the shortest wait first, and those who wait for nothing last', () => {
    const day = (at: number): string => `2026-10-${String(at).padStart(2, '0')}T10:00:00.000Z`
    const waiting = [
      post('1', 'ana', 'old', { createdAt: day(1) }),
      post('2', 'ana', 'new', { createdAt: day(9) }),
      post('3', 'ben', 'middle', { createdAt: day(5) }),
      post('4', 'who', 'answered', { createdAt: day(8) }),
    ]
    const draft: Draft = {
      personId: personId('who'),
      weeks: { from: 1, to: 1 },
      suggested: { strength: '', quotation: '', nextStep: '', question: '' },
      text: { strength: '', quotation: '', nextStep: '', question: '' },
      sources: [],
      state: 'delivered',
      opened: true,
      approvedAt: day(9),
      deliveredAt: day(9),
    }
    const found = queue(
      { order: 'waiting' },
      { content: content({ people, topics, posts: waiting }), work: work({ drafts: { d: draft } }) },
    )
    expect(ids(found)).toBe('3 1 2 4')
  })
})

describe('a row', () => {
  it('shows a code and masks names in the opening while the course is anonymous', () => {
    const [row] = queue().rows
    expect(row?.who).toMatch(/^[A-Z][a-z]+ \d+$/u)
    expect(row?.opening).not.toContain('Ben')
    expect(row?.opening).toMatch(/^Hi [A-Z][a-z]+ \d+, an opening post/u)
  })

  it('shows the name where the instructor reads with names', () => {
    const [row] = queue({}, { work: work({}, { anonymous: false }) }).rows
    expect(row).toMatchObject({ who: 'Ana Ruiz' })
    expect(row?.opening).toContain('Hi Ben')
  })

  it('cuts the opening between words and takes line breaks out', () => {
    const long = post('1', 'ana', `First line\n\n${'several words '.repeat(30)}`)
    const [row] = queue({}, { content: content({ people, topics, posts: [long] }) }).rows
    expect(row?.opening.length).toBeLessThanOrEqual(91)
    expect(row?.opening).toMatch(/^First line several words .* (?:several|words)…$/u)
  })

  it('says when a post carries media', () => {
    const clip = post('1', 'ana', '', { media: [{ kind: 'video', label: 'clip' }] })
    const [row] = queue({}, { content: content({ people, topics, posts: [clip] }) }).rows
    expect(row).toMatchObject({ media: true, opening: '' })
  })

  it('has no name for an anonymous post', () => {
    const [row] = queue({}, { content: content({ people, topics, posts: [post('1', null, 'Hello')] }) }).rows
    expect(row?.who).toBe('')
  })
})

describe('a queue of twenty thousand posts', () => {
  const large = Array.from({ length: 20_000 }, (_, at) =>
    post(`q${at}`, at % 2 === 0 ? 'ana' : 'ben', `Hi Ben, ${'some words about rent '.repeat(20)}`, {
      in: at % 3 === 0 ? 't1' : 't2',
      ...(at > 3 ? { to: `q${at - 3}` } : {}),
    }),
  )
  const big = content({ people, topics, posts: large })

  it('holds every post, and holds it again when it is asked a second time', () => {
    const first = queue({ order: 'shuffled' }, { content: big })
    expect(first.rows).toHaveLength(20_000)
    expect(queue({ order: 'shuffled' }, { content: big })).toEqual(first)
  })

  it('forgets its names when the class is read with names from now on', () => {
    const [masked] = queue({ order: 'time' }, { content: big }).rows
    const [named] = queue({ order: 'time' }, { content: big, work: work({}, { anonymous: false }) }).rows
    expect(masked?.opening).not.toContain('Ben')
    expect(named?.opening).toContain('Ben')
  })

  it('masks by the roles as they stand: somebody who is staff is named', () => {
    const roles = { ben: { role: 'staff', note: '' } } as const
    const rows = queue({ order: 'time' }, { content: big, work: work({ people: roles }) }).rows
    expect(rows[0]?.opening).toContain('Hi Ben')
    expect(rows).toHaveLength(10_000)
  })
})

describe('a queue in steps', () => {
  const many = Array.from({ length: 100 }, (_, at) => post(`m${at}`, 'ana', `Hi Ben, thought number ${at}.`))
  const input: QueueInput = {
    content: content({ people, topics, posts: many }),
    work: work(),
    scores: new Map(),
    forums,
    courseKey: 'course',
    query: { ...wish, text: 'thought' },
  }

  it('takes several, so that nothing waits for all posts', () => {
    expect([...queueSteps(input)].length).toBeGreaterThan(3)
    expect(queueAtOnce(input).rows).toHaveLength(100)
  })

  it.each(['shuffled', 'thread', 'time', 'waiting', 'name', 'student'] as const)(
    'by %s lists the same however the posts were imported, and each once',
    (order) => {
      const class_ = Array.from({ length: 240 }, (_, at) =>
        post(`w${at}`, ['ana', 'ben', null][at % 3] ?? null, 'Some words', {
          in: at % 4 === 0 ? 't1' : 't2',
          createdAt: new Date(1_700_000_000_000 + ((at * 7919) % 240) * 60_000).toISOString(),
        }),
      )
      const ids = (posts: typeof class_) =>
        queue({ order }, { content: content({ people, topics, posts }) }).rows.map(({ postId }) => postId)
      expect(new Set(ids(class_)).size).toBe(240)
      expect(ids(class_.toReversed())).toEqual(ids(class_))
    },
  )

  it('says of a place no more than a list has to know of every post', () => {
    expect(queueAtOnce(input).rows[0]).toEqual({ postId: 'm0', student: null, scored: 0, criteria: 4 })
  })
})

describe('rows that are asked for', () => {
  const input = {
    content: content({ people, topics, posts }),
    work: work({ marks: { '2': mark({ point: 3, engage: 2 }) } }),
    scores: new Map(),
    forums,
    courseKey: 'course',
  }

  it('come in the order asked for, without posts that are gone', () => {
    const rows = queueRows(input, [postId('2'), postId('gone'), postId('1')], null)
    expect(rows.map((row) => row.postId)).toEqual(['2', '1'])
  })

  it('count the criteria that apply, or the one that is read across everyone', () => {
    const [all] = queueRows(input, [postId('2')], null)
    const [one] = queueRows(input, [postId('2')], criterionId('engage'))
    expect(all).toMatchObject({ scored: 2, criteria: 5 })
    expect(one).toMatchObject({ scored: 1, criteria: 1 })
  })
})
