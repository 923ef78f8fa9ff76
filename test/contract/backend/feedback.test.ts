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
    ['a gap', { ...whole, question: 'What of {office}?' }],
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

describe('variables', () => {
  test('that the instructor types are filled with this student’s values; the quotation is left alone', async () => {
    const view = await open(2)
    const first = view.name.split(' ')[0] ?? ''
    const text = { ...whole, strength: '{first_name}, well argued. {First Name}!', quotation: '{first_name}' }
    const edited = await driver.call('feedback.edit', { course, draftId: view.draftId, text })
    expect(edited.draft.text.strength).toBe(`${first}, well argued. ${first}!`)
    expect(edited.draft.text.quotation).toBe('{first_name}')
  })

  test('that nobody can fill stay, block the approval and are named', async () => {
    const { draftId } = await open(2)
    const text = { ...(await quoting(2)), nextStep: 'Take 10 minutes and come to {office}.' }
    const edited = await driver.call('feedback.edit', { course, draftId, text })
    expect(edited.blocks).toContainEqual({
      key: 'feedback:check.unresolved',
      params: { variable: '{office}' },
    })
    expect(await driver.ask('feedback.approve', { course, draftId, approved: true })).toMatchObject({
      error: { kind: 'refused' },
    })
  })
})

describe('a style', () => {
  const warm = { tone: 'warm', length: 'long', formality: 'formal' } as const

  test('changes the wording and keeps what the instructor wrote, and can be undone', async () => {
    const view = await open(1)
    const mine = 'Take 10 minutes and answer one classmate. Start on Monday. Ask me.'
    await driver.call('feedback.redraft', { course, draftId: view.draftId })
    const before = (await open(1)).draft
    await driver.call('feedback.edit', {
      course,
      draftId: view.draftId,
      text: { ...before.text, nextStep: mine },
    })
    const styled = await driver.call('feedback.style', { course, draftId: view.draftId, style: warm })
    expect(styled.draft.style).toEqual(warm)
    expect(styled.draft.text.nextStep).toBe(mine)
    expect(styled.draft.text.quotation).toBe(before.text.quotation)
    expect(styled.draft.text.strength).not.toBe(before.text.strength)
    expect(styled.draft.state).toBe('edited')
    expect(await undoKey()).toBe('history:draft.style')
    await driver.call('history.undo', { course })
    expect((await open(1)).draft.text).toEqual({ ...before.text, nextStep: mine })
  })

  test('of the course holds for new feedback only', async () => {
    const before = (await open(1)).draft
    await driver.call('feedback.courseStyle', { course, style: warm })
    expect((await open(1)).draft).toEqual(before)
    const range = { from: 2, to: 3 }
    expect((await open(1, range)).draft.style).toEqual(warm)
    await driver.call('history.undo', { course })
    await driver.call('history.undo', { course })
  })
})

describe('feedback on one post', () => {
  test('stands beside that of the weeks, rests on that post alone, and is listed by itself', async () => {
    const posts = await driver.call('feedback.list', { course, weeks, scope: 'posts' })
    const [row] = posts
    if (row?.postId === undefined || row.postId === null) throw new Error('no post')
    const { personId, postId } = row
    const view = await driver.call('feedback.open', { course, weeks, personId, postId })
    expect(view.draftId).toBe(row.draftId)
    expect(view.draft.postId).toBe(postId)
    expect(view.evidence.map((one) => one.postId)).toEqual([postId])
    const whole = await driver.call('feedback.open', { course, weeks, personId })
    expect(whole.draftId).not.toBe(view.draftId)
  })

  test('is refused for a post of somebody else', async () => {
    const posts = await driver.call('feedback.list', { course, weeks, scope: 'posts' })
    const [one] = posts
    const other = posts.find(({ personId }) => personId !== one?.personId)
    const answer = await driver.ask('feedback.open', {
      course,
      weeks,
      personId: one?.personId ?? '',
      postId: other?.postId ?? '',
    })
    expect(answer).toMatchObject({ error: { kind: 'not-found' } })
  })
})

describe('what goes out', () => {
  const range = { from: 1, to: 6 }
  const openAll = async () => {
    const rows = await driver.call('feedback.list', { course, weeks: range })
    for (const { personId } of rows) await driver.call('feedback.open', { course, weeks: range, personId })
    return await driver.call('feedback.list', { course, weeks: range })
  }

  test('the rest is not approved before each feedback has been opened, and then as one act', async () => {
    const early = await driver.ask('feedback.approveRest', { course, weeks: range })
    expect(early).toMatchObject({ error: { message: { key: 'errors:feedback.unopened' } } })
    const rows = await openAll()
    const [first] = rows
    const gap = { ...whole, question: 'What of {office}?' }
    await driver.call('feedback.edit', { course, draftId: first?.draftId ?? '', text: gap })
    const done = await driver.call('feedback.approveRest', { course, weeks: range })
    expect(done.approved).toBe(rows.length - 1)
    expect(done.left).toMatchObject([{ name: first?.name }])
    expect(await driver.call('feedback.approveRest', { course, weeks: range })).toMatchObject({ approved: 0 })
    await driver.call('history.undo', { course })
    const after = await driver.call('feedback.list', { course, weeks: range })
    expect(after.filter(({ state }) => state === 'approved')).toEqual([])
    await driver.call('history.redo', { course })
  })

  test('handing out has a date, leaves what is not approved, feeds the clock and can be taken back', async () => {
    const rows = await driver.call('feedback.list', { course, weeks: range })
    const draftIds = rows.map(({ draftId }) => draftId)
    const asked = { course, weeks: range, approvedOnly: true, people: null, order: 'name' as const }
    const { toHandOut } = await driver.call('sheets.data', asked)
    const approved = rows.filter(({ state }) => state === 'approved').map(({ draftId }) => draftId)
    expect(toHandOut.toSorted()).toEqual(approved.toSorted())
    await driver.call('feedback.deliver', { course, draftIds, delivered: true })
    expect((await driver.call('sheets.data', asked)).toHandOut).toEqual([])
    const after = await driver.call('feedback.list', { course, weeks: range })
    expect(after.filter(({ state }) => state === 'delivered')).toHaveLength(rows.length - 1)
    expect(after.filter(({ deliveredAt }) => deliveredAt !== null)).toHaveLength(rows.length - 1)
    const overview = await driver.call('overview.get', { course, week: null })
    expect(overview.lead.map(({ key }) => key)).toContain('insights:lead.clock')
    await driver.call('feedback.deliver', { course, draftIds, delivered: false })
    const back = await driver.call('feedback.list', { course, weeks: range })
    expect(back.filter(({ state }) => state === 'delivered')).toEqual([])
    expect(await undoKey()).toBe('history:draft.undeliver')
  })

  test('copying the messages out hands the approved ones out', async () => {
    const plan = await driver.call('export.plan', { course, wish: { kind: 'inbox', weeks: range } })
    await driver.call('export.done', { course, planId: plan.planId })
    const rows = await driver.call('feedback.list', { course, weeks: range })
    expect(rows.filter(({ state }) => state === 'delivered')).toHaveLength(rows.length - 1)
    await driver.call('history.undo', { course })
  })

  test('the equity check compares what there is, and names no group under five', async () => {
    const view = await driver.call('feedback.equity', { course, weeks: range, by: null })
    expect(view.compared + view.without).toBe(students.length)
    for (const { students: count } of view.rows) expect(count).toBeGreaterThanOrEqual(5)
    const odd = await driver.call('feedback.equity', { course, weeks: range, by: 'plan:gone' })
    expect(odd.by).toBe(view.by)
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
