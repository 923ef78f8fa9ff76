import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  copyAtomic,
  retrying,
  setAside,
  sweepTemps,
  tempNameFor,
  writeAtomic,
} from '#backend/disk/atomicFile.ts'
import { tempFolder } from '../tempFolder.ts'

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

test('writes a new file, replaces an old one, and leaves no temp file', async () => {
  const folder = tempFolder()
  const file = path.join(folder, 'deep', 'a.json')
  await writeAtomic(file, 'one')
  await writeAtomic(file, 'two')
  expect(readFileSync(file, 'utf8')).toBe('two')
  expect(readdirSync(path.dirname(file))).toEqual(['a.json'])
})

test('a write that fails leaves the old content and no temp file', async () => {
  const folder = tempFolder()
  const file = path.join(folder, 'is-a-folder')
  mkdirSync(path.join(file, 'inside'), { recursive: true })
  await expect(writeAtomic(file, 'text')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['is-a-folder'])
})

test('copies whole and leaves the original', async () => {
  const folder = tempFolder()
  writeFileSync(path.join(folder, 'a'), 'text')
  await copyAtomic(path.join(folder, 'a'), path.join(folder, 'kept', 'b'))
  expect(readFileSync(path.join(folder, 'kept', 'b'), 'utf8')).toBe('text')
  expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('text')
})

test('tries again while something else holds the file, then gives up with the cause', async () => {
  let tries = 0
  const held = retrying(() => {
    tries += 1
    return tries < 3 ? Promise.reject(systemError('EBUSY')) : Promise.resolve('ok')
  }, [1, 1, 1])
  await expect(held).resolves.toBe('ok')
  expect(tries).toBe(3)
  await expect(retrying(() => Promise.reject(systemError('EPERM')), [1])).rejects.toThrow('EPERM')
})

test('does not try again what will not pass by itself', async () => {
  let tries = 0
  const work = (): Promise<never> => {
    tries += 1
    return Promise.reject(systemError('ENOSPC'))
  }
  await expect(retrying(work, [1, 1])).rejects.toThrow('ENOSPC')
  expect(tries).toBe(1)
})

test('sweeps what a killed program left, our own temps and those of the store class, and nothing else', async () => {
  const folder = tempFolder()
  const stay = ['course.json', 'course.json.damaged-2026', 'notes.tmp', 'a.tmp-backup']
  const go = [path.basename(tempNameFor('course.json')), 'course.json.tmp-1712345678abcdef']
  for (const name of [...stay, ...go]) writeFileSync(path.join(folder, name), 'x')
  await sweepTemps(folder)
  expect(readdirSync(folder).toSorted()).toEqual(stay.toSorted())
})

test('sweeping a folder that is not there is no error', async () => {
  await expect(sweepTemps(path.join(tempFolder(), 'nowhere'))).resolves.toBeUndefined()
})

test('two damaged files of one moment are both kept', async () => {
  const folder = tempFolder()
  const file = path.join(folder, 'course.json')
  const kept: string[] = []
  for (const text of ['first', 'second']) {
    writeFileSync(file, text)
    kept.push(readFileSync(await setAside(file, '2026-10-05T08:00:00.000Z'), 'utf8'))
  }
  expect(kept).toEqual(['first', 'second'])
  expect(readdirSync(folder)).toHaveLength(2)
  expect(readdirSync(folder).every((name) => name.startsWith('course.json.damaged-'))).toBe(true)
})
