import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createBankStore, type BankStore } from '#backend/feedback/bankStore.ts'
import { withEntry, type PhraseWords } from '#shared/feedback/commentBank.ts'
import { ok } from '#shared/model/result.ts'
import { bank } from '../../feedback/input.ts'
import { storePorts } from '../storePorts.ts'
import { tempFolder } from '../tempFolder.ts'

const words: PhraseWords = { type: 'strength', about: 'any', from: 0, to: 4, text: 'Well weighed:' }
const open = (workspace: string): BankStore => createBankStore(bank, { ...storePorts(), workspace })
const add = (store: BankStore, id: string, text = words.text) =>
  store.change((own) => ok(withEntry(own, id, { ...words, text }, 'now')))
const ownIds = async (store: BankStore): Promise<readonly string[]> =>
  (await store.inUse()).phrases.map(({ id }) => id).filter((id) => id.startsWith('own.'))

test('a workspace without a file has the bank of the program, and asking writes nothing', async () => {
  const workspace = tempFolder()
  expect(await open(workspace).inUse()).toEqual(bank)
  expect(readdirSync(workspace)).toEqual([])
})

test('what is kept is there for the next start, in a file that a person can see', async () => {
  const workspace = tempFolder()
  expect((await add(open(workspace), 'own.1')).ok).toBe(true)
  expect(readdirSync(workspace)).toContain('comment-bank.json')
  expect(await ownIds(open(workspace))).toEqual(['own.1'])
})

test('two programs at once lose nothing of each other', async () => {
  const workspace = tempFolder()
  const one = open(workspace)
  const other = open(workspace)
  await add(one, 'own.1')
  await add(other, 'own.2')
  await add(one, 'own.3')
  expect((await ownIds(other)).toSorted()).toEqual(['own.1', 'own.2', 'own.3'])
})

test('many changes at once all stand', async () => {
  const store = open(tempFolder())
  await Promise.all(Array.from({ length: 20 }, (_, at) => add(store, `own.${at}`, `Well weighed ${at}:`)))
  expect(await ownIds(store)).toHaveLength(20)
})

test.each([['not json'], ['{"formatVersion":1,"data":{"entries":7}}'], ['']])(
  'a damaged file (%j) is kept aside, the last good copy takes its place, and it is said',
  async (damaged) => {
    const workspace = tempFolder()
    const store = open(workspace)
    await add(store, 'own.1')
    await add(store, 'own.2', 'Another line:')
    writeFileSync(path.join(workspace, 'comment-bank.json'), damaged)
    expect(await ownIds(store)).toEqual(['own.1'])
    const [kept] = readdirSync(workspace).filter((name) => name.includes('damaged'))
    expect(readFileSync(path.join(workspace, kept ?? ''), 'utf8')).toBe(damaged)
    expect(store.notices().map(({ key }) => key)).toEqual(['bank:notice.damaged'])
  },
)

test('a file of a newer version is left as it is; drafts go on with the bank of the program', async () => {
  const workspace = tempFolder()
  const file = path.join(workspace, 'comment-bank.json')
  writeFileSync(file, '{"formatVersion":99,"data":{}}')
  const store = open(workspace)
  expect(await store.inUse()).toEqual(bank)
  expect(await store.listed()).toMatchObject({ error: { kind: 'from-the-future' } })
  expect(await add(store, 'own.1')).toMatchObject({ error: { kind: 'from-the-future' } })
  expect(readFileSync(file, 'utf8')).toBe('{"formatVersion":99,"data":{}}')
})

test('a place that cannot be written is said, not thrown', async () => {
  const workspace = tempFolder()
  mkdirSync(path.join(workspace, 'comment-bank.json'))
  const done = await add(open(workspace), 'own.1')
  expect(done).toMatchObject({ ok: false, error: { kind: 'refused' } })
})
