import { describe, expect, it } from 'vitest'
import { overview } from '#shared/insights/overview.ts'
import type { OverviewInput } from '#shared/insights/period.ts'
import { emptyMark } from '#shared/model/mark.ts'
import { groupId, personId } from '#shared/model/ids.ts'
import type { Draft } from '#shared/model/draft.ts'
import { content, post, work } from '#test/unit/reading/classroom.ts'
import { at, firstDay, input, people, posts, topics } from './input.ts'

type Act = ReturnType<typeof overview>['acts'][number]

const acts = (more: Partial<OverviewInput> = {}) => overview(input(more)).acts
const of = (kind: string, more: Partial<OverviewInput> = {}): Act | undefined =>
  acts(more).find(({ what }) => what.key === `insights:act.${kind}.what`)
const withPosts = (...more: readonly ReturnType<typeof post>[]) => ({
  content: content({ people, topics, posts: [...posts, ...more] }),
})

const text = { strength: '', quotation: '', nextStep: '', question: '' }
const delivered = (of: string, more: Partial<Draft> = {}): Draft => ({
  personId: personId(of),
  weeks: { from: 1, to: 2 },
  suggested: text,
  text,
  sources: [],
  state: 'delivered',
  opened: true,
  approvedAt: null,
  deliveredAt: at(2, 6).createdAt,
  ...more,
})

describe('acts of the week', () => {
  it('are five at most, of different kinds first', () => {
    const found = acts({ week: null })
    expect(found.length).toBeLessThanOrEqual(5)
    const keys = found.map(({ what }) => what.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('come with the posts they rest on', () => {
    for (const act of acts({ week: null })) {
      if (act.what.key !== 'insights:act.silent.what')
        expect(act.posts.length, act.what.key).toBeGreaterThan(0)
    }
  })

  it('offer a second of a kind where there is room', () => {
    const quiet = content({
      people: people.slice(0, 3),
      topics: topics.slice(2),
      posts: [
        post('1', 'ana', 'a', at(1, 0)),
        post('2', 'ben', 'b', at(1, 0)),
        post('3', 'chen', 'c', at(1, 0)),
        post('4', 'chen', 'd', { to: '1', ...at(1, 1) }),
      ],
    })
    const found = acts({
      content: quiet,
      work: work(
        { drafts: { a: delivered('ana'), b: delivered('ben'), c: delivered('chen') } },
        { firstDay },
      ),
    })
    expect(found.filter(({ what }) => what.key === 'insights:act.answer.what')).toHaveLength(2)
  })
})

describe('an open question in the lounge', () => {
  it('is the instructor’s to answer when nobody has', () => {
    const act = of('question', { week: 2 })
    expect(act?.what.params).toMatchObject({ count: 1, name: 'Ana', topic: 'Class Cafe' })
    expect(act?.posts).toEqual(['9'])
    expect(act?.why.params).toEqual({ count: 6 })
  })

  it('is closed by any answer but one’s own', () => {
    expect(
      of('question', {
        week: 2,
        ...withPosts(post('11', 'ben', 'On page 3.', { to: '9', in: 'cafe', ...at(2, 1) })),
      }),
    ).toBeUndefined()
    expect(
      of('question', {
        week: 2,
        ...withPosts(post('11', 'ana', 'Nobody?', { to: '9', in: 'cafe', ...at(2, 1) })),
      }),
    ).toBeDefined()
  })

  it('is not asked before it was asked', () => {
    expect(of('question', { week: 1 })).toBeUndefined()
  })

  it('is a question in other scripts too, and no statement', () => {
    const arabic = post('11', 'ben', 'أين القراءة؟', { in: 'cafe', ...at(2, 1) })
    expect(of('question', { week: 2, ...withPosts(arabic) })?.what.params).toMatchObject({ count: 2 })
    const plain = post('11', 'ben', 'Good morning all.', { in: 'cafe', ...at(2, 1) })
    expect(of('question', { week: 2, ...withPosts(plain) })?.what.params).toMatchObject({ count: 1 })
  })
})

describe('an unanswered introduction', () => {
  it('asks for a greeting, the newest first', () => {
    const eva = post('11', 'eva', 'Hello from Eva.', { in: 'hi', ...at(1, 5) })
    const act = of('greet', withPosts(eva))
    expect(act?.what.params).toMatchObject({ count: 2, name: 'Eva', others: 1 })
    expect(act?.posts).toEqual(['11', '8'])
  })

  it('is greeted once anybody has answered', () => {
    expect(
      of('greet', withPosts(post('11', 'lee', 'Welcome, Ben.', { to: '8', in: 'hi', ...at(1, 1) }))),
    ).toBeUndefined()
  })
})

describe('the others', () => {
  it('answers the unseen, those never answered before those unseen this week', () => {
    const more = [
      post('11', 'ana', 'One.', { in: 't2', ...at(2, 1) }),
      post('12', 'ana', 'Two.', { in: 't2', ...at(2, 2) }),
      post('13', 'ben', 'Here.', { in: 't2', ...at(2, 2) }),
      post('14', 'ana', 'Ben?', { in: 't2', to: '13', ...at(2, 3) }),
    ]
    const act = of('answer', { week: 2, ...withPosts(...more) })
    expect(act?.what.params).toEqual({ name: 'Chen', topic: 'Week 2: Streets' })
    expect(act?.posts).toEqual(['7'])
  })

  it('brings the thread of most students to class, where three or more talked', () => {
    expect(of('bring')).toBeUndefined()
    const act = of('bring', withPosts(post('11', 'dee', 'In mine too.', { to: '3', ...at(1, 4) })))
    expect(act?.what.params).toEqual({ name: 'Ana', topic: 'Week 1: Rent' })
    expect(act?.why.params).toEqual({ count: 3 })
    expect(act?.posts).toEqual(['1', '2', '3', '11'])
  })

  it('returns feedback that has waited longer than the instructor wants', () => {
    expect(of('feedback', { now: '2026-10-07T11:00:00Z' })).toBeUndefined()
    const act = of('feedback', { now: '2026-10-09T13:00:00Z' })
    expect(act?.what.params).toMatchObject({ count: 1, name: 'Ana' })
    expect(act?.why.params).toEqual({ count: 4, target: 3 })
    const done = work({ drafts: { a: delivered('ana') } }, { firstDay })
    expect(of('feedback', { now: '2026-10-09T13:00:00Z', work: done })).toBeUndefined()
  })

  it('lets the sample course stand still: invented people do not wait for years', () => {
    const sample = work({}, { firstDay, sample: true })
    const act = of('feedback', { work: sample, week: 1, now: '2030-01-01T00:00:00Z' })
    expect(act?.why.params).toEqual({ count: 6, target: 3 })
  })

  it('writes to the silent, unless the whole class is', () => {
    expect(of('silent')?.what.params).toMatchObject({ count: 1, name: 'Dee' })
    expect(of('silent', { week: 7 })).toBeUndefined()
  })

  it('points somebody who answers only the instructor to a classmate', () => {
    const answered = posts.map((one) => ({ ...one }))
    const all = { ...input().content, posts: answered.filter(({ id }) => !['8', '9', '4', '7'].includes(id)) }
    expect(of('oneWay', { content: all, now: '2026-10-05T13:00:00Z' })?.what.params).toEqual({ name: 'Eva' })
  })

  it('reminds of what was set aside, first of all', () => {
    const marks = { '4': { ...emptyMark, moderation: true } }
    const [first] = acts({ work: work({ marks }, { firstDay }) })
    expect(first?.what).toEqual({ key: 'insights:act.moderation.what', params: { count: 1 } })
    expect(first?.posts).toEqual(['4'])
  })
})

describe('the feedback clock', () => {
  it('counts from the last post of the weeks to the delivery', () => {
    const drafts = { a: delivered('ana'), c: delivered('chen') }
    const line = overview(input({ week: null, work: work({ drafts }, { firstDay }) })).lead.find(
      ({ key }) => key === 'insights:lead.clock',
    )
    // Ana's last post is of Monday, Chen's of Tuesday of week 2; both got theirs on Sunday.
    expect(line?.params).toEqual({ count: Math.round((6 + 5) / 2), target: 3 })
  })

  it('says nothing before the first delivery', () => {
    expect(overview(input({ week: null })).lead.some(({ key }) => key === 'insights:lead.clock')).toBe(false)
  })
})

describe('groups', () => {
  const groupSets = [
    {
      name: 'Projects',
      groups: [
        { name: 'Group 1', members: [personId('ana'), personId('dee')] },
        { name: 'Group 2', members: [personId('test')] },
        { name: 'Empty', members: [] },
      ],
    },
  ]

  it('are those of the file until a plan is made here', () => {
    const found = overview(input({ content: content({ people, topics, posts, groupSets }) })).groups
    expect(found).toEqual([
      { key: 'insights:group.active', params: { name: 'Group 1', writers: 1, members: 2, count: 2 } },
      { key: 'insights:group.quiet', params: { name: 'Group 2' } },
    ])
  })

  it('are those of the newest plan', () => {
    const plan = (name: string, when: string) => ({
      name,
      at: when,
      seed: 1,
      sizes: { kind: 'ideal' } as const,
      uses: [],
      rules: [],
      groups: [{ id: groupId('g'), name, members: [personId('chen')], locked: false }],
      unplaced: [],
      lockedPeople: [],
      note: [],
    })
    const plans = { a: plan('New', '2026-10-08T10:00:00Z'), b: plan('Old', '2026-10-01T10:00:00Z') }
    const found = overview(input({ work: work({ plans }, { firstDay }) })).groups
    expect(found.map(({ params }) => params?.['name'])).toEqual(['New'])
  })

  it('are noticed where their ideas have not reached the class', () => {
    const inGroup = posts.map((one) =>
      one.authorId === 'ana' ? { ...one, topicId: topics[3]?.id ?? one.topicId, parentId: null } : one,
    )
    const found = overview(
      input({
        week: null,
        forums: {
          t2: {
            ...(input().forums['t2'] ?? {
              purpose: 'group',
              week: 2,
              firstPostDate: null,
              replyDate: null,
              lastSafeDate: null,
              points: null,
            }),
            purpose: 'group',
          },
        },
        content: content({ people, topics: topics.slice(2), posts: inGroup, groupSets }),
      }),
    ).groups
    expect(found[0]).toMatchObject({ key: 'insights:group.apart', params: { name: 'Group 1', count: 0 } })
  })
})
