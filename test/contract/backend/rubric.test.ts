import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input } from '#shared/contract/api.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { criterionId } from '#shared/model/ids.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver } from './driver.ts'

const driver = new Driver(lastingFolder())
let course = ''
let postId = ''

beforeAll(async () => {
  course = (await driver.call('courses.create', { title: 'One', term: '' })).id
  await driver.importFiles(course, ['ubc_4242-discussion_2024-09.csv', 'rubric_definition.csv'])
  const query = { course, order: 'thread', week: null, topicId: null, only: [] } as const
  postId = (await driver.call('posts.queue', query)).rows[0]?.postId ?? ''
  const level = { course, postId, criterionId: 'point', level: 3, how: 'own', reason: '' } as const
  await driver.call('marks.level', level)
}, 60_000)
afterAll(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

type Wish = Input<'rubric.change'>

const present: Wish['rubric'] = {
  ...defaultRubric,
  criteria: defaultRubric.criteria.map((criterion) => ({ ...criterion, points: null, meanings: null })),
}

const wish = (more: Partial<Wish> = {}): Wish => ({
  course,
  rubric: present,
  bestPosts: null,
  carry: {},
  ...more,
})

async function fromCanvas(): Promise<Wish['rubric']> {
  const { offered } = await driver.call('rubric.setup', { course })
  const found = offered.find(({ title }) => title === 'Discussion rubric')
  if (found === undefined) throw new Error('the rubric was not imported')
  const criteria = found.criteria.map((criterion) => ({
    ...criterion,
    points: criterion.points === null ? null : [...criterion.points],
    meanings: criterion.meanings === null ? null : [...criterion.meanings],
  }))
  return { ...found, criteria }
}

describe('the rubric screen', () => {
  test('begins with the rubric, those that were imported, and how many levels are set', async () => {
    const setup = await driver.call('rubric.setup', { course })
    expect(setup).toMatchObject({ rubric: defaultRubric, bestPosts: null, levels: { point: 1 } })
    expect(setup.offered.map(({ title }) => title)).toEqual(['rubric:default.title', 'Discussion rubric'])
  })

  test('tells what a change would do, and does nothing yet', async () => {
    const effect = await driver.call('rubric.effect', wish({ rubric: await fromCanvas() }))
    expect(effect.aside).toEqual([{ title: 'rubric:criterion.point.title', levels: 1 }])
    expect(effect.students).toHaveLength(1)
    expect((await driver.call('course.head', { course })).settings.rubric.id).toBe('default')
  })

  test('asks the scorer where a criterion would look at something else', async () => {
    const criteria = present.criteria.map((criterion) =>
      criterion.id === 'point' ? { ...criterion, signal: 'none' as const } : criterion,
    )
    const effect = await driver.call('rubric.effect', wish({ rubric: { ...present, criteria } }))
    const scores = await driver.call('posts.read', { course, postId })
    const suggested = scores.score?.criteria[criterionId('point')]?.level ?? null
    expect(effect.posts.every(({ after }) => after === null)).toBe(true)
    expect(effect.posts.some((moved) => moved.postId === postId)).toBe(suggested !== null)
  })

  test('changes rubric, levels and posts that count in one act, and takes all of it back', async () => {
    const rubric = await fromCanvas()
    const carry = { point: rubric.criteria[0]?.id ?? '' }
    const head = await driver.call('rubric.change', wish({ rubric, carry, bestPosts: 2 }))
    expect(head.settings).toMatchObject({ bestPosts: 2, rubric: { title: 'Discussion rubric' } })
    expect(head.undo.undo?.key).toBe('history:rubric')
    expect((await driver.call('rubric.setup', { course })).levels).toEqual({ [carry.point]: 1 })
    const back = await driver.call('history.undo', { course })
    expect(back.settings.rubric).toEqual(defaultRubric)
    expect((await driver.call('rubric.setup', { course })).levels).toEqual({ point: 1 })
  })

  test('takes a change that changes nothing for no act', async () => {
    const before = await driver.call('course.head', { course })
    const after = await driver.call('rubric.change', wish())
    expect(after.undo).toEqual(before.undo)
  })

  test('refuses a rubric without criteria', async () => {
    const empty = { ...present, criteria: [] }
    expect((await driver.ask('rubric.change', wish({ rubric: empty }))).ok).toBe(false)
  })
})
