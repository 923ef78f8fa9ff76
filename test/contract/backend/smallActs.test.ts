import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver, fixture } from './driver.ts'
import { noFacts } from '#shared/model/courseFacts.ts'

const driver = new Driver(lastingFolder())
let course = ''
let other = ''

beforeAll(async () => {
  course = (await driver.call('courses.create', { title: 'HIST 210', term: 'Autumn' })).id
  other = (await driver.call('courses.create', { title: 'HIST 110', term: '' })).id
  await driver.importFiles(course, ['ubc_4242-discussion_2024-09.csv', 'gradebook_full.csv'])
}, 60_000)
afterAll(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

/** What undo would take back now, as a key. */
async function last(): Promise<string | null> {
  return (await driver.call('course.head', { course })).undo.undo?.key ?? null
}

/** How many acts there are. */
async function acts(): Promise<number> {
  return (await driver.call('history.list', { course })).filter(({ undone }) => !undone).length
}

const choice = {
  order: 'thread' as const,
  week: 3,
  topicId: null,
  only: ['unscored' as const],
}

describe('kept views', () => {
  const views = async () => (await driver.call('posts.choices', { course })).views

  test('stand under their name, with what was chosen', async () => {
    await driver.call('views.save', { course, name: ' Week three ', choice })
    expect(await views()).toMatchObject([{ name: 'Week three', choice: { week: 3, only: ['unscored'] } }])
    expect(await last()).toBe('history:view.save')
  })

  test('of the same name are one, however it is spelled', async () => {
    await driver.call('views.save', { course, name: 'WEEK THREE', choice: { ...choice, week: 4 } })
    expect(await views()).toMatchObject([{ name: 'WEEK THREE', choice: { week: 4 } }])
  })

  test('that are kept as they are make no act', async () => {
    const before = await acts()
    await driver.call('views.save', { course, name: 'WEEK THREE', choice: { ...choice, week: 4 } })
    expect(await acts()).toBe(before)
  })

  test('are told apart in any script', async () => {
    await driver.call('views.save', { course, name: 'שבוע 3', choice })
    await driver.call('views.save', { course, name: 'Week “3” 🎓', choice })
    expect(await views()).toHaveLength(3)
  })

  test('can be deleted, which undo takes back', async () => {
    const [first] = await views()
    await driver.call('views.remove', { course, viewId: first?.viewId ?? '' })
    expect(await views()).toHaveLength(2)
    await driver.call('history.undo', { course })
    expect(await views()).toHaveLength(3)
  })

  test.each(['gone', '__proto__', 'constructor'])(
    'that are not there (%s) cannot be deleted',
    async (viewId) => {
      expect(await driver.ask('views.remove', { course, viewId })).toMatchObject({
        ok: false,
        error: { kind: 'not-found' },
      })
    },
  )

  test.each(['', '   ', 'x'.repeat(61)])('need a name of a bearable length (%#)', async (name) => {
    expect(await driver.ask('views.save', { course, name, choice })).toMatchObject({
      ok: false,
      error: { kind: 'bad-request' },
    })
  })
})

describe('what a discussion is for', () => {
  const first = async () => {
    const [row] = await driver.call('forums.list', { course })
    if (row === undefined) throw new Error('no forum')
    return row
  }

  test('is guessed until somebody says so', async () => {
    expect((await first()).decided).toBe(false)
    expect((await first()).posts).toBeGreaterThan(0)
  })

  test('is what was said, until that is undone', async () => {
    const { topic, forum } = await first()
    await driver.call('forums.set', { course, topicId: topic.id, forum: { ...forum, purpose: 'lounge' } })
    expect(await first()).toMatchObject({ decided: true, forum: { purpose: 'lounge' } })
    expect(await last()).toBe('history:forum')
    await driver.call('history.undo', { course })
    expect((await first()).forum).toEqual(forum)
  })

  test('said twice is one act', async () => {
    const { topic, forum } = await first()
    const asked = { course, topicId: topic.id, forum: { ...forum, week: 7 } }
    await driver.call('forums.set', asked)
    const before = await acts()
    await driver.call('forums.set', asked)
    expect(await acts()).toBe(before)
  })

  const own = {
    id: 'own',
    title: 'Debate',
    criteria: [
      {
        id: 'claim',
        title: 'Claim',
        description: '',
        signal: 'point' as const,
        weight: 1,
        points: null,
        meanings: null,
      },
    ],
  }
  const level = async (topicId: string, criterionId: string) => {
    const asked = { course, order: 'thread' as const, week: null, topicId, only: [] }
    const [post] = (await driver.call('posts.queue', asked)).rows.filter(({ criteria }) => criteria > 0)
    if (post === undefined) throw new Error('a post to score')
    const input = {
      course,
      postId: post.postId,
      criterionId,
      level: 3 as const,
      how: 'own' as const,
      reason: '',
    }
    return { post, answer: await driver.ask('marks.level', input) }
  }

  test('can be a rubric of its own: its posts are suggested and scored by that, until it is undone', async () => {
    const { topic, forum } = await first()
    await driver.call('forums.set', { course, topicId: topic.id, forum: { ...forum, rubric: own } })
    expect(await last()).toBe('history:forum')
    const { post, answer } = await level(topic.id, 'claim')
    expect(answer).toMatchObject({ ok: true })
    const { reading } = { reading: await driver.call('posts.read', { course, postId: post.postId }) }
    expect(Object.keys(reading.score?.criteria ?? {})).toEqual(['claim'])
    expect(post.criteria).toBe(1)
    expect((await level(topic.id, 'point')).answer).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    await driver.call('history.undo', { course })
    await driver.call('history.undo', { course })
    expect((await first()).forum).toEqual(forum)
    expect((await level(topic.id, 'claim')).answer).toMatchObject({ ok: false })
  })

  test('can be a set of groups, which the choice of posts then knows', async () => {
    const { topic, forum } = await first()
    await driver.call('forums.set', { course, topicId: topic.id, forum: { ...forum, groupSet: 'Seminar' } })
    const { topics } = await driver.call('posts.choices', { course })
    expect(topics.find(({ topicId }) => topicId === topic.id)?.groupSet).toBe('Seminar')
    await driver.call('history.undo', { course })
    const after = (await driver.call('posts.choices', { course })).topics
    expect(after.every(({ groupSet }) => groupSet === null)).toBe(true)
  })

  test('offers the built-in rubric, and no groups where there are none', async () => {
    const { rubrics, groupSets } = await driver.call('forums.offers', { course })
    expect(rubrics.map(({ id }) => id)).toContain('default')
    expect(groupSets).toEqual([])
  })

  test('cannot be said of a discussion that is not there', async () => {
    const { forum } = await first()
    expect(await driver.ask('forums.set', { course, topicId: '__proto__', forum })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    })
  })
})

describe('what sheets say about the course', () => {
  const facts = { ...noFacts, groundRules: ['Read before you write.'], meeting: 'Tuesdays at 10' }

  test('is kept with the name and the help line, as one act', async () => {
    const before = await acts()
    await driver.call('facts.set', { course, instructor: 'Dr Lee', helpRoute: 'the Class Cafe', facts })
    expect(await acts()).toBe(before + 1)
    expect(await driver.call('facts.get', { course })).toEqual({
      instructor: 'Dr Lee',
      helpRoute: 'the Class Cafe',
      facts,
    })
    const head = await driver.call('course.head', { course })
    expect(head.settings).toMatchObject({ instructor: 'Dr Lee', helpRoute: 'the Class Cafe' })
  })

  test('comes back whole when it is undone', async () => {
    await driver.call('history.undo', { course })
    expect(await driver.call('facts.get', { course })).toMatchObject({ instructor: '', facts: noFacts })
    await driver.call('history.redo', { course })
  })

  test('that is the same makes no act', async () => {
    const before = await acts()
    await driver.call('facts.set', { course, instructor: 'Dr Lee', helpRoute: 'the Class Cafe', facts })
    expect(await acts()).toBe(before)
  })
})

describe('looking a name up', () => {
  const someone = async () => {
    const queue = await driver.call('posts.queue', {
      course,
      order: 'thread',
      week: null,
      topicId: null,
      only: [],
    })
    const [row] = queue.rows
    if (row === undefined) throw new Error('no post')
    return row
  }

  test('shows it, logs it, and undo hides it without forgetting that it was seen', async () => {
    const { postId } = await someone()
    await driver.call('names.lookUp', { course, postId, on: true })
    const { focus } = await driver.call('posts.read', { course, postId })
    expect(focus.name).not.toBeNull()
    await driver.call('history.undo', { course })
    expect((await driver.call('posts.read', { course, postId })).focus.name).toBeNull()
    expect(await driver.call('names.log', { course })).toMatchObject([{ postId, name: focus.name }])
  })

  test('of a name that is shown already is no second look', async () => {
    const { postId } = await someone()
    await driver.call('names.lookUp', { course, postId, on: true })
    const seen = (await driver.call('names.log', { course })).length
    await driver.call('names.lookUp', { course, postId, on: true })
    expect(await driver.call('names.log', { course })).toHaveLength(seen)
  })

  test('names the act by the code, so that the menu does not tell the name', async () => {
    const { postId } = await someone()
    const { focus } = await driver.call('posts.read', { course, postId })
    const { undo } = await driver.call('course.head', { course })
    expect(JSON.stringify(undo)).not.toContain(focus.name ?? 'no name')
  })

  test.each(['gone', '__proto__'])('of a post that is not there (%s) is refused', async (postId) => {
    expect(await driver.ask('names.lookUp', { course, postId, on: true })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    })
  })
})

describe('exports', () => {
  const source = async (into: string) => {
    const uploadId = await driver.upload('gradebook_full.csv', fixture('gradebook_full.csv'))
    return driver.call('export.source', { course: into, uploadId })
  }

  test('are made from a file of this course only', async () => {
    const { sourceId } = await source(course)
    const wish = {
      kind: 'gradebook' as const,
      sourceId,
      scope: { weeks: { from: 1, to: 5 }, topicIds: [] },
      part: 'all' as const,
      target: { kind: 'new' as const, title: 'Discussion', points: 10 },
      best: null,
      overwrite: false,
      complete: false,
    }
    expect(await driver.ask('export.plan', { course: other, wish })).toMatchObject({ ok: false })
    expect(await driver.ask('export.plan', { course, wish })).toMatchObject({ ok: true })
  })

  test('are logged when they left, and not before', async () => {
    const { planId, files } = await driver.call('export.plan', { course, wish: { kind: 'rubric' } })
    expect(await driver.call('export.log', { course })).toEqual([])
    expect(files).toHaveLength(1)
    const log = await driver.call('export.done', { course, planId })
    expect(log).toMatchObject([{ kind: 'rubric', by: 'Dr Lee', files: files.map(({ name }) => name) }])
    expect(await driver.call('export.log', { course })).toEqual(log)
    expect(await driver.call('export.log', { course: other })).toEqual([])
  })

  test('of another course cannot be logged here', async () => {
    const { planId } = await driver.call('export.plan', { course, wish: { kind: 'rubric' } })
    expect(await driver.ask('export.done', { course: other, planId })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    })
  })

  test.each(['posts.txt', 'empty.csv'])('refuse %s as a Canvas file, in words', async (name) => {
    const uploadId = await driver.upload(name, Buffer.from(name === 'empty.csv' ? '' : 'just words'))
    expect(await driver.ask('export.source', { course, uploadId })).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    })
  })

  test('take an upload once', async () => {
    const uploadId = await driver.upload('gradebook_full.csv', fixture('gradebook_full.csv'))
    await driver.call('export.source', { course, uploadId })
    expect(await driver.ask('export.source', { course, uploadId })).toMatchObject({ ok: false })
  })
})
