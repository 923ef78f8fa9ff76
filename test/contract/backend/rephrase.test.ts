import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftText } from '#shared/model/draft.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver } from './driver.ts'

/** A stand-in for Ollama on this computer; what it says is the test's. */
let say: (asked: string) => string = (asked) => asked
let came = 0
const server = http.createServer((request, response) => {
  came += 1
  let body = ''
  request.on('data', (part: Buffer) => (body += part.toString()))
  request.on('end', () => {
    if (request.url === '/v1/models') return response.end('{"data":[{"id":"little"}]}')
    const { messages } = JSON.parse(body) as { messages: readonly { content: string }[] }
    const content = say(messages[1]?.content ?? '')
    return response.end(JSON.stringify({ choices: [{ message: { content } }] }))
  })
})
const driver = new Driver(lastingFolder())
const weeks = { from: 1, to: 15 }
let course = ''
let draftId = ''
let text: DraftText = { strength: '', quotation: '', nextStep: '', question: '' }
let settings = { on: true, address: '', model: 'little' }

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  settings = { ...settings, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` }
  course = (await driver.call('courses.create', { title: 'Rephrase', term: '' })).id
  await driver.importFiles(course, ['ubc_4242-discussion_2024-09.csv'])
  const [row] = await driver.call('feedback.list', { course, weeks })
  const view = await driver.call('feedback.open', { course, weeks, personId: row?.personId ?? '' })
  draftId = view.draftId
  text = view.draft.text
}, 60_000)
afterAll(async () => {
  await driver.close()
  server.close()
  expect(driver.bugs).toEqual([])
})

const rephrase = async () => driver.end(await driver.call('feedback.rephrase', { course, draftId }))

test('while it is off no socket is opened, whatever is asked of the program', async () => {
  await driver.call('model.settings', {})
  await driver.ask('feedback.rephrase', { course, draftId })
  await driver.call('feedback.redraft', { course, draftId })
  await driver.call('history.undo', { course })
  expect(came).toBe(0)
})

test('switched on, it is found and offers other words, which are nothing until they are taken', async () => {
  expect(await driver.call('model.list', { address: settings.address })).toEqual(['little'])
  await driver.call('model.set', { settings })
  say = (asked) => asked.replace('{"strength":"', '{"strength":"Look: ')
  const done = await rephrase()
  if (done.kind !== 'done') throw new Error(JSON.stringify(done))
  const { value: offer } = done
  expect(offer).toMatchObject({ model: 'little', before: text, changed: [] })
  expect(offer.after.quotation).toBe(text.quotation)
  const before = await driver.call('feedback.list', { course, weeks })
  expect(before.find((row) => row.draftId === draftId)?.state).toBe('draft')
  const taken = await driver.call('feedback.takeRephrased', {
    course,
    draftId,
    text: offer.after,
    model: 'little',
  })
  expect(taken.draft).toMatchObject({ state: 'edited', rephrasedBy: 'little', text: offer.after })
  await driver.call('history.undo', { course })
})

test('a name that was added is said, and cannot be taken by any way', async () => {
  say = (asked) => asked.replace('"}', ' Ask Zebulon too."}')
  const done = await rephrase()
  if (done.kind !== 'done') throw new Error(JSON.stringify(done))
  expect(done.value.changed).toContainEqual({
    key: 'feedback:rephrase.added.name',
    params: { what: 'Zebulon' },
  })
  const refused = await driver.ask('feedback.takeRephrased', {
    course,
    draftId,
    text: done.value.after,
    model: 'little',
  })
  expect(refused).toMatchObject({ error: { kind: 'refused' } })
})

test('an answer that is no feedback leaves the draft as it is', async () => {
  say = () => 'I am sorry, I cannot.'
  expect(await rephrase()).toMatchObject({
    kind: 'failed',
    error: { message: { key: 'feedback:model.notJson' } },
  })
})

test('switched off again, nothing is asked any more', async () => {
  await driver.call('model.set', { settings: { ...settings, on: false } })
  const before = came
  expect(await driver.ask('feedback.rephrase', { course, draftId })).toMatchObject({ ok: false })
  expect(came).toBe(before)
})
