import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { eraseFolder } from '#backend/disk/eraseFolder.ts'
import { tempFolder } from '../tempFolder.ts'

function filledFolder(): { readonly outside: string; readonly folder: string } {
  const outside = tempFolder()
  const folder = path.join(outside, 'HIST 210')
  mkdirSync(path.join(folder, 'imports'), { recursive: true })
  writeFileSync(path.join(folder, 'course.json'), 'marks')
  writeFileSync(path.join(folder, 'imports', 'a.json'), 'p'.repeat(3 * 1024 * 1024 + 5))
  return { outside, folder }
}

describe('erasing a folder', () => {
  test('removes everything in it', async () => {
    const { folder } = filledFolder()
    await eraseFolder(folder)
    expect(existsSync(folder)).toBe(false)
  })

  test('leaves alone what a link in it leads to', async () => {
    const { outside, folder } = filledFolder()
    const note = path.join(outside, 'note.txt')
    writeFileSync(note, 'not of this course')
    symlinkSync(note, path.join(folder, 'link.txt'))
    linkSync(note, path.join(folder, 'same.txt'))
    symlinkSync(outside, path.join(folder, 'up'))
    await eraseFolder(folder)
    expect(existsSync(folder)).toBe(false)
    expect(readFileSync(note, 'utf8')).toBe('not of this course')
  })

  test('says so where there is no such folder', async () => {
    await expect(eraseFolder(path.join(tempFolder(), 'none'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
