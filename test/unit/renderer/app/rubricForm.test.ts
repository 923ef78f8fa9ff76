import { describe, expect, it } from 'vitest'
import {
  asForm,
  asWish,
  changed,
  leftBehind,
  moved,
  ownCriterion,
  problemOf,
  withLevel,
  type RubricForm,
} from '#renderer/app/rubric/form.ts'
import type { RubricSetup } from '#shared/contract/rubricViews.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { criterionId } from '#shared/model/ids.ts'
import type { Rubric } from '#shared/model/rubric.ts'

const say = (text: string) => (text.startsWith('rubric:') ? `Said ${text.slice(7)}` : text)

const canvas: Rubric = {
  id: 'canvas:one',
  title: 'Discussion',
  criteria: [
    {
      id: criterionId('canvas:a'),
      title: 'Argument',
      description: '',
      signal: 'point',
      weight: 1,
      points: [0, 2, 4],
      meanings: ['None', 'Some', 'Some', 'Full', 'Full'],
    },
  ],
}

const setup: RubricSetup = {
  rubric: defaultRubric,
  bestPosts: 3,
  offered: [defaultRubric, canvas],
  levels: { point: 4, support: 1, gone: 9 },
}

const form = asForm(defaultRubric, 3, say)
const wishOf = (given: RubricForm) => asWish(given, setup, say)

describe('the fields of a rubric', () => {
  it('ask for the same rubric where nothing was touched, locale keys and all', () => {
    expect(wishOf(form)).toEqual({ rubric: defaultRubric, bestPosts: 3, carry: {} })
  })

  it('keep the ratings of Canvas where points were not touched', () => {
    const wish = wishOf(asForm(canvas, null, say))
    expect(wish).toEqual({ rubric: canvas, bestPosts: null, carry: {} })
  })

  it('show the five levels over the ratings there are, and keep five once one is changed', () => {
    const given = asForm(canvas, null, say)
    const [argument] = given.criteria
    expect(argument?.points).toEqual([0, 2, 2, 4, 4])
    const next = changed(given, 0, { points: withLevel(argument?.points ?? [], 3, 3) })
    expect(wishOf(next)?.rubric.criteria[0]?.points).toEqual([0, 2, 2, 3, 4])
  })

  it('take words that were changed for the course’s own, and leave the others built in', () => {
    const next = changed(form, 1, { title: ' Evidence ', meanings: ['', '', 'One source', '', ''] })
    const [point, support] = wishOf(next)?.rubric.criteria ?? []
    expect(point?.title).toBe('rubric:criterion.point.title')
    expect(support).toMatchObject({
      title: 'Evidence',
      description: 'rubric:criterion.support.description',
      meanings: ['', '', 'One source', '', ''],
    })
  })

  it('take numbers as they are typed', () => {
    const next = { ...changed(form, 0, { weight: '2.5' }), bestPosts: '4' }
    expect(wishOf(next)).toMatchObject({ bestPosts: 4 })
    expect(wishOf(next)?.rubric.criteria[0]?.weight).toBe(2.5)
    expect(wishOf({ ...form, bestPosts: '' })?.bestPosts).toBeNull()
  })

  it.each([
    ['noCriteria', { ...form, criteria: [] }],
    ['noTitle', changed(form, 0, { title: '  ' })],
    ['sameTitle', changed(form, 0, { title: ' said CRITERION.support.title' })],
    ['weight', changed(form, 0, { weight: '' })],
    ['weight', changed(form, 0, { weight: -1 })],
    ['noWeight', { ...form, criteria: form.criteria.map((one) => ({ ...one, weight: 0 })) }],
    ['points', changed(form, 0, { points: [0, 1, 2, 1, 4] })],
    ['points', changed(form, 0, { points: ['', 1, 2, 3, 4] })],
    ['best', { ...form, bestPosts: 0 }],
    ['best', { ...form, bestPosts: 1.5 }],
    ['best', { ...form, bestPosts: 101 }],
  ] as const)('say what stands in the way: %s', (problem, wrong) => {
    expect(problemOf(wrong)).toBe(problem)
    expect(wishOf(wrong)).toBeNull()
  })

  it('have no problem as they begin', () => {
    expect(problemOf(form)).toBeNull()
  })
})

describe('criteria', () => {
  it('are added under an id of their own, with nothing that looks at them', () => {
    const one = { ...form, criteria: [...form.criteria, ownCriterion(form)] }
    const two = ownCriterion({ ...one, criteria: one.criteria.slice(1) })
    expect(two).toMatchObject({ signal: 'none', title: '', points: null })
    expect(one.criteria.map(({ id }) => String(id))).not.toContain(two.id)
  })

  it('move one place, and stay where they are at either end', () => {
    const ids = (list: RubricForm['criteria']) => list.map(({ id }) => String(id))
    expect(ids(moved(form.criteria, 0, 1)).slice(0, 2)).toEqual(['support', 'point'])
    expect(moved(form.criteria, 0, -1)).toBe(form.criteria)
    expect(moved(form.criteria, form.criteria.length - 1, 1)).toBe(form.criteria)
  })

  it('that go and have levels are left behind; those without are not', () => {
    const given = asForm(canvas, null, say)
    expect(leftBehind(given, setup).map(({ id }) => String(id))).toEqual(['point', 'support'])
    expect(leftBehind(form, setup)).toEqual([])
  })

  it('hand their levels on only from one that goes to one that stays', () => {
    const given = asForm(canvas, null, say)
    const carry = { point: 'canvas:a', support: 'nowhere', 'canvas:a': 'point' }
    expect(wishOf({ ...given, carry })?.carry).toEqual({ point: 'canvas:a' })
    expect(wishOf({ ...form, carry: { point: 'support' } })?.carry).toEqual({})
  })

  it('are not changed where there is none', () => {
    expect(changed(form, 99, { title: 'x' })).toBe(form)
  })
})
