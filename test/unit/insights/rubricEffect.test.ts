import { describe, expect, it } from 'vitest'
import {
  carriedMarks,
  levelsByCriterion,
  rubricEffect,
  type RubricEffectInput,
} from '#shared/insights/rubricEffect.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { criterionId } from '#shared/model/ids.ts'
import type { Criterion, Rubric } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import {
  content,
  forum,
  mark,
  person,
  post,
  score,
  scoresOf,
  settings,
  topic,
  work,
} from '#test/unit/reading/classroom.ts'

const posts = [post('1', 'ana', 'Rent.'), post('2', 'ben', 'Streets.'), post('3', 'ana', 'More rent.')]
const whole = content({
  people: [person('ana', 'Ana Ruiz'), person('ben', 'Ben Osei')],
  topics: [topic('t1', 'Rent')],
  posts,
})
const marks = {
  1: mark({ point: 4, support: 0, inquire: 2, transform: 2 }),
  2: mark({ point: 2, support: 2 }),
  3: mark({ point: 0 }),
}

function rubricWith(change: (criterion: Criterion) => Partial<Criterion> | null): Rubric {
  const criteria = defaultRubric.criteria.flatMap((criterion) => {
    const changes = change(criterion)
    return changes === null ? [] : [{ ...criterion, ...changes }]
  })
  return { ...defaultRubric, criteria }
}

const weighed = rubricWith(({ signal }) => ({ weight: signal === 'point' ? 3 : 1 }))

function effect(more: Partial<RubricEffectInput> = {}) {
  return rubricEffect({
    content: whole,
    work: work({ marks }),
    settings: settings({ anonymous: false }),
    forums: {},
    before: new Map(),
    after: new Map(),
    rubric: defaultRubric,
    bestPosts: null,
    carry: {},
    courseKey: 'course',
    ...more,
  })
}

describe('what a change of the rubric would do', () => {
  it('is nothing for the same rubric', () => {
    expect(effect()).toEqual({
      students: [],
      posts: [],
      movedPosts: 0,
      aside: [],
      carried: [],
      reopened: 0,
    })
  })

  it('names the students whose total moves with the weights, and nobody else', () => {
    const { students } = effect({ rubric: weighed })
    expect(students.map(({ name }) => name)).toEqual(['Ana Ruiz'])
    expect(students[0]?.before).toBeCloseTo(0.25)
    expect(students[0]?.after).toBeCloseTo(1 / 3)
  })

  it('names them by code where the course hides names', () => {
    const { students } = effect({ rubric: weighed, settings: settings({ anonymous: true }) })
    expect(students).toHaveLength(1)
    expect(students[0]?.name).not.toContain('Ana')
  })

  it('can only raise a total by counting the best posts', () => {
    const { students } = effect({ bestPosts: 1 })
    expect(students.map(({ name }) => name)).toEqual(['Ana Ruiz'])
    expect(students[0]?.after ?? 0).toBeGreaterThan(students[0]?.before ?? 1)
  })

  it('tells what becomes of the levels of a criterion that goes', () => {
    const without = rubricWith(({ signal }) => (signal === 'support' ? null : {}))
    expect(effect({ rubric: without })).toMatchObject({
      aside: [{ title: 'rubric:criterion.support.title', levels: 2 }],
      carried: [],
      reopened: 0,
    })
  })

  it('says nothing of a criterion that goes without ever having had a level', () => {
    expect(effect({ rubric: rubricWith(({ signal }) => (signal === 'engage' ? null : {})) }).aside).toEqual(
      [],
    )
  })

  it('lets levels go on under another criterion', () => {
    const evidence = rubricWith(({ signal }) =>
      signal === 'support' ? { id: criterionId('canvas:e'), title: 'Evidence' } : {},
    )
    const carry = { [criterionId('support')]: criterionId('canvas:e') }
    const told = effect({ rubric: evidence, carry })
    expect(told.carried).toEqual([{ from: 'rubric:criterion.support.title', to: 'Evidence', levels: 2 }])
    expect([told.aside, told.students, told.reopened]).toEqual([[], [], 0])
  })

  it('counts posts that are scored now and would miss a level', () => {
    const own: Criterion = {
      id: criterionId('own:6'),
      title: 'Care',
      description: '',
      signal: 'none',
      weight: 1,
      points: null,
      meanings: null,
    }
    expect(
      effect({ rubric: { ...defaultRubric, criteria: [...defaultRubric.criteria, own] } }).reopened,
    ).toBe(1)
  })

  it('lists the suggestions that move on criteria that both rubrics have', () => {
    const [one, two] = posts
    if (one === undefined || two === undefined) throw new Error('no posts')
    const at = (level: 1 | 3): PostScore => ({
      ...score(one),
      criteria: {
        [criterionId('point')]: { level, value: 0, confidence: 'clear', reasons: [], up: null },
      },
    })
    const told = effect({
      before: scoresOf([at(1), score(two)]),
      after: scoresOf([at(3), score(two)]),
    })
    expect(told.movedPosts).toBe(1)
    expect(told.posts).toEqual([
      {
        postId: one.id,
        personId: 'ana',
        who: 'Ana Ruiz',
        topicTitle: 'Rent',
        criterion: 'rubric:criterion.point.title',
        before: 1,
        after: 3,
      },
    ])
  })
})

describe('levels that go on under another criterion', () => {
  const carry = { [criterionId('support')]: criterionId('new') }

  it('move with everything about them, and leave no trace under the old one', () => {
    const after = carriedMarks(marks, carry, { content: whole, forums: {} })
    expect(after[1]?.levels[criterionId('new')]).toEqual(marks[1].levels[criterionId('support')])
    expect(Object.keys(after[1]?.levels ?? {})).not.toContain('support')
  })

  it('never write over a level that is there', () => {
    const both = { 1: mark({ support: 1, new: 4 }) }
    expect(carriedMarks(both, carry, { content: whole, forums: {} })).toEqual(both)
  })

  it('stay where a discussion has a rubric of its own, which does not change', () => {
    const own = { content: whole, forums: { t1: forum({ rubric: defaultRubric }) } }
    expect(carriedMarks(marks, carry, own)).toEqual(marks)
  })

  it('leave marks alone that have none', () => {
    const after = carriedMarks(marks, carry, { content: whole, forums: {} })
    expect(after[3]).toBe(marks[3])
  })
})

describe('levels by criterion', () => {
  it('count posts', () => {
    expect(levelsByCriterion(marks)).toEqual({ point: 3, support: 2, inquire: 1, transform: 1 })
    expect(levelsByCriterion({})).toEqual({})
  })
})
