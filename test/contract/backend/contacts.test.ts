import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noFacts } from '#shared/model/courseFacts.ts'
import type { PersonId, TopicId } from '#shared/model/ids.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver } from './driver.ts'

const weeks = { from: 1, to: 15 }

describe('what the instructor says about the course, and whom they were in touch with', () => {
  const workspace = lastingFolder()
  let driver = new Driver(workspace)
  let course = ''
  let people: readonly PersonId[] = []
  let topicId: TopicId | null = null

  beforeAll(async () => {
    course = (await driver.call('courses.create', { title: 'HIST 210', term: '' })).id
    await driver.importFiles(course, ['ubc_4242-discussion_2024-09.csv', 'gradebook_full.csv'])
    const rows = await driver.call('people.list', { course })
    people = rows.filter(({ role }) => role === 'student').map(({ personId }) => personId)
    topicId = (await driver.call('forums.list', { course }))[0]?.topic.id ?? null
  })
  afterAll(async () => {
    await driver.close()
    expect(driver.bugs).toEqual([])
  })

  const logged = async () =>
    (await driver.call('contacts.list', { course, weeks })).filter(({ id }) => id !== null)

  test('facts start empty, are one act with the name and where to ask, and are undone together', async () => {
    expect(await driver.call('facts.get', { course })).toEqual({
      instructor: '',
      helpRoute: '',
      facts: noFacts,
    })
    const facts = { ...noFacts, meeting: 'Tuesdays, 3 pm', groundRules: ['One at a time'] }
    const head = await driver.call('facts.set', {
      course,
      instructor: 'Dr Lee',
      helpRoute: 'the Cafe',
      facts,
    })
    expect(head.undo.undo?.key).toBe('history:facts')
    expect(await driver.call('facts.get', { course })).toEqual({
      instructor: 'Dr Lee',
      helpRoute: 'the Cafe',
      facts,
    })
    await driver.call('history.undo', { course })
    expect(await driver.call('facts.get', { course })).toEqual({
      instructor: '',
      helpRoute: '',
      facts: noFacts,
    })
    await driver.call('history.redo', { course })
  })

  test('saving the same facts again is no act', async () => {
    const before = await driver.call('history.list', { course })
    const now = await driver.call('facts.get', { course })
    await driver.call('facts.set', {
      course,
      ...now,
      facts: { ...now.facts, groundRules: [...now.facts.groundRules] },
    })
    expect(await driver.call('history.list', { course })).toEqual(before)
  })

  test('a logo that could hold a script or an address is refused', async () => {
    const now = await driver.call('facts.get', { course })
    for (const logo of ['https://example.org/a.png', 'data:image/svg+xml;base64,AAAA', 'data:text/html,x']) {
      const facts = { ...noFacts, logo }
      expect(await driver.ask('facts.set', { course, ...now, facts })).toMatchObject({ ok: false })
    }
    const facts = { ...noFacts, logo: 'data:image/png;base64,iVBORw0KGgo=' }
    expect(await driver.ask('facts.set', { course, ...now, facts })).toMatchObject({ ok: true })
  })

  test('a contact with several students is one act, once each', async () => {
    const [ana, ben] = people
    if (ana === undefined || ben === undefined) throw new Error('two students')
    const contact = {
      course,
      people: [ana, ben, ana],
      on: '2024-09-20',
      kind: 'email',
      topicId,
      note: 'Asked',
    } as const
    const head = await driver.call('contacts.log', { ...contact, people: [...contact.people] })
    expect(head.undo.undo).toEqual({ key: 'history:contact.logMany', params: { count: 2 } })
    expect((await logged()).map(({ personId }) => personId)).toEqual([ana, ben])
    await driver.call('history.undo', { course })
    expect(await logged()).toEqual([])
    await driver.call('history.redo', { course })
    expect(await logged()).toMatchObject([{ on: '2024-09-20', kind: 'email', note: 'Asked' }, {}])
  })

  test('a contact is taken out by its id; a second click changes nothing', async () => {
    const [first] = await logged()
    if (first === undefined || first.id === null) throw new Error('a contact')
    await driver.call('contacts.remove', { course, contactId: first.id })
    const after = await logged()
    expect(after.map(({ id }) => id)).not.toContain(first.id)
    await driver.call('contacts.remove', { course, contactId: first.id })
    expect(await logged()).toEqual(after)
    await driver.call('history.undo', { course })
    expect(await logged()).toHaveLength(after.length + 1)
  })

  test('a person, discussion or day that does not exist is refused, and nothing is kept', async () => {
    const before = await logged()
    const some = { course, on: '2024-09-20', kind: 'call', topicId: null, note: '' } as const
    const [ana = ''] = people
    expect(await driver.ask('contacts.log', { ...some, people: ['nobody'] })).toMatchObject({ ok: false })
    expect(await driver.ask('contacts.log', { ...some, people: [ana], topicId: 'none' })).toMatchObject({
      ok: false,
    })
    expect(await driver.ask('contacts.log', { ...some, people: [ana], on: '2024-13-40' })).toMatchObject({
      ok: false,
    })
    expect(await logged()).toEqual(before)
  })

  test('stands in the student’s own record, and is there after the program starts again', async () => {
    const before = await logged()
    const facts = await driver.call('facts.get', { course })
    await driver.close()
    driver = new Driver(workspace)
    await driver.call('course.open', { course })
    expect(await logged()).toEqual(before)
    expect(await driver.call('facts.get', { course })).toEqual(facts)
    const wish = { kind: 'record', personId: before[0]?.personId ?? '' } as const
    const plan = await driver.call('export.plan', { course, wish })
    expect(JSON.stringify(plan.files)).toContain('2024-09-20: E-mail – Asked')
  })
})
