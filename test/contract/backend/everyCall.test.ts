import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sheetPageKinds } from '#shared/contract/sheetViews.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { draftCalls } from './draftCalls.ts'
import { Driver, everyCall, fixture } from './driver.ts'
import { groupCalls } from './groupCalls.ts'

const files = ['ubc_4242-discussion_2024-09.csv', 'gradebook_full.csv', 'groupset_export_with_sis.csv']
const term = { from: 1, to: 15 }

describe('the whole way, call by call', () => {
  const workspace = lastingFolder()
  const driver = new Driver(workspace)
  let course = ''

  beforeAll(async () => {
    course = (await driver.call('courses.create', { title: 'HIST 210: Print', term: 'Autumn' })).id
  })
  afterAll(async () => {
    await driver.close()
    expect(driver.bugs).toEqual([])
  })

  test('a new course is a folder that a person can find, and stands on the first screen', async () => {
    expect(readdirSync(workspace)).toContain('HIST 210 Print')
    const [card] = await driver.call('courses.list', {})
    expect(card).toMatchObject({ id: course, title: 'HIST 210: Print', term: 'Autumn', problem: null })
  })

  test('files are previewed, and nothing is written until they are kept', async () => {
    const uploads = await Promise.all(files.map((file) => driver.upload(file, fixture(file))))
    const preview = await driver.finish(await driver.call('import.stage', { course, uploads }))
    expect(preview.files.map(({ format }) => format)).toEqual([
      'ubc-2024',
      'canvas-gradebook',
      'canvas-group-set',
    ])
    expect(preview).toMatchObject({ added: 7, updated: 0, unchanged: 0, topics: 2, empty: false })
    expect(preview.files[0]?.digest).toMatch(/^[0-9a-f]{64}$/u)
    expect(preview.files[0]?.preview[0]).toContain('post_message')
    expect(await driver.call('import.list', { course })).toEqual([])
    const { stageId } = preview
    expect(await driver.call('import.waiting', { course })).toMatchObject([{ stageId, files }])
    const part = { source: 0, part: 0, choice: {} }
    expect((await driver.call('import.look', { course, stageId, ...part }))?.format).toBe('ubc-2024')
    const again = await driver.call('import.restage', { course, stageId, reads: [part] })
    expect(await driver.finish(again)).toEqual(preview)
    const found = await driver.call('import.found', { course, stageId, kind: 'tombstone', from: 0 })
    expect(found.count).toBe(preview.checks.tombstone)
    await driver.call('import.note', { course, stageId, decisions: { forums: {} }, step: 'forums' })
    const resumed = await driver.finish(await driver.call('import.resume', { course, stageId }))
    expect(resumed).toMatchObject({ step: 'forums', preview })
    await driver.call('import.discard', { course, stageId: preview.stageId })
    const gone = await driver.end(
      await driver.call('import.commit', { course, stageId: preview.stageId, forums: {} }),
    )
    expect(gone).toMatchObject({ kind: 'failed', error: { kind: 'not-found' } })
  })

  test('kept files make a class', async () => {
    expect(await driver.importFiles(course, files)).toMatchObject({ added: 7, topics: 2 })
    const head = await driver.call('course.head', { course })
    expect(head).toMatchObject({ students: 6, scored: 0, scorable: 6 })
    expect(head.undo.undo?.key).toBe('history:import.several')
    const people = await driver.call('people.list', { course })
    expect(people.filter(({ role }) => role === 'staff').map(({ name }) => name)).toEqual([
      'Prof. Dana Reyes',
    ])
    const [someone] = people
    if (someone === undefined) throw new Error('a person')
    await driver.call('people.role', { course, personId: someone.personId, role: 'unknown' })
    await driver.call('history.undo', { course })
    expect(await driver.call('people.list', { course })).toEqual(people)
  })

  test('importing the same files again changes nothing, and undoing either leaves what the other brought', async () => {
    expect(await driver.importFiles(course, files)).toMatchObject({ added: 0, updated: 0, unchanged: 7 })
    const rows = await driver.call('import.list', { course })
    expect(rows).toHaveLength(2)
    const [newest, oldest] = rows
    if (newest === undefined || oldest === undefined) throw new Error('two imports')
    expect(await driver.call('import.undo', { course, importId: oldest.id })).toMatchObject({ scorable: 6 })
    expect(await driver.call('import.undo', { course, importId: newest.id })).toMatchObject({
      scorable: 0,
      students: 0,
    })
    await driver.call('history.undo', { course })
    expect(await driver.call('course.head', { course })).toMatchObject({ scorable: 6, students: 6 })
  })

  test('what a discussion is for decides what is scored', async () => {
    const rows = await driver.call('forums.list', { course })
    expect((await driver.call('forums.offers', { course })).rubrics.length).toBeGreaterThan(0)
    const [row] = rows
    if (row === undefined) throw new Error('a discussion')
    expect(row.decided).toBe(false)
    const forum = { ...row.forum, purpose: 'lounge' as const }
    const head = await driver.call('forums.set', { course, topicId: row.topic.id, forum })
    expect(head.scorable).toBeLessThan(6)
    expect(await driver.call('history.undo', { course })).toMatchObject({ scorable: 6 })
  })

  test('a post is read in its thread, scored, marked, pinned; every act has a name and can be undone', async () => {
    const query = { course, order: 'thread', week: null, topicId: null, only: [] } as const
    const queue = await driver.call('posts.queue', query)
    expect(queue).toMatchObject({ total: 6, scored: 0 })
    const postId = queue.rows[0]?.postId ?? ''
    const [row] = await driver.call('posts.rows', { course, postIds: [postId, 'nobody'] })
    expect(row).toMatchObject({ postId, kind: 'post', scored: 0 })
    const reading = await driver.call('posts.read', { course, postId })
    expect(reading).toMatchObject({ scoreComes: false, score: { postId } })
    expect(await driver.call('posts.whatIf', { course, postId })).toHaveLength(3)
    const { criteria } = (await driver.call('course.head', { course })).settings.rubric
    for (const { id } of criteria) {
      await driver.call('marks.level', { course, postId, criterionId: id, level: 3, how: 'own', reason: '' })
    }
    const head = await driver.call('course.head', { course })
    expect(head.scored).toBe(1)
    expect(head.undo.undo).toEqual({
      key: 'history:level.set',
      params: { criterion: 'rubric:criterion.transform.title', level: 3 },
    })
    await driver.call('marks.strategies', { course, postId, strategies: ['inquiry', 'debate'] })
    const pin = { span: { start: 0, end: 7 }, text: '', use: 'share' as const }
    await driver.call('marks.pin', { course, postId, pin, on: true })
    await driver.call('marks.flags', { course, postId, moderation: true })
    const marked = (await driver.call('posts.read', { course, postId })).mark
    expect(marked.strategies).toEqual(['inquiry', 'debate'])
    expect(marked.pins).toEqual([{ ...pin, text: reading.focus.post.text.slice(0, 7) }])
    expect(marked.moderation).toBe(true)
    expect((await driver.call('posts.queue', { ...query, only: ['pinned'] })).rows).toHaveLength(1)
    await driver.call('marks.pin', { course, postId, pin, on: false })
    expect((await driver.call('posts.queue', { ...query, only: ['pinned'] })).rows).toHaveLength(0)
    const again = { course, postId, criterionId: 'point', level: null, how: 'own', reason: '' } as const
    expect(await driver.call('marks.level', again)).toMatchObject({ scored: 0 })
    expect(await driver.call('history.undo', { course })).toMatchObject({ scored: 1 })
  })

  test('the list is narrowed, kept as a view, looked back on; one name is looked up', async () => {
    const query = { course, order: 'thread', week: null, topicId: null } as const
    const postId = (await driver.call('posts.queue', query)).rows[1]?.postId ?? ''
    expect(await driver.call('posts.agreement', query)).toMatchObject({ scored: 1, total: 6 })
    expect(await driver.call('posts.returning', { course })).toBeNull()
    await driver.call('marks.late', { course, postId, reason: 'ill' })
    await driver.call('names.lookUp', { course, postId, on: true })
    expect(await driver.call('names.log', { course })).toMatchObject([{ postId }])
    const choice = { order: 'thread', week: null, topicId: null } as const
    await driver.call('views.save', { course, name: 'By thread', choice })
    const [view] = (await driver.call('posts.choices', { course })).views
    await driver.call('views.remove', { course, viewId: view?.viewId ?? '' })
    for (let act = 0; act < 4; act += 1) await driver.call('history.undo', { course })
    expect(await driver.call('posts.choices', { course })).toMatchObject({ views: [] })
  })

  test('the class at a glance comes with its first line in words', async () => {
    const overview = await driver.call('overview.get', { course, week: null })
    expect(overview.lead.length).toBeGreaterThan(0)
    expect(overview.topics).toHaveLength(2)
    expect(overview.quality.find(({ criterionId }) => criterionId === 'point')?.levels).toEqual([
      0, 0, 0, 1, 0,
    ])
  })

  draftCalls(driver, () => course)

  groupCalls(driver, () => course)

  test('sheets hold every student, or only those whose feedback is approved', async () => {
    const all = await driver.call('sheets.data', { course, weeks: term, approvedOnly: false })
    expect(all.students).toHaveLength(6)
    expect(all.classSheet.course).toBe('HIST 210: Print')
    const approved = await driver.call('sheets.data', { course, weeks: term, approvedOnly: true })
    expect(approved.students).toHaveLength(0)
    expect(approved.notApproved).toHaveLength(6)
  })

  test('every other sheet is made, with and without students chosen', async () => {
    const [row] = await driver.call('feedback.list', { course, weeks: term })
    for (const kind of sheetPageKinds) {
      for (const people of [null, row === undefined ? [] : [row.personId]]) {
        const sheet = await driver.call('sheets.page', { course, weeks: term, kind, people })
        expect(sheet.body.kind).toBe(kind)
        expect(sheet.frame.course).toBe('HIST 210: Print')
      }
    }
  })

  test('a contact is logged, listed and taken out; facts are kept', async () => {
    const { facts } = await driver.call('facts.get', { course })
    const kept = { ...facts, groundRules: ['Listen'] }
    await driver.call('facts.set', { course, instructor: 'Dr Lee', helpRoute: '', facts: kept })
    const [row] = await driver.call('feedback.list', { course, weeks: term })
    const people = row === undefined ? [] : [row.personId]
    const contact = { course, people, on: '2024-09-10', kind: 'call', topicId: null, note: '' } as const
    await driver.call('contacts.log', contact)
    const rows = await driver.call('contacts.list', { course, weeks: term })
    const id = rows.find(({ kind }) => kind === 'call')?.id ?? ''
    expect(await driver.call('contacts.remove', { course, contactId: id })).toMatchObject({ id: course })
  })

  test('settings are changed as one act', async () => {
    const { settings } = await driver.call('course.head', { course })
    const head = await driver.call('course.settings', {
      course,
      settings: { ...settings, instructor: 'Dr Leeson' },
    })
    expect(head.settings.instructor).toBe('Dr Leeson')
    expect(head.undo.undo?.key).toBe('history:settings')
  })

  test('the history names every act, newest first, and goes back and forth', async () => {
    const before = await driver.call('history.list', { course })
    await driver.call('history.undo', { course })
    const undone = await driver.call('history.list', { course })
    expect(undone[0]).toEqual({ ...before[0], undone: true })
    await driver.call('history.redo', { course })
    expect(await driver.call('history.list', { course })).toEqual(before)
    const point = await driver.call('history.mark', { course })
    expect(await driver.call('history.points', { course })).toEqual([point])
    await driver.call('history.backTo', { course, point: point.id })
    expect(await driver.call('history.list', { course })).toEqual(before)
  })

  test('a course that is closed and opened again is the same', async () => {
    const before = await driver.call('course.head', { course })
    await driver.call('course.close', { course })
    expect(await driver.call('course.open', { course })).toEqual(before)
    const [card] = await driver.call('courses.list', {})
    const drafts = await driver.call('feedback.list', { course, weeks: term })
    const toApprove = drafts.filter(({ state }) => state === 'draft' || state === 'edited').length
    expect(card).toMatchObject({ toScore: before.scorable - before.scored, toApprove })
    expect(card?.lastOpened).not.toBeNull()
  })

  test('the host says what it can do; this one leaves saving and printing to the page', async () => {
    expect(await driver.call('app.capabilities', {})).toMatchObject({ host: 'browser', printToPdf: false })
    expect(await driver.call('app.saveFile', { name: 'a.csv', text: 'x' })).toEqual({ saved: false })
    expect(await driver.call('app.printToPdf', { name: 'a', paper: 'a4' })).toEqual({ saved: false })
    expect(await driver.call('app.presenting', { on: true })).toEqual({ presenting: true })
    expect(await driver.call('app.reveal', { course })).toBeNull()
  })

  test('a browser tells nobody where a file lies, so the files behind an import are left to the person', async () => {
    const [last] = await driver.call('import.list', { course })
    const importId = last?.id ?? ''
    expect(await driver.call('import.originals', { course, importId })).toEqual([])
    expect(await driver.call('import.tidy', { course, importId, how: 'bin' })).toEqual({ done: [], kept: [] })
  })

  test('an upload that is dropped is gone', async () => {
    const { uploadId } = await driver.call('upload.begin', { name: 'a.csv', size: 3 })
    await driver.call('upload.drop', { uploadId })
    const late = await driver.ask('upload.chunk', { uploadId, base64: 'YWJj' })
    expect(late).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })

  test('scores go back into the gradebook they came with, and the log says so', async () => {
    const uploadId = await driver.upload('gradebook.csv', fixture('gradebook_full.csv'))
    const source = await driver.call('export.source', { course, uploadId })
    if (source.kind !== 'gradebook') throw new Error('a gradebook')
    const column = source.columns.find(({ refused }) => refused === null)
    if (column === undefined) throw new Error('a column')
    const wish = {
      kind: 'gradebook',
      sourceId: source.sourceId,
      scope: { weeks: term, topicIds: [] },
      part: 'all',
      target: { kind: 'column', at: column.at },
      best: null,
      overwrite: true,
      complete: false,
    } as const
    const wished = { ...wish, scope: { ...wish.scope, topicIds: [] } }
    const plan = await driver.call('export.plan', { course, wish: wished })
    expect(plan.changes.at(-1)).toEqual({ key: 'exporting:changes.createsNothing' })
    expect(await driver.call('export.log', { course })).toEqual([])
    const log = await driver.call('export.done', { course, planId: plan.planId })
    expect(log).toMatchObject([{ kind: 'gradebook', changes: plan.changes }])
    expect(await driver.call('export.log', { course })).toEqual(log)
    for (const kind of ['rubric', 'everything', 'anonymised'] as const) {
      expect((await driver.call('export.plan', { course, wish: { kind } })).files.length).toBeGreaterThan(0)
    }
  })

  test('the sample course opens through the ordinary import, and opens again as it was left', async () => {
    const sample = await driver.finish(await driver.call('courses.openSample', {}))
    expect(sample.settings.sample).toBe(true)
    expect(sample.scorable).toBeGreaterThan(300)
    const again = await driver.finish(await driver.call('courses.openSample', {}))
    expect(again.id).toBe(sample.id)
    await driver.ask('jobs.cancel', { jobId: 'job-1' })
  })

  test('feedback is styled, approved, handed out and compared; the comment bank is kept and shared', async () => {
    const weeks = term
    const [row] = await driver.call('feedback.list', { course, weeks })
    const { draftId, personId } = row ?? { draftId: '', personId: '' }
    await driver.call('feedback.open', { course, weeks, personId })
    const style = { tone: 'direct', length: 'short', formality: 'relaxed' } as const
    await driver.call('feedback.style', { course, draftId, style })
    await driver.call('feedback.courseStyle', { course, style })
    await driver.ask('feedback.approveRest', { course, weeks })
    await driver.call('feedback.deliver', { course, draftIds: [draftId], delivered: true })
    await driver.call('feedback.equity', { course, weeks, by: null })
    const words = {
      type: 'strength',
      about: 'any',
      from: 0,
      to: 4,
      text: 'Well weighed, {first_name}:',
    } as const
    const { id } = await driver.call('bank.save', { course, id: null, words })
    const bank = await driver.call('bank.list', { course, weeks, draftId })
    expect(bank.rows[0]).toMatchObject({ id, own: true, out: false, open: [] })
    expect(bank.rows[0]?.filled).not.toContain('{')
    await driver.call('bank.out', { course, id, out: true })
    const shared = await driver.call('bank.share', { course, only: 'all' })
    const uploadId = await driver.upload('bank.csv', Buffer.from(shared.text))
    const read = await driver.call('bank.read', { course, uploadId })
    expect(read).toMatchObject({ fresh: 0, refused: [] })
    expect(await driver.call('bank.take', { course, stageId: read.stageId })).toEqual({ taken: 0 })
  })

  test('a course is copied for next term, put away and erased', async () => {
    const title = 'HIST 210, next term'
    const copy = await driver.call('courses.duplicate', { course, title, term: 'Spring' })
    await driver.call('courses.archive', { course: copy.id, archived: true })
    await driver.call('courses.archive', { course: copy.id, archived: false })
    await driver.call('courses.remove', { course: copy.id, title })
    const cards = await driver.call('courses.list', {})
    expect(cards.map(({ id }) => id)).not.toContain(copy.id)
    expect(cards.map(({ id }) => id)).toContain(course)
  })

  test('the local language model is off, and elsewhere is nowhere', async () => {
    const [row] = await driver.call('feedback.list', { course, weeks: term })
    const draftId = row?.draftId ?? ''
    const settings = await driver.call('model.settings', {})
    expect(settings.on).toBe(false)
    const off = await driver.ask('feedback.rephrase', { course, draftId })
    expect(off).toMatchObject({ error: { message: { key: 'feedback:model.off' } } })
    const address = 'http://192.168.0.9:11434/v1'
    expect(await driver.ask('model.list', { address })).toMatchObject({ ok: false })
    const away = await driver.ask('model.set', { settings: { on: true, address, model: 'm' } })
    expect(away).toMatchObject({ error: { message: { key: 'feedback:model.notLocal' } } })
    const text = { strength: 'A', quotation: '', nextStep: 'B', question: 'C' }
    const taken = await driver.ask('feedback.takeRephrased', { course, draftId, text, model: 'm' })
    expect(taken).toMatchObject({ ok: false })
  })

  test('the rubric says whom a change would move, and is changed as one act', async () => {
    const { rubric, bestPosts } = await driver.call('rubric.setup', { course })
    const criteria = rubric.criteria.map((criterion) => ({
      ...criterion,
      points: criterion.points === null ? null : [...criterion.points],
      meanings: criterion.meanings === null ? null : [...criterion.meanings],
    }))
    const wish = { course, rubric: { ...rubric, title: 'Talk', criteria }, bestPosts, carry: {} }
    await driver.call('rubric.effect', wish)
    expect((await driver.call('rubric.setup', { course })).rubric.title).toBe(rubric.title)
    const changed = await driver.call('rubric.change', wish)
    expect(changed.settings.rubric.title).toBe('Talk')
    const undone = await driver.call('history.undo', { course })
    expect(undone.settings.rubric.title).toBe(rubric.title)
  })

  test('every call of the contract was made', () => {
    expect([...driver.called].toSorted()).toEqual(everyCall.toSorted())
  })
})
