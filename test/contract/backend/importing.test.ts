import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportPreview } from '#shared/contract/importViews.ts'
import { tempFolder } from '../../unit/backend/tempFolder.ts'
import { Driver } from './driver.ts'

const text = (...lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`)
const odd = text(
  'Exported by hand',
  'Wer~Wann~Was',
  'Ana Ruiz~2025-02-04 10:00~The press made readers, and readers made the press.',
  'Ben Okoro~2025-02-05 11:00~I doubt that, because most people could not read.',
)
const nextWeek = text(
  'Exported by hand, again',
  'Wer~Wann~Was',
  'Ana Ruiz~2025-02-04 10:00~The press made readers, and readers made the press.',
  'Ben Okoro~2025-02-12 11:00~A new thought of the week after.',
)
const choice = {
  delimiter: '~',
  headerRow: 1,
  mapping: { author: 0, time: 1, text: 2 },
  timeZone: 'America/New_York',
}
const grades = text(
  'Student,ID,SIS User ID,SIS Login ID,Section',
  '"Ruiz, Ana",501,S1,aruiz,A',
  '"Okoro, Ben",502,S2,bokoro,A',
)

const header = 'topic_id,topic_title,topic_message,topic_author_id,topic_author_name,topic_created_at,topic_posted_at,post_author_id,post_author_name,post_id,post_parent_id,post_message,post_likes,post_timestamp' // prettier-ignore
const post = (id: number, words: string, author = 501, parent = '') =>
  `7,"Week 1","Talk",1,"Prof. Reyes",2025-02-03 07:00:00 PST,2025-02-03 07:05:00 PST,${author},"Student ${author}",${id},${parent},"${words}",0,2025-02-04 12:0${id % 10}:44 PST`

let workspace = ''
let driver: Driver
let course = ''

beforeEach(async () => {
  workspace = tempFolder()
  driver = new Driver(workspace)
  course = (await driver.call('courses.create', { title: 'HIST 210', term: '' })).id
})
afterEach(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

const staged = (): readonly string[] => {
  const folder = path.join(workspace, course, 'staged')
  return existsSync(folder) ? readdirSync(folder) : []
}

async function stage(...files: readonly (readonly [string, Buffer])[]): Promise<ImportPreview> {
  const uploads: string[] = []
  for (const [name, bytes] of files) uploads.push(await driver.upload(name, bytes))
  return await driver.finish(await driver.call('import.stage', { course, uploads }))
}

const restage = async (stageId: string, reads: Parameters<typeof reading>[0]) =>
  await driver.finish(await driver.call('import.restage', { course, stageId, reads: reading(reads) }))
const reading = (wished: object) => [{ source: 0, part: 0, choice: wished }]

type Decisions = Omit<Parameters<typeof driver.call<'import.commit'>>[1], 'course' | 'stageId'>
const commit = async (stageId: string, decisions: Partial<Decisions> = {}) =>
  await driver.finish(await driver.call('import.commit', { course, stageId, forums: {}, ...decisions }))

async function keep(name: string, bytes: Buffer, decisions: Partial<Decisions> = {}) {
  const { stageId } = await stage([name, bytes])
  return await commit(stageId, decisions)
}

describe('a file of no known kind', () => {
  test('is looked at with other options before it is read whole, and then read as wished', async () => {
    const preview = await stage(['odd.txt', odd])
    expect(preview).toMatchObject({ empty: true, files: [{ format: 'unknown', isTable: true }] })
    const asked = { course, stageId: preview.stageId, source: 0, part: 0 }
    const look = await driver.call('import.look', { ...asked, choice: { delimiter: '~', headerRow: 1 } })
    expect(look?.preview[0]).toEqual(['Wer', 'Wann', 'Was'])
    expect(look?.columns[0]).toEqual({ title: 'Wer', samples: ['Ana Ruiz', 'Ben Okoro'] })
    const read = await restage(preview.stageId, choice)
    expect(read).toMatchObject({ empty: false, added: 2, people: 2 })
    expect(read.files[0]).toMatchObject({ format: 'mapped-posts', choice, firstDate: '2025-02-04T15:00:00Z' })
    expect(await commit(preview.stageId)).toMatchObject({ added: 2 })
  })

  test('is read in the same way next week, without being asked', async () => {
    const { stageId } = await stage(['odd.txt', odd])
    await restage(stageId, choice)
    await commit(stageId)
    const later = await stage(['later.txt', nextWeek])
    expect(later.files[0]).toMatchObject({ remembered: true, choice, posts: 2 })
    expect(later).toMatchObject({ added: 2, empty: false })
    const other = await driver.call('courses.create', { title: 'Another', term: '' })
    const uploads = [await driver.upload('x.txt', nextWeek)]
    const there = await driver.finish(await driver.call('import.stage', { course: other.id, uploads }))
    expect(there.files[0]?.remembered).toBe(true)
  })

  test('that is wished to be read in a way that makes nothing of it says so and can be read otherwise again', async () => {
    const { stageId } = await stage(['odd.txt', odd])
    const wrong = await restage(stageId, { ...choice, mapping: { author: 0 } })
    expect(wrong).toMatchObject({ empty: true })
    expect(wrong.problems.map(({ kind }) => kind)).toEqual(['mapping-incomplete'])
    expect(await restage(stageId, choice)).toMatchObject({ added: 2 })
    expect(await restage(stageId, {})).toMatchObject({ empty: true })
  })

  test('leaves the other files of its import as they were read', async () => {
    const preview = await stage(['odd.txt', odd], ['grades.csv', grades])
    expect(preview.files.map(({ source }) => source)).toEqual([0, 1])
    const read = await restage(preview.stageId, choice)
    expect(read.files.map(({ format }) => format)).toEqual(['mapped-posts', 'canvas-gradebook'])
    expect(read.files[1]).toEqual(preview.files[1])
  })
})

describe('a staged import', () => {
  test('can be left and taken up again where it was, also after the program was closed', async () => {
    const { stageId } = await stage(['odd.txt', odd])
    await restage(stageId, choice)
    const [forum] = (await restage(stageId, choice)).forums
    if (forum === undefined) throw new Error('a forum')
    const decisions = {
      forums: { [forum.topic.id]: { ...forum.forum, week: 5 } },
      roles: { x: 'staff' as const },
    }
    await driver.call('import.note', { course, stageId, decisions, step: 'people' })
    await driver.close()
    driver = new Driver(workspace)
    expect(await driver.call('import.waiting', { course })).toMatchObject([{ stageId, files: ['odd.txt'] }])
    const resumed = await driver.finish(await driver.call('import.resume', { course, stageId }))
    expect(resumed).toMatchObject({ step: 'people', decisions, preview: { added: 2 } })
    expect(await commit(stageId)).toMatchObject({ added: 2 })
    expect(await driver.call('import.waiting', { course })).toEqual([])
    expect(staged()).toEqual([])
  })

  test('is kept even where what was read is no longer in memory', async () => {
    const { stageId } = await stage(['grades.csv', grades])
    await driver.close()
    driver = new Driver(workspace)
    expect(await commit(stageId)).toMatchObject({ people: 2 })
  })

  test('is gone when it was put away, and its files with it', async () => {
    const { stageId } = await stage(['grades.csv', grades])
    expect(staged()).toEqual([stageId])
    await driver.call('import.discard', { course, stageId })
    expect(staged()).toEqual([])
    for (const start of [
      await driver.call('import.commit', { course, stageId, forums: {} }),
      await driver.call('import.resume', { course, stageId }),
      await driver.call('import.restage', { course, stageId, reads: [] }),
    ])
      expect(await driver.end<unknown>(start)).toMatchObject({
        error: { message: { key: 'errors:stageGone' } },
      })
    const noted = await driver.ask('import.note', { course, stageId, decisions: { forums: {} }, step: '' })
    expect(noted).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })

  test('whose kept copy was changed or removed is refused kindly, and nothing is imported', async () => {
    for (const [harm, key] of [
      [(file: string) => writeFileSync(file, 'other bytes'), 'errors:stage.fileDamaged'],
      [(file: string) => rmSync(file), 'errors:stage.fileGone'],
    ] as const) {
      const { stageId } = await stage(['grades.csv', grades])
      harm(path.join(workspace, course, 'staged', stageId, '0.bin'))
      const changed = await driver.call('import.restage', { course, stageId, reads: reading({ encoding: 'utf-16le' }) }) // prettier-ignore
      expect(await driver.end(changed)).toMatchObject({ kind: 'failed', error: { message: { key } } })
      await driver.call('import.discard', { course, stageId })
    }
    expect(await driver.call('import.list', { course })).toEqual([])
  })

  test('whose note was damaged is not offered, and says so when asked for', async () => {
    const { stageId } = await stage(['grades.csv', grades])
    writeFileSync(path.join(workspace, course, 'staged', stageId, 'stage.json'), '{"version":')
    expect(await driver.call('import.waiting', { course })).toEqual([])
    const resumed = await driver.end(await driver.call('import.resume', { course, stageId }))
    expect(resumed).toMatchObject({
      error: { kind: 'damaged', message: { key: 'errors:stage.noteDamaged' } },
    })
  })

  test('is not found by a name that leads out of its course', async () => {
    const outside = await driver.ask('import.look', {
      course,
      stageId: '../../x',
      source: 0,
      part: 0,
      choice: {},
    })
    expect(outside).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    await driver.call('import.discard', { course, stageId: '../imports' })
    expect(existsSync(path.join(workspace, course))).toBe(true)
  })

  test('is kept once, however often the button is pressed', async () => {
    const { stageId } = await stage(['grades.csv', grades])
    const asked = { course, stageId, forums: {} }
    const [one, two] = await Promise.all([
      driver.call('import.commit', asked),
      driver.call('import.commit', asked),
    ])
    expect(two).toEqual(one)
    await driver.finish(one)
    expect(await driver.call('import.list', { course })).toHaveLength(1)
    const third = await driver.end(await driver.call('import.commit', asked))
    expect(third).toMatchObject({ kind: 'failed', error: { message: { key: 'errors:stageGone' } } })
  })

  test('does not disturb another that a second window has staged', async () => {
    const one = await stage(['grades.csv', grades])
    const two = await stage(['odd.txt', odd])
    await restage(two.stageId, choice)
    expect(await commit(one.stageId)).toMatchObject({ people: 2 })
    const read = await restage(two.stageId, { ...choice, timeZone: 'UTC' })
    // The course knows Ana and Ben by now: their names are asked about.
    expect(read.questions.map(({ person }) => person.name)).toEqual(['Ana Ruiz', 'Ben Okoro'])
    expect(await commit(two.stageId)).toMatchObject({ added: 2 })
  })
})

describe('people of an import', () => {
  test('with the name of others are asked about once, joined as the instructor says, and never asked about again', async () => {
    await keep('grades.csv', grades)
    const { stageId } = await stage(['odd.txt', odd])
    const { questions } = await restage(stageId, choice)
    expect(
      questions.map(({ person, posts, matches }) => [person.name, posts, matches[0]?.person.id]),
    ).toEqual([
      ['Ana Ruiz', 1, '501'],
      ['Ben Okoro', 1, '502'],
    ])
    const people = Object.fromEntries(questions.flatMap(({ person, matches }) => matches.slice(0, 1).map((match) => [person.id, match.person.id]))) // prettier-ignore
    await commit(stageId, { people })
    const list = await driver.call('people.list', { course })
    expect(list.map(({ personId, name }) => [personId, name])).toEqual([
      ['502', 'Ben Okoro'],
      ['501', 'Ana Ruiz'],
    ])
    const later = await stage(['later.txt', nextWeek])
    expect(later).toMatchObject({ questions: [], newPeople: [] })
  })

  test('say by what they were found again, and what they are', async () => {
    await keep('grades.csv', grades)
    const again = await stage([
      'posts.csv',
      text(header, post(1, 'First words of Ana.'), post(2, 'Hello all.', 9)),
    ])
    const rows = again.everybody.map(({ person, match, role, posts }) => [person.id, match, role, posts])
    expect(rows).toContainEqual(['501', 'canvasId', 'student', 1])
    expect(rows).toContainEqual(['9', null, 'unknown', 1])
    expect(rows).toContainEqual(['1', null, 'staff', 0])
  })

  test('can be given another role while importing and later; undo gives it back', async () => {
    await keep('posts.csv', text(header, post(1, 'Words.'), post(2, 'More.', 9)), { roles: { 9: 'staff' } })
    const roleOf = async (id: string) =>
      (await driver.call('people.list', { course })).find(({ personId }) => personId === id)?.role
    expect(await roleOf('9')).toBe('staff')
    const head = await driver.call('people.role', { course, personId: '501', role: 'unknown' })
    expect(head.undo.undo).toEqual({ key: 'history:role', params: { person: 'Student 501' } })
    expect(await roleOf('501')).toBe('unknown')
    await driver.call('people.role', { course, personId: '501', role: null })
    expect(await roleOf('501')).toBe('student')
    await driver.call('history.undo', { course })
    expect(await roleOf('501')).toBe('unknown')
    const nobody = await driver.ask('people.role', { course, personId: 'nobody', role: 'staff' })
    expect(nobody).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })
})

describe('an export that comes again', () => {
  const first = text(
    header,
    post(1, 'A claim about presses.'),
    post(2, 'A reply to it.', 502, '1'),
    post(3, 'Buy now'),
  )
  const second = text(
    header,
    post(1, 'A claim about presses, with a source.'),
    post(2, '', 502, '1'),
    post(4, 'Something new.'),
  )

  test('shows what was edited and what is gone, with the words before and after and whether they were scored', async () => {
    await keep('posts.csv', first)
    const { criteria } = (await driver.call('course.head', { course })).settings.rubric
    const criterionId = criteria[0]?.id ?? ''
    await driver.call('marks.level', { course, postId: '1', criterionId, level: 3, how: 'own', reason: '' })
    const preview = await stage(['posts.csv', second])
    expect(preview).toMatchObject({ added: 1, updated: 2, unchanged: 0 })
    expect(preview.checks).toMatchObject({ edited: 2, removed: 1 })
    const { stageId } = preview
    const edited = await driver.call('import.found', { course, stageId, kind: 'edited', from: 0 })
    expect(edited.count).toBe(2)
    expect(edited.rows[0]).toMatchObject({
      who: 'Student 501',
      topic: 'Week 1',
      text: 'A claim about presses, with a source.',
      before: 'A claim about presses.',
      fate: 'updated',
      scored: true,
    })
    const removed = await driver.call('import.found', { course, stageId, kind: 'removed', from: 0 })
    expect(removed.rows).toMatchObject([{ postId: '3', text: 'Buy now', scored: false }])
    expect(
      (await driver.call('import.found', { course, stageId, kind: 'edited', from: 1 })).rows,
    ).toHaveLength(1)
    await commit(stageId)
    const { mark } = await driver.call('posts.read', { course, postId: '1' })
    expect(Object.keys(mark.levels)).toEqual([criterionId])
  })

  test('leaves out what the instructor leaves out, keeps the words the course has, and remembers', async () => {
    await keep('posts.csv', first, { skipped: ['3'] })
    expect(await driver.call('course.head', { course })).toMatchObject({ scorable: 2 })
    const again = await stage(['posts.csv', first])
    expect(again.skipped).toEqual({ 3: 'added' })
    expect(await commit(again.stageId, { skipped: ['3'] })).toMatchObject({
      added: 0,
      unchanged: 2,
      skipped: 1,
    })
    await keep('posts.csv', second, { skipped: ['1'] })
    const { focus } = await driver.call('posts.read', { course, postId: '1' })
    expect(focus.post.text).toBe('A claim about presses.')
  })

  test('changes nothing when it is the same', async () => {
    await keep('posts.csv', first)
    const before = await driver.call('people.list', { course })
    expect(await keep('posts.csv', first)).toMatchObject({ added: 0, updated: 0, unchanged: 3 })
    expect(await driver.call('people.list', { course })).toEqual(before)
  })

  test('is undone as one act with all that was decided, after other edits; what was changed since stays', async () => {
    const work = () => {
      const file = readFileSync(path.join(workspace, course, 'course.json'), 'utf8')
      return (JSON.parse(file) as { data: { work: Record<string, object> } }).data.work
    }
    const preview = await stage(['posts.csv', first])
    const [row] = preview.forums
    if (row === undefined) throw new Error('a forum')
    const forums = { [row.topic.id]: { ...row.forum, week: 4 } }
    const outcome = await commit(preview.stageId, { forums, roles: { 501: 'unknown', 502: 'unknown' } })
    await driver.call('people.role', { course, personId: '502', role: 'staff' })
    const { settings } = await driver.call('course.head', { course })
    await driver.call('course.settings', { course, settings: { ...settings, instructor: 'Dr Lee' } })
    await driver.call('import.undo', { course, importId: outcome.importId })
    await driver.call('course.close', { course })
    expect(work()).toMatchObject({ imports: {}, forums: {}, people: { 502: { role: 'staff' } } })
    expect(Object.keys(work()['people'] ?? {})).toEqual(['502'])
    await driver.call('history.undo', { course })
    expect(await driver.call('import.list', { course })).toHaveLength(1)
    expect((await driver.call('forums.list', { course }))[0]?.forum.week).toBe(4)
  })
})

describe('columns about people', () => {
  const survey = text(
    'Timestamp,Email Address,How many hours can you give each week?',
    '2025-01-06,ana@x.test,3',
    '2025-01-07,ben@x.test,5',
    '2025-01-07,cy@x.test,5',
  )

  test('come with a guessed kind and samples, and are kept as corrected', async () => {
    const preview = await stage(['skills.csv', survey])
    const [column] = preview.columns
    if (column === undefined) throw new Error('a column')
    expect(column).toMatchObject({
      title: 'How many hours can you give each week?',
      filled: 3,
      samples: ['3', '5'],
    })
    await commit(preview.stageId, { columns: { [column.id]: { kind: 'choice', sensitive: true } } })
    const offered = await driver.call('groups.attributes', { course })
    const attribute = offered.find((one) => one.column.id === column.id)
    expect(attribute).toMatchObject({ kind: 'choice', sensitive: true })
    const again = await stage(['skills.csv', survey])
    expect(again.columns[0]).toMatchObject({ kind: 'choice', sensitive: true })
  })
})
