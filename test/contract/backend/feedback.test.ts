import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract/api.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver } from './driver.ts'

const driver = new Driver(lastingFolder())
const weeks = { from: 1, to: 15 }
let course = ''
let students: Output<'feedback.list'> = []

beforeAll(async () => {
  course = (await driver.call('courses.create', { title: 'Feedback', term: '' })).id
  await driver.importFiles(course, ['ubc_4242-discussion_2024-09.csv', 'gradebook_full.csv'])
  students = await driver.call('feedback.list', { course, weeks })
}, 60_000)
afterAll(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

/** A student with posts, by place; every test takes its own, so that none waits for another. */
function writer(at: number): Output<'feedback.list'>[number] {
  const row = students.filter(({ posts }) => posts > 0)[at]
  if (row === undefined) throw new Error(`no writer ${at}`)
  return row
}

const open = (at: number, range = weeks): Promise<Output<'feedback.open'>> =>
  driver.call('feedback.open', { course, personId: writer(at).personId, weeks: range })

const undoKey = async (): Promise<string | undefined> =>
  (await driver.call('course.head', { course })).undo.undo?.key

const whole = {
  strength: 'You set out a view of your own and gave a reason for it.',
  quotation: '',
  nextStep: 'Take 10 minutes and answer one classmate. Start on Monday. Ask me in the Class Cafe.',
  question: 'What would change your mind?',
}

/** Words of one's own around what this student wrote. */
async function quoting(at: number): Promise<typeof whole> {
  return { ...whole, quotation: (await open(at)).draft.suggested.quotation }
}

describe('the list of feedback', () => {
  test('holds every student once, by the name that sorts, and no staff', async () => {
    const people = await driver.call('people.list', { course })
    const expected = people
      .filter(({ role }) => role === 'student')
      .toSorted((one, other) => one.sortableName.localeCompare(other.sortableName, 'en'))
    expect(students.map(({ personId }) => personId)).toEqual(expected.map(({ personId }) => personId))
    expect(new Set(students.map(({ draftId }) => draftId)).size).toBe(students.length)
  })

  test('asking for it writes nothing', async () => {
    const before = await driver.call('history.list', { course })
    await driver.call('feedback.list', { course, weeks })
    expect(await driver.call('history.list', { course })).toEqual(before)
  })
})

describe('a draft', () => {
  test('is written once: opening it again changes neither its words nor the history', async () => {
    const first = await open(0)
    const { length } = await driver.call('history.list', { course })
    expect(await open(0)).toEqual(first)
    expect(await driver.call('history.list', { course })).toHaveLength(length)
  })

  test('stands for its weeks: other weeks are another draft', async () => {
    const all = await open(0)
    const one = await open(0, { from: 1, to: 1 })
    expect(one.draftId).not.toBe(all.draftId)
    await driver.call('feedback.edit', { course, draftId: one.draftId, text: whole })
    expect((await open(0)).draft.text).toEqual(all.draft.text)
  })

  test('rests on the posts of its student and of nobody else', async () => {
    const view = await open(1)
    expect(view.evidence.length).toBe(writer(1).posts)
    for (const { postId } of view.evidence) {
      const { focus } = await driver.call('posts.read', { course, postId })
      expect(focus.post.authorId).toBe(view.personId)
    }
  })

  test('an edit that changes nothing is no act', async () => {
    const view = await open(1)
    const before = await driver.call('history.list', { course })
    await driver.call('feedback.edit', { course, draftId: view.draftId, text: view.draft.text })
    expect(await driver.call('history.list', { course })).toEqual(before)
  })

  test('is "edited" while its words differ from those suggested, and a draft again when they are put back', async () => {
    const { draftId, draft } = await open(1)
    const edited = await driver.call('feedback.edit', { course, draftId, text: whole })
    expect(edited.draft.state).toBe('edited')
    expect(edited.draft.suggested).toEqual(draft.suggested)
    const back = await driver.call('feedback.edit', { course, draftId, text: draft.suggested })
    expect(back.draft.state).toBe('draft')
  })

  test('keeps any text letter by letter', async () => {
    const { draftId } = await open(1)
    const odd = { ...whole, strength: '  “ß” 🧵\u200B\r\n=1+1 <b>{{name}}</b> \u202Ex __proto__ ' }
    await driver.call('feedback.edit', { course, draftId, text: odd })
    expect((await open(1)).draft.text).toEqual(odd)
  })

  test('written anew has other words, and undo brings back those before', async () => {
    const { draftId } = await open(2)
    await driver.call('feedback.edit', { course, draftId, text: whole })
    const fresh = await driver.call('feedback.redraft', { course, draftId })
    expect(fresh.draft.text).not.toEqual(whole)
    expect(fresh.draft.text).toEqual(fresh.draft.suggested)
    expect(await undoKey()).toBe('history:draft.redraft')
    await driver.call('history.undo', { course })
    expect((await open(2)).draft.text).toEqual(whole)
  })
})

describe('an approval', () => {
  test('has its time, is taken back to the state the words have, and can be undone', async () => {
    const { draftId } = await open(3)
    const text = await quoting(3)
    await driver.call('feedback.edit', { course, draftId, text })
    const approved = await driver.call('feedback.approve', { course, draftId, approved: true })
    expect(approved.blocks).toEqual([])
    expect(approved.draft.approvedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u)
    const back = await driver.call('feedback.approve', { course, draftId, approved: false })
    expect(back.draft).toMatchObject({ state: 'edited', approvedAt: null })
    expect(await undoKey()).toBe('history:draft.unapprove')
    await driver.call('history.undo', { course })
    expect((await open(3)).draft).toEqual(approved.draft)
  })

  test.each([
    ['nothing at all', { strength: '', quotation: '', nextStep: '', question: '' }],
    ['a gap', { ...whole, question: 'What of {thread}?' }],
    ['no quotation, although there are words to quote', whole],
  ])('is refused for a draft with %s, with the reason in words, and changes nothing', async (_, text) => {
    const { draftId } = await open(3)
    const view = await driver.call('feedback.edit', { course, draftId, text })
    expect(view.blocks.length).toBeGreaterThan(0)
    const refused = await driver.ask('feedback.approve', { course, draftId, approved: true })
    expect(refused).toMatchObject({ error: { kind: 'refused', message: { key: 'errors:feedback.blocked' } } })
    const why = refused.ok ? '' : String(refused.error.message.params?.why)
    expect(why).toMatch(/\w+ \w+/u)
    expect(why).not.toContain('feedback:')
    expect((await open(3)).draft.state).not.toBe('approved')
  })

  test('is refused for a classmate’s words in quotation marks, and warned of for words that nobody wrote', async () => {
    const { draftId, draft } = await open(4)
    const { quotation } = (await open(3)).draft.suggested
    expect(quotation).not.toBe('')
    const borrowed = await driver.call('feedback.edit', { course, draftId, text: { ...whole, quotation } })
    expect(borrowed.blocks).toHaveLength(1)
    const changed = { ...whole, quotation: 'Words that nobody here ever wrote, I think.' }
    const own = await driver.call('feedback.edit', { course, draftId, text: changed })
    expect(own.blocks).toEqual([])
    expect(own.cautions.map(({ key }) => key)).toContain('feedback:check.quotationChanged')
    await driver.call('feedback.edit', { course, draftId, text: draft.text })
  })

  test('is what sheets can be kept to; the others are named', async () => {
    const { draftId, name } = await open(3)
    await driver.call('feedback.edit', { course, draftId, text: await quoting(3) })
    await driver.call('feedback.approve', { course, draftId, approved: true })
    const sheets = await driver.call('sheets.data', { course, weeks, approvedOnly: true })
    expect(sheets.students.map((sheet) => sheet.name)).toEqual([name])
    expect(sheets.students[0]).toMatchObject({ strength: whole.strength, question: whole.question })
    expect(sheets.notApproved).toHaveLength(students.length - 1)
    expect(sheets.notApproved).not.toContain(name)
    const other = await driver.call('sheets.data', { course, weeks: { from: 2, to: 2 }, approvedOnly: true })
    expect(other.students).toEqual([])
  })
})

describe('what is not there', () => {
  test.each(['nobody|1-15', '__proto__', 'constructor', ''])(
    'the draft %j is refused kindly',
    async (draftId) => {
      for (const answer of [
        await driver.ask('feedback.edit', { course, draftId, text: whole }),
        await driver.ask('feedback.redraft', { course, draftId }),
        await driver.ask('feedback.approve', { course, draftId, approved: true }),
      ])
        expect(answer).toMatchObject({ ok: false })
    },
  )

  test('feedback for somebody unknown, or for the teacher, is not written', async () => {
    const before = await driver.call('history.list', { course })
    const people = await driver.call('people.list', { course })
    const staff = people.find(({ role }) => role === 'staff')?.personId ?? ''
    const unknown = await driver.ask('feedback.open', { course, personId: '__proto__', weeks })
    expect(unknown).toMatchObject({ error: { kind: 'not-found' } })
    const teacher = await driver.ask('feedback.open', { course, personId: staff, weeks })
    expect(teacher).toMatchObject({
      error: { kind: 'refused', message: { key: 'errors:feedback.notStudent' } },
    })
    expect(await driver.call('history.list', { course })).toEqual(before)
  })

  test('a draft whose writer is gone with an undone import is said to be so, and comes back with it', async () => {
    const { draftId } = await open(3)
    const rows = await driver.call('import.list', { course })
    for (const { id } of rows) await driver.call('import.undo', { course, importId: id })
    const gone = await driver.ask('feedback.edit', { course, draftId, text: whole })
    expect(gone).toMatchObject({ error: { kind: 'not-found', message: { key: 'errors:unknownPerson' } } })
    for (let at = 0; at < rows.length; at += 1) await driver.call('history.undo', { course })
    expect((await open(3)).draft.text).toEqual(await quoting(3))
  })
})
