import { describe, expect, it } from 'vitest'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { criterionId } from '#shared/model/ids.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import { aCourse, aPerson, aPost, background, goodText, harvest, scoreOne, tides } from './course.ts'

describe('score', () => {
  it('gives reasons whose text is exactly what stands at their place', () => {
    const post = aPost({ id: 'x', text: goodText })
    const reasons = Object.values(scoreOne(post).criteria).flatMap((criterion) => criterion.reasons)
    expect(reasons.length).toBeGreaterThan(3)
    for (const reason of reasons) expect(reason.text).toBe(goodText.slice(reason.start, reason.end))
  })

  it('gives an argued post on the topic a higher overall than the same words about nothing', () => {
    const vague = 'I think this is a very important topic and everyone has a point of view on it. '.repeat(3)
    const argued = scoreOne(aPost({ id: 'x', text: goodText }))
    const empty = scoreOne(aPost({ id: 'y', text: vague }))
    expect(argued.overall ?? 0).toBeGreaterThan((empty.overall ?? 0) + 0.25)
  })

  it('leaves "engages a peer" out for an opening post', () => {
    const engage = scoreOne(aPost({ id: 'x', text: goodText })).criteria[criterionId('engage')]
    expect(engage?.level).toBeNull()
    expect(engage?.up?.key).toBe('quality:up.opening')
  })

  it('suggests nothing for staff, deleted posts and practice forums', () => {
    const people = [aPerson('p1', 'Dana Reyes', 'staff')]
    const staff = aPost({ id: 's', text: goodText, authorId: people[0]?.id ?? null })
    expect(scoreOne(staff, people).needsHuman?.cause).toBe('staff')
    expect(scoreOne(aPost({ id: 'd', text: '', deleted: true })).needsHuman?.cause).toBe('deleted')
    const practice = {
      purpose: 'practice',
      week: null,
      firstPostDate: null,
      replyDate: null,
      lastSafeDate: null,
      points: null,
      meanings: null,
    } as const
    const scores = scorePosts({
      content: aCourse(background, [tides, harvest]),
      rubric: defaultRubric,
      forums: { tides: practice },
    })
    const inPractice = scores.filter((score) => score.topicId === tides.id)
    expect(
      inPractice.every((score) => score.needsHuman?.cause === 'not-scored-forum' && score.overall === null),
    ).toBe(true)
  })
})
