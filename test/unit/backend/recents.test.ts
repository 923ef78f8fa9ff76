import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createRecents } from '#backend/recents.ts'
import { courseId } from '#shared/model/ids.ts'
import { storePorts } from './storePorts.ts'
import { tempFolder } from './tempFolder.ts'

const hist = courseId('HIST 210.2 (a)')

test('remembers when a course was opened last, also for the next start', () => {
  const ports = { ...storePorts(), settingsFolder: path.join(tempFolder(), 'settings') }
  const recents = createRecents(ports)
  expect(recents.lastOpened(hist)).toBeNull()
  recents.opened(hist)
  recents.opened(courseId('__proto__'))
  const first = recents.lastOpened(hist)
  expect(first).toMatch(/^2026-10-05T/u)
  const again = createRecents(ports)
  expect(again.lastOpened(hist)).toBe(first)
  again.opened(hist)
  expect(again.lastOpened(hist)).not.toBe(first)
})

test('a list that makes no sense is an empty list', () => {
  const settingsFolder = path.join(tempFolder(), 'settings')
  mkdirSync(settingsFolder)
  writeFileSync(path.join(settingsFolder, 'courses.json'), '{"lastOpened":7}')
  const recents = createRecents({ ...storePorts(), settingsFolder })
  expect(recents.lastOpened(hist)).toBeNull()
  writeFileSync(path.join(settingsFolder, 'courses.json'), 'not json')
  recents.opened(hist)
  expect(recents.lastOpened(hist)).not.toBeNull()
})

test('a course opens even where its opening cannot be noted', () => {
  const settingsFolder = path.join(tempFolder(), 'a-file')
  writeFileSync(settingsFolder, 'x')
  const ports = { ...storePorts(), settingsFolder }
  createRecents(ports).opened(hist)
  expect(ports.bugs).toHaveLength(1)
})

test('remembers which courses are put away, until one is opened or forgotten', () => {
  const ports = { ...storePorts(), settingsFolder: path.join(tempFolder(), 'settings') }
  const recents = createRecents(ports)
  const odd = courseId('__proto__')
  recents.archive(hist, true)
  recents.archive(hist, true)
  recents.archive(odd, true)
  expect([createRecents(ports).isArchived(hist), recents.isArchived(odd)]).toEqual([true, true])
  recents.opened(hist)
  expect(recents.isArchived(hist)).toBe(false)
  recents.archive(odd, false)
  expect(recents.isArchived(odd)).toBe(false)
  recents.archive(hist, true)
  recents.forgotten(hist)
  expect([recents.lastOpened(hist), recents.isArchived(hist)]).toEqual([null, false])
})
