import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '#backend/disk/makeFolder.ts'
import { tempFolder } from '../tempFolder.ts'

test('makes a folder and those above it, also when others make them at the same time', async () => {
  const folder = path.join(tempFolder(), 'a', 'b', 'c')
  await Promise.all([makeFolder(folder), makeFolder(folder), makeFolder(path.join(folder, 'd'))])
  expect(statSync(path.join(folder, 'd')).isDirectory()).toBe(true)
})

test('says when a file is in the way', async () => {
  const file = path.join(tempFolder(), 'file')
  writeFileSync(file, 'x')
  await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(path.join(file, 'inside'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test('gives up where the system makes no folders, instead of trying for ever', async () => {
  const nowhere = process.platform === 'win32' ? '\\\\.\\nobody\\made' : '/proc/nobody/made/this'
  await expect(makeFolder(nowhere)).rejects.toThrow()
})
