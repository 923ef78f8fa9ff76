import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sourceResources } from '#backend/nodePorts.ts'
import { createWords } from '#backend/words.ts'
import { Driver } from '../../contract/backend/driver.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'

const words = createWords(path.join(sourceResources, 'locales'))
const driver = new Driver(lastingFolder())
let course = ''

beforeAll(async () => {
  course = (await driver.call('courses.create', { title: 'Names', term: '' })).id
  await driver.importFiles(course, ['ubc_4242-discussion_2024-09.csv', 'gradebook_full.csv'])
}, 60_000)
afterAll(() => driver.close())

test('every act in the history has a name that a person can read', async () => {
  const { settings } = await driver.call('course.head', { course })
  await driver.call('course.settings', { course, settings: { ...settings, instructor: 'Dr Lee' } })
  const [forum] = await driver.call('forums.list', { course })
  if (forum === undefined) throw new Error('a forum')
  await driver.call('forums.set', { course, topicId: forum.topic.id, forum: { ...forum.forum, week: 9 } })
  const query = { course, order: 'thread', week: null, topicId: null, only: [] } as const
  const postId = (await driver.call('posts.queue', query)).rows[0]?.postId ?? ''
  const level = { course, postId, criterionId: 'point', how: 'own', reason: '' } as const
  await driver.call('marks.level', { ...level, level: 3 })
  await driver.call('marks.level', { ...level, level: null })
  await driver.call('marks.flags', { course, postId, moderation: true })
  await driver.call('marks.strategies', { course, postId, strategies: ['debate'] })
  const weeks = { from: 1, to: 15 }
  const [student] = await driver.call('feedback.list', { course, weeks })
  if (student === undefined) throw new Error('a student')
  const { draftId, draft } = await driver.call('feedback.open', { course, personId: student.personId, weeks })
  await driver.call('feedback.edit', { course, draftId, text: { ...draft.text, question: 'Why?' } })
  const sizes = { kind: 'groups' as const, count: 2 }
  const wish = { course, planId: null, name: 'Week 5', sizes, uses: [], rules: [], seed: 1 }
  const { planId, groups } = await driver.finish(await driver.call('groups.build', wish))
  const ana = { name: '' }
  const [one, two] = groups
  const mover = one?.members[0]
  if (two === undefined || mover === undefined) throw new Error('two groups')
  ana.name = mover.name
  await driver.call('groups.move', { course, planId, personId: mover.personId, to: two.id })
  const [imported] = await driver.call('import.list', { course })
  await driver.call('import.undo', { course, importId: imported?.id ?? '' })

  const names = (await driver.call('history.list', { course })).map(({ name }) => words(name))
  const stable = names.toReversed().map((name) => name.replace(ana.name, '(somebody)'))
  await expect(`${stable.join('\n')}\n`).toMatchFileSnapshot('./actNames.txt')
})
