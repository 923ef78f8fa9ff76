import { describe, expect, it } from 'vitest'
import { courseRubric, onlyCriterion, rubricAt, rubricOfForum } from '#shared/model/courseRubric.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { criterionId } from '#shared/model/ids.ts'
import type { Criterion, Rubric } from '#shared/model/rubric.ts'
import { criteriaFor, isScored } from '#shared/reading/scoring.ts'
import { forum, mark } from '#test/unit/reading/classroom.ts'

const criterion = (id: string, signal: Criterion['signal']): Criterion => ({
  id: criterionId(id),
  title: id,
  description: '',
  signal,
  weight: 1,
  points: null,
  meanings: null,
})
const debate: Rubric = {
  id: 'canvas:debate',
  title: 'Debate',
  criteria: [criterion('claim', 'point'), criterion('answer', 'engage')],
}
const forums = { t1: forum(), t2: forum({ rubric: debate }), t3: forum({ rubric: null }) }
const whole = courseRubric(defaultRubric, forums)
const at = (topicId: string, parentId: string | null = null) =>
  criteriaFor({ topicId, parentId } as Parameters<typeof criteriaFor>[0], whole).map(({ id }) => id)

describe('a forum with a rubric of its own', () => {
  it('is judged by that, every other forum by the course’s', () => {
    expect(rubricAt(whole, 't2')).toBe(debate)
    for (const topic of ['t1', 't3', 'unheard-of', '__proto__']) {
      expect(rubricAt(whole, topic)).toBe(defaultRubric)
      expect(rubricOfForum(forums, topic, defaultRubric)).toBe(defaultRubric)
    }
    expect(rubricOfForum(forums, 't2', defaultRubric)).toBe(debate)
  })

  it('asks of an opening post nothing about the post it answers', () => {
    expect(at('t2')).toEqual(['claim'])
    expect(at('t2', 'p')).toEqual(['claim', 'answer'])
  })

  it('has scored a post when its own criteria have levels, whatever the course asks elsewhere', () => {
    const post = (topicId: string) => ({ topicId, parentId: null }) as Parameters<typeof criteriaFor>[0]
    expect(isScored(mark({ claim: 3 }), post('t2'), whole)).toBe(true)
    expect(isScored(mark({ claim: 3 }), post('t1'), whole)).toBe(false)
  })

  it('adds its criteria to those of the class, each once', () => {
    const twice = courseRubric(defaultRubric, { a: forum({ rubric: debate }), b: forum({ rubric: debate }) })
    expect(twice.criteria.map(({ id }) => id)).toEqual([
      ...defaultRubric.criteria.map(({ id }) => id),
      'claim',
      'answer',
    ])
  })
})

describe('a course whose forums have no rubric of their own', () => {
  it('has the one it always had', () => {
    expect(courseRubric(defaultRubric, { t1: forum(), t3: forum({ rubric: null }) })).toBe(defaultRubric)
    expect(rubricAt(defaultRubric, 't1')).toEqual(defaultRubric)
  })
})

describe('one criterion across everyone', () => {
  it('is looked for in every rubric', () => {
    const one = onlyCriterion(whole, 'claim')
    expect(one.criteria.map(({ id }) => id)).toEqual(['claim'])
    expect(rubricAt(one, 't2').criteria.map(({ id }) => id)).toEqual(['claim'])
    expect(rubricAt(one, 't1').criteria).toEqual([])
    expect(onlyCriterion(defaultRubric, 'claim').criteria).toEqual([])
  })
})
