import { describe, expect, test } from 'vitest'
import { createOriginals } from '#backend/imports/originals.ts'
import { importId } from '#shared/model/ids.ts'

const file = (name: string, origin?: string) => ({
  name,
  bytes: new Uint8Array(),
  ...(origin === undefined ? {} : { origin }),
})
const source = (name: string) => ({ name, size: 0, digest: `digest of ${name}` })
const id = importId('i1')
const known = { name: 'a.csv', digest: 'digest of a.csv', origin: 'word' }

function imported() {
  const originals = createOriginals()
  originals.staged(
    's',
    [file('no word.csv'), file('a.csv', 'word')],
    [source('no word.csv'), source('a.csv')],
  )
  originals.imported('s', id)
  return originals
}

describe('the files behind an import', () => {
  test('are those that the host has a word for, each with its own digest', () => {
    expect(imported().of(id)).toEqual([known])
  })

  test('are nothing before the import is kept, nor when it was put away', () => {
    const originals = createOriginals()
    originals.staged('s', [file('a.csv', 'word')], [source('a.csv')])
    expect(originals.of(id)).toEqual([])
    originals.discarded('s')
    originals.imported('s', id)
    expect(originals.of(id)).toEqual([])
  })

  test('can be taken once, and again when they were given back', () => {
    const originals = imported()
    expect(originals.take(id)).toEqual([known])
    expect(originals.take(id)).toEqual([])
    originals.giveBack(id, [known])
    expect(originals.take(id)).toEqual([known])
  })
})
