import { describe, expect, it } from 'vitest'
import { criterionId, personId, postId, topicId } from '#shared/model/ids.ts'
import { emptyMark, type Mark } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { PostScore } from '#shared/model/score.ts'
import { isBehind } from '#shared/reading/behind.ts'
import { aPost } from '#test/fixtures/course.ts'

const post = (parent: string | null): Post =>
  aPost({
    id: 'p1',
    topic: 't1',
    parentId: parent === null ? null : postId(parent),
    authorId: personId('ana'),
    text: 'Is that so?',
  })

const score: PostScore = {
  postId: postId('p1'),
  topicId: topicId('t1'),
  authorId: null,
  parentId: null,
  words: 3,
  needsHuman: null,
  overall: null,
  criteria: {},
  notes: { civility: { value: 1, reasons: [] }, clarity: { value: 1, reasons: [] } },
  dialogue: {
    label: 'inquiry',
    labels: ['inquiry'],
    scores: { conversational: 0, inquiry: 1, debate: 0, instruction: 0 },
    reasons: [],
  },
  notCounted: [],
  remarks: [],
  rulesVersion: 'x',
}

const solid: Mark = {
  ...emptyMark,
  levels: {
    [criterionId('point')]: { level: 3, how: 'own', suggested: null, reason: '', at: '' },
  },
}

describe('the posts behind a number of the overview', () => {
  it('finds a person’s own posts and nobody else’s', () => {
    expect(isBehind({ kind: 'person', personId: personId('ana') }, post(null), undefined, undefined)).toBe(
      true,
    )
    expect(isBehind({ kind: 'person', personId: personId('ben') }, post(null), undefined, undefined)).toBe(
      false,
    )
  })

  it('finds named posts', () => {
    const behind = { kind: 'posts', postIds: [postId('p1')] } as const
    expect(isBehind(behind, post(null), undefined, undefined)).toBe(true)
    expect(isBehind({ ...behind, postIds: [] }, post(null), undefined, undefined)).toBe(false)
  })

  it('goes by the instructor’s correction of strategies before the rules’ finding', () => {
    const inquiry = { kind: 'strategy', strategy: 'inquiry' } as const
    expect(isBehind(inquiry, post('p0'), undefined, score)).toBe(true)
    expect(isBehind(inquiry, post('p0'), { ...emptyMark, strategies: ['debate'] }, score)).toBe(false)
    expect(isBehind(inquiry, post('p0'), { ...emptyMark, strategies: [] }, score)).toBe(false)
  })

  it('counts strategies of replies only', () => {
    expect(isBehind({ kind: 'strategy', strategy: 'inquiry' }, post(null), undefined, score)).toBe(false)
  })

  it('goes by the levels that the instructor set', () => {
    const behind = { kind: 'level', criterionId: criterionId('point'), level: 3 } as const
    expect(isBehind(behind, post(null), solid, score)).toBe(true)
    expect(isBehind({ ...behind, level: 4 }, post(null), solid, score)).toBe(false)
    expect(isBehind(behind, post(null), undefined, score)).toBe(false)
  })

  it('is not misled by criteria named like parts of every object', () => {
    const behind = { kind: 'level', criterionId: criterionId('constructor'), level: 3 } as const
    expect(isBehind(behind, post(null), solid, score)).toBe(false)
  })
})
