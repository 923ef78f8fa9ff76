import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { deceptiveUrls } from '../../unit/main/decide/deceptiveUrls.ts'
import type { Frame } from './fake/ipc.ts'
import { buildProgram, createCourse, endAll, mainFrame, start, type Run } from './runMain.ts'

beforeAll(buildProgram, 300_000)
afterEach(endAll)

interface Sent {
  readonly name: string
  readonly bytes: Buffer
  readonly origin?: unknown
}

/** The value of a call that has to succeed; what it is the test knows. */
async function valueOf(run: Run, name: string, input: unknown): Promise<Record<string, unknown>> {
  const answer = await run.call(name, input)
  if (!answer.ok) throw new Error(answer.error.message.key)
  return answer.value as Record<string, unknown>
}

/** Follows a job to its end. */
async function endOf(run: Run, { jobId }: Record<string, unknown>): Promise<Record<string, unknown>> {
  for (let after: unknown = 0; ;) {
    const state = await valueOf(run, 'jobs.wait', { jobId, after })
    if (state['kind'] !== 'running') return state
    after = state['seq']
  }
}

async function stageOne(run: Run, course: string, { name, bytes, origin }: Sent) {
  const from = origin === undefined ? {} : { origin }
  const { uploadId } = await valueOf(run, 'upload.begin', { name, size: bytes.length, ...from })
  await valueOf(run, 'upload.chunk', { uploadId, base64: bytes.toString('base64') })
  return await endOf(run, await valueOf(run, 'import.stage', { course, uploads: [uploadId] }))
}

/** Imports a file, and says the import's id. */
async function importOne(run: Run, course: string, file: Sent): Promise<unknown> {
  const { value } = await stageOne(run, course, file)
  const { stageId } = value as { stageId: string }
  const done = await endOf(run, await valueOf(run, 'import.commit', { course, stageId, forums: {} }))
  return (done['value'] as { importId: string }).importId
}

describe('the door', () => {
  it('is one, with a second for where files lie', async () => {
    const { electron } = await start()
    expect(electron.ipcMain.channels).toEqual(['call', 'origin'])
  })

  it('answers the main frame', async () => {
    const run = await start()
    expect(await run.call('app.capabilities', {})).toMatchObject({
      ok: true,
      value: { host: 'electron', printToPdf: true, revealInFolder: true, saveDialog: true, version: '9.8.7' },
    })
  })

  it('refuses everybody else, and does nothing for them', async () => {
    const run = await start()
    const strangers: readonly (Frame | null)[] = [
      null,
      { url: mainFrame.url, parent: mainFrame },
      ...deceptiveUrls.map(([url]) => ({ url, parent: null })),
    ]
    for (const frame of strangers) {
      const answer = await run.call('courses.create', { title: 'Stolen', term: '' }, frame)
      expect(answer, frame?.url).toMatchObject({ ok: false, error: { kind: 'refused' } })
    }
    expect(await run.call('courses.list', {})).toEqual({ ok: true, value: [] })
  })

  it.each([
    ['no.such.call', {}],
    ['__proto__', {}],
    [undefined, {}],
    [{ name: 'courses.list' }, {}],
    ['courses.list', { extra: 1 }],
    ['courses.list', null],
    ['courses.create', { title: '', term: '' }],
  ])('refuses the call %j with %j as a bad request', async (name, input) => {
    const run = await start()
    expect(await run.call(name as string, input)).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
  })
})

describe('where a file lies', () => {
  const ask = (run: Run, file: unknown, frame: Frame | null = mainFrame) =>
    run.electron.ipcMain.invoke(frame, 'origin', file)

  it('is kept here; the page gets a word that says nothing', async () => {
    const run = await start()
    const word = await ask(run, join(run.home, 'grades.csv'))
    expect(word).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is asked for by nobody but the main frame, and by paths alone', async () => {
    const run = await start()
    const strangers = [null, { url: mainFrame.url, parent: mainFrame }, { url: 'https://example.edu/', parent: null }] // prettier-ignore
    for (const frame of strangers) expect(await ask(run, join(run.home, 'a.csv'), frame)).toBeNull()
    for (const file of ['a.csv', '../a.csv', '', 7, null, undefined, { path: '/a' }])
      expect(await ask(run, file)).toBeNull()
  })

  it('is where an imported file is binned from, when the person says so, once', async () => {
    const run = await start()
    const course = await createCourse(run)
    const bytes = readFileSync('test/fixtures/canvas/ubc_4242-discussion_2024-09.csv')
    const file = join(run.home, 'posts.csv')
    writeFileSync(file, bytes)
    const origin = await ask(run, file)
    const importId = await importOne(run, course, { name: 'posts.csv', bytes, origin })
    expect(await run.call('import.originals', { course, importId })).toEqual({
      ok: true,
      value: ['posts.csv'],
    })
    expect(run.electron.binned).toEqual([])
    const outcome = { ok: true, value: { done: ['posts.csv'], kept: [] } }
    expect(await run.call('import.tidy', { course, importId, how: 'bin' })).toEqual(outcome)
    expect(await run.call('import.tidy', { course, importId, how: 'bin' })).toMatchObject({
      value: { done: [] },
    })
    expect(run.electron.binned).toEqual([file])
  })

  it('is said to be untouched where the system has no bin', async () => {
    const run = await start()
    run.electron.binWorks = false
    const course = await createCourse(run)
    const bytes = readFileSync('test/fixtures/canvas/ubc_4242-discussion_2024-09.csv')
    const file = join(run.home, 'posts.csv')
    writeFileSync(file, bytes)
    const importId = await importOne(run, course, { name: 'posts.csv', bytes, origin: await ask(run, file) })
    const kept = [{ name: 'posts.csv', why: { key: 'errors:originals.notBinned' } }]
    expect(await run.call('import.tidy', { course, importId, how: 'bin' })).toEqual({ ok: true, value: { done: [], kept } }) // prettier-ignore
    expect(readFileSync(file)).toEqual(bytes)
  })
})

describe('the worker', () => {
  it('reads an import in the emitted bundle, and the program can end after it', async () => {
    const run = await start()
    const course = await createCourse(run)
    const bytes = readFileSync('test/fixtures/canvas/ubc_4242-discussion_2024-09.csv')
    const state = await stageOne(run, course, { name: 'ubc_4242-discussion_2024-09.csv', bytes })
    expect(state).toMatchObject({
      kind: 'done',
      value: { empty: false, files: [{ name: 'ubc_4242-discussion_2024-09.csv' }] },
    })
  })
})
