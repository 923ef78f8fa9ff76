import { describe, expect, test } from 'vitest'
import { createScorer } from '#backend/worker/scoring.ts'
import type { ContentCache } from '#backend/worker/contentCache.ts'
import type { ScoringInput } from '#backend/worker/protocol.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { importId, postId, topicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { PostScore } from '#shared/model/score.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import type { Forum } from '#shared/model/topic.ts'
import { reply, smallClass } from '../groups/classFixture.ts'
import { aTopic } from '#test/fixtures/course.ts'

const text =
  'I think the press mattered because paper was cheap, but what about towns where few could read? In our archive the prices say otherwise.'
const topic = (id: string) => aTopic({ id, title: `Topic ${id}` })
const content: ClassContent = {
  ...smallClass().content,
  topics: [topic('t'), topic('lounge')],
  posts: [
    ...Array.from({ length: 60 }, (_, n) => ({
      ...reply(String(n), 'ana', null),
      text: `${text} Case ${n}.`,
    })),
    { ...reply('chat', 'ben', null), topicId: topicId('lounge'), text },
  ],
}
const cache: ContentCache = {
  load: () => ({ key: 'k', content, damaged: [], missing: [] }),
  decided: () => ({ people: {}, skipped: new Set() }),
  keep: () => undefined,
}
const forum: Forum = {
  purpose: 'prompt',
  week: null,
  firstPostDate: null,
  replyDate: null,
  lastSafeDate: null,
  points: null,
}

function input(key: string, change: Partial<ScoringInput> = {}): ScoringInput {
  const course = { folder: '/c', imports: [importId('a')] }
  return { key, course, rubric: defaultRubric, forums: { t: forum, lounge: forum }, people: {}, ...change }
}

async function scoreAll(scorer: ReturnType<typeof createScorer>, of: ScoringInput, stopAfter = Infinity) {
  const scores: PostScore[] = []
  let parts = 0
  const finished = await scorer.scoreCourse(of, {
    part: (part) => {
      scores.push(...part)
      parts += 1
    },
    progress: () => undefined,
    shouldStop: () => parts >= stopAfter,
  })
  return { scores, finished, parts }
}

describe('scoring in the worker', () => {
  test('gives what the scorer gives for the whole class, in parts', async () => {
    const { scores, finished, parts } = await scoreAll(createScorer(cache), input('one'))
    expect(finished).toBe(true)
    expect(parts).toBeGreaterThan(1)
    expect(scores).toEqual(scorePosts({ content, rubric: defaultRubric, forums: input('one').forums }))
  })

  test('stops between parts when it is no longer wanted', async () => {
    const { scores, finished } = await scoreAll(createScorer(cache), input('one'), 1)
    expect(finished).toBe(false)
    expect(scores.length).toBeLessThan(content.posts.length)
  })

  test('scores one post at once, the same as among all', async () => {
    const scorer = createScorer(cache)
    const one = await scorer.scorePost(input('one'), postId('7'))
    const { scores } = await scoreAll(scorer, input('one'))
    expect(scores.find((score) => score.postId === '7')).toBe(one)
    expect(await scorer.scorePost(input('one'), postId('nobody'))).toBeNull()
  })

  test('says what would be suggested for a changed post, beginning from what is suggested now', async () => {
    const scorer = createScorer(cache)
    const now = await scorer.scorePost(input('one'), postId('7'))
    const lines = (await scorer.whatIf(input('one'), postId('7'))) ?? []
    expect(lines.map(({ kind }) => kind)).toEqual(['padded', 'spelling', 'no-last-question'])
    for (const { levels } of lines) {
      expect(levels.map(({ before }) => before)).toEqual(
        Object.values(now?.criteria ?? {}).map(({ level }) => level),
      )
    }
    expect(await scorer.scorePost(input('one'), postId('7'))).toBe(now)
    expect(await scorer.whatIf(input('one'), postId('nobody'))).toBeNull()
  })

  test('uses scores again where nothing they depend on changed, and only there', async () => {
    const scorer = createScorer(cache)
    const before = (await scoreAll(scorer, input('one'))).scores
    const lounge = { t: { ...forum, week: 3 }, lounge: { ...forum, purpose: 'lounge' as const } }
    const after = (await scoreAll(scorer, input('two', { forums: lounge }))).scores
    expect(after[0]).toBe(before[0])
    expect(after.at(-1)?.needsHuman?.cause).toBe('not-scored-forum')
    expect(after).toEqual(scorePosts({ content, rubric: defaultRubric, forums: lounge }))

    const [first, ...rest] = defaultRubric.criteria
    const rubric = {
      ...defaultRubric,
      criteria: [...(first === undefined ? [] : [{ ...first, weight: 9 }]), ...rest],
    }
    const weighed = (await scoreAll(scorer, input('three', { rubric }))).scores
    expect(weighed).toEqual(scorePosts({ content, rubric, forums: input('one').forums }))

    const people = { ana: { role: 'staff' as const, note: '' } }
    const corrected = (await scoreAll(scorer, input('four', { people }))).scores
    expect(corrected[0]?.needsHuman?.cause).toBe('staff')
  })
})

describe('scoring a course while somebody goes from post to post', () => {
  test('waits after each post that was asked for, and misses none', async () => {
    let time = 0
    const pauses: number[] = []
    const clock = {
      now: () => time,
      pause: (milliseconds: number) => {
        pauses.push(milliseconds)
        time += milliseconds
        return Promise.resolve()
      },
    }
    const scorer = createScorer(cache, clock)
    await scorer.scorePost(input('k'), postId('5'))
    time += 100
    const { scores, finished } = await scoreAll(scorer, input('k'))
    expect(finished).toBe(true)
    expect(new Set(scores.map((one) => one.postId)).size).toBe(content.posts.length)
    expect(pauses).toEqual([150])
  })

  test('does not wait where nobody asked, nor for what was stopped', async () => {
    const pauses: number[] = []
    const never = { now: () => 0, pause: (ms: number) => Promise.resolve(void pauses.push(ms)) }
    await scoreAll(createScorer(cache, never), input('k'))
    expect(pauses).toEqual([])
    const scorer = createScorer(cache, never)
    await scorer.scorePost(input('k'), postId('5'))
    expect((await scoreAll(scorer, input('k'), 1)).finished).toBe(false)
    expect(pauses).toEqual([])
  })
})
