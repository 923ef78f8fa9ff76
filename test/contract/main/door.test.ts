import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { deceptiveUrls } from '../../unit/main/decide/deceptiveUrls.ts'
import type { Frame } from './fake/ipc.ts'
import { buildProgram, createCourse, endAll, mainFrame, start } from './runMain.ts'

beforeAll(buildProgram, 300_000)
afterEach(endAll)

describe('the door', () => {
  it('is one', async () => {
    const { electron } = await start()
    expect(electron.ipcMain.channels).toEqual(['call'])
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

describe('the worker', () => {
  it('reads an import in the emitted bundle, and the program can end after it', async () => {
    const run = await start()
    const course = await createCourse(run)
    const bytes = readFileSync('test/fixtures/canvas/ubc_4242-discussion_2024-09.csv')
    const begun = await run.call('upload.begin', {
      name: 'ubc_4242-discussion_2024-09.csv',
      size: bytes.length,
    })
    const { uploadId } = (begun as { value: { uploadId: string } }).value
    await run.call('upload.chunk', { uploadId, base64: bytes.toString('base64') })
    const staged = await run.call('import.stage', { course, uploads: [uploadId] })
    const { jobId } = (staged as { value: { jobId: string } }).value
    let state: unknown
    let after = 0
    do {
      const answer = (await run.call('jobs.wait', { jobId, after })) as {
        value: { kind: string; seq: number }
      }
      state = answer.value
      after = answer.value.seq
    } while ((state as { kind: string }).kind === 'running')
    expect(state).toMatchObject({
      kind: 'done',
      value: { empty: false, files: [{ name: 'ubc_4242-discussion_2024-09.csv' }] },
    })
  })
})
