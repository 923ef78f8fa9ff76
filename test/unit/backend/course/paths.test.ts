import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { coursePaths, importIdOf, importPath, importPaths, newImportId } from '#backend/course/paths.ts'

const paths = coursePaths(path.join('ws', 'HIST 210'))

describe('the file of an import', () => {
  test('is a record; one of before is looked for after that', () => {
    const places = importPaths(paths, '20261005-ab')
    expect(places.map((file) => path.basename(file))).toEqual(['20261005-ab.record', '20261005-ab.json'])
    expect(importPath(paths, '20261005-ab')).toBe(places[0])
    expect(places.every((file) => path.dirname(file) === paths.imports)).toBe(true)
  })

  test.each(['', '..', '../x', 'a/b', 'a\\b', '.hidden', 'a b', 'x'.repeat(101), 'é', 'a\0'])(
    'is nowhere for %j, which is no file name that this program gives',
    (id) => {
      expect(importPath(paths, id)).toBeNull()
      expect(importPaths(paths, id)).toEqual([])
    },
  )

  test('says which import it is, by either ending', () => {
    const id = newImportId('2026-10-05T08:09:10.000Z', '0a1b2c3d')
    expect(id).toBe('20261005080910-0a1b2c3d')
    for (const file of importPaths(paths, id)) expect(importIdOf(path.basename(file))).toBe(id)
  })

  test.each([
    'notes.txt',
    '.record',
    '20261005-ab',
    'a b.json',
    '20261005-ab.record.tmp-00ff',
    'x.json.damaged-1',
  ])('is not %j', (name) => {
    expect(importIdOf(name)).toBeNull()
  })
})
