import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { moveInto } from '#backend/disk/moveInto.ts'
import { tempFolder } from '../tempFolder.ts'

function file(name: string, text: string): string {
  const place = path.join(tempFolder(), name)
  writeFileSync(place, text)
  return place
}

describe('moving a file into a folder', () => {
  test('makes the folder, and leaves nothing where the file was', async () => {
    const from = file('grades.csv', 'a,b')
    const folder = path.join(tempFolder(), 'course', 'originals')
    expect(await moveInto(from, folder)).toBe('grades.csv')
    expect(readFileSync(path.join(folder, 'grades.csv'), 'utf8')).toBe('a,b')
    expect(existsSync(from)).toBe(false)
  })

  test('overwrites no file of the same name', async () => {
    const folder = tempFolder()
    const names: string[] = []
    for (const text of ['one', 'two', 'three']) names.push(await moveInto(file('grades.csv', text), folder))
    expect(names).toEqual(['grades.csv', 'grades (2).csv', 'grades (3).csv'])
    expect(names.map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual([
      'one',
      'two',
      'three',
    ])
  })

  test('that cannot be moved leaves the folder as it was', async () => {
    const folder = tempFolder()
    await expect(moveInto(path.join(tempFolder(), 'gone.csv'), folder)).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('into what is a file and no folder fails, and the file stays', async () => {
    const from = file('grades.csv', 'a,b')
    const folder = path.join(tempFolder(), 'taken')
    writeFileSync(folder, '')
    await expect(moveInto(from, folder)).rejects.toThrow()
    expect(readFileSync(from, 'utf8')).toBe('a,b')
  })

  test('keeps a name without an ending whole', async () => {
    const folder = tempFolder()
    mkdirSync(path.join(folder, 'notes'))
    expect(await moveInto(file('notes', 'x'), folder)).toBe('notes (2)')
  })
})
