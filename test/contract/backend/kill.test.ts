import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CourseStore } from '#backend/course/courseStore.ts'
import { initCourse } from '#backend/course/courses.ts'
import { newSettings } from '#backend/course/courseData.ts'
import { storePorts } from '../../unit/backend/storePorts.ts'
import { tempFolder } from '../../unit/backend/tempFolder.ts'
import { Driver } from './driver.ts'

const writer = fileURLToPath(new URL('./killedWriter.ts', import.meta.url))
const importer = fileURLToPath(new URL('./killedImporter.ts', import.meta.url))
const posts = fileURLToPath(new URL('../../../resources/sample/4242-discussion.csv', import.meta.url))

/** Lets a program work until it has answered some acts, kills it, and returns the number it answered last. */
async function workUntilKilled(args: readonly string[], answers: number, after: number): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let told = ''
  let killing = false
  child.stdout.on('data', (part: Buffer) => {
    told += part.toString()
    if (killing || told.split('\n').length <= answers) return
    killing = true
    setTimeout(() => child.kill('SIGKILL'), after)
  })
  await ended
  expect(killing).toBe(true)
  const whole = told.slice(0, told.lastIndexOf('\n')).split('\n')
  return Number(whole.at(-1))
}

test('whatever was answered is there after a kill at any moment, and the course opens without damage', async () => {
  const folder = path.join(tempFolder(), 'course')
  const ports = storePorts()
  await initCourse(folder, newSettings('Course', ''), ports)
  let before = 0
  // Moments around the snapshot of course.json (400 ms after an act) and in the middle of appends.
  const moments = [0, 5, 90, 396, 402, 410]
  for (const after of moments) {
    const answered = await workUntilKilled([writer, folder], 3, after)
    expect(answered).toBeGreaterThan(before)
    const opened = await CourseStore.open(folder, ports)
    if (!opened.ok) throw new Error(opened.error.message.key)
    const found = Number(opened.value.work.people['count']?.note.slice(0, 8))
    // The act that was being written may be in or out; none that was answered may be missing.
    expect(found === answered || found === answered + 1).toBe(true)
    expect(
      opened.value.notices.map(({ key }) => key).filter((key) => key !== 'errors:notice.recovered'),
    ).toEqual([])
    await opened.value.undo()
    expect(Number(opened.value.work.people['count']?.note.slice(0, 8) ?? 0)).toBe(found - 1)
    await opened.value.redo()
    await opened.value.close()
    before = found
  }
}, 180_000)

test('an import that is killed at any moment is whole or is not there', async () => {
  const workspace = tempFolder()
  const folder = path.join(workspace, 'course')
  await initCourse(folder, newSettings('Course', ''), storePorts())
  let before = 0
  for (const after of [0, 45]) {
    const answered = await workUntilKilled([importer, folder, posts], 1, after)
    const app = new Driver(workspace)
    const head = await app.call('course.open', { course: 'course' })
    const found = (await app.call('import.list', { course: 'course' })).length
    expect(found === answered || found === answered + 1).toBe(true)
    expect(found).toBeGreaterThan(before)
    expect(head.scorable).toBeGreaterThan(300)
    expect(head.notices.map(({ key }) => key).filter((key) => key !== 'errors:notice.recovered')).toEqual([])
    expect(readdirSync(path.join(folder, 'imports')).filter((name) => name.includes('.tmp-'))).toEqual([])
    await app.close()
    expect(app.bugs).toEqual([])
    before = found
  }
}, 180_000)
