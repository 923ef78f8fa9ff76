import { describe, expect, it } from 'vitest'
import { postToOpen } from '#renderer/screens/overview/acts.ts'
import { leastTried, shares } from '#renderer/screens/overview/dialogue.ts'
import { chartRows } from '#renderer/screens/overview/participation.ts'
import { contrast, levelsSet } from '#renderer/screens/overview/quality.ts'
import { steps } from '#renderer/screens/overview/steps.ts'
import type { TopicParticipation } from '#shared/contract/views.ts'
import { postId, topicId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'

describe('dialogue bars', () => {
  it('measure against the most frequent strategy', () => {
    const rows = shares([
      { strategy: 'debate', replies: 5 },
      { strategy: 'inquiry', replies: 10 },
    ])
    expect(rows.map(({ share }) => share)).toEqual([0.5, 1])
  })

  it('stay empty where nobody replied', () => {
    expect(shares([{ strategy: 'debate', replies: 0 }])[0]?.share).toBe(0)
  })

  it('name the strategy that most students have not tried', () => {
    const notTried = { conversational: 0, inquiry: 2, debate: 9, instruction: 3 }
    expect(leastTried(notTried)).toEqual({ strategy: 'debate', students: 9 })
    expect(leastTried({ conversational: 0, inquiry: 0, debate: 0, instruction: 0 })).toBeNull()
  })
})

const row = (title: string, levels: readonly number[]) => ({
  criterionId: title,
  title,
  levels,
  posts: null,
})

describe('quality in words', () => {
  it('tells the criterion met most often from the one with most room to grow', () => {
    const found = contrast([
      row('point', [0, 1, 1, 5, 3]),
      row('engage', [4, 4, 2, 0, 0]),
      row('support', [0, 2, 4, 4, 0]),
    ])
    expect([found?.strong.title, found?.weak.title]).toEqual(['point', 'engage'])
  })

  it('says nothing of a class from a handful of marks', () => {
    expect(contrast([row('point', [0, 0, 0, 4, 0]), row('engage', [4, 0, 0, 0, 0])])).toBeNull()
    expect(contrast([])).toBeNull()
  })

  it('says nothing where the criteria do not differ', () => {
    expect(contrast([row('a', [0, 0, 3, 3, 0]), row('b', [3, 0, 0, 0, 3])])).toBeNull()
  })

  it('counts the levels that are set', () => {
    expect(levelsSet([row('a', [1, 0, 2, 0, 0]), row('b', [0, 0, 0, 0, 1])])).toBe(4)
  })
})

const topic = (
  id: string,
  week: number | null,
  purpose: TopicParticipation['purpose'] = 'prompt',
): TopicParticipation => ({
  topicId: topicId(id),
  title: id,
  week,
  purpose,
  posts: 1,
  replies: 2,
  writers: 1,
  students: 3,
})

const labels = { week: (week: number) => `W${week}`, other: (purpose: string) => purpose }

describe('the participation chart', () => {
  it('goes by week, topics without one last', () => {
    const rows = chartRows([topic('c', null), topic('b', 2), topic('a', 1)], labels)
    expect(rows.map(({ topic: { title } }) => title)).toEqual(['a', 'b', 'c'])
  })

  it('never gives two bars the same label', () => {
    const topics = [
      topic('a', 1),
      topic('b', 1),
      topic('c', 1),
      topic('d', 1, 'lounge'),
      topic('e', null, 'lounge'),
    ]
    expect(chartRows(topics, labels).map(({ short }) => short)).toEqual([
      'W1',
      'W1b',
      'W1c',
      'lounge',
      'loungeb',
    ])
  })
})

describe('an act', () => {
  const act = (key: string, posts: readonly string[]) => ({ what: message(key), posts: posts.map(postId) })

  it('opens the first post behind it', () => {
    expect(postToOpen(act('insights:act.answer.what', ['p1', 'p2']))).toBe('p1')
  })

  it('is writing where feedback waits or nobody posted', () => {
    expect(postToOpen(act('insights:act.feedback.what', ['p1']))).toBeNull()
    expect(postToOpen(act('insights:act.silent.what', []))).toBeNull()
  })
})

describe('the first steps', () => {
  it('are ticked as they are done', () => {
    const done = (all: ReturnType<typeof steps>) => all.filter((step) => step.done).map(({ id }) => id)
    expect(done(steps({ lastImport: null, scored: 0 }, [], 0))).toEqual([])
    expect(done(steps({ lastImport: '2026', scored: 1 }, [{ state: 'draft' }], 1))).toEqual([
      'import',
      'read',
      'groups',
    ])
    expect(done(steps({ lastImport: '2026', scored: 1 }, [{ state: 'delivered' }], 1))).toHaveLength(5)
  })
})
