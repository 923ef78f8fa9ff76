import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CourseStore } from '#backend/course/courseStore.ts'
import { initCourse } from '#backend/course/courses.ts'
import { newSettings } from '#backend/course/courseData.ts'
import { storePorts } from '../../unit/backend/storePorts.ts'
import { tempFolder } from '../../unit/backend/tempFolder.ts'

const writer = fileURLToPath(new URL('./killedWriter.ts', import.meta.url))

/** Lets the writer work until it has answered some acts, kills it, and returns the number it answered last. */
async function workUntilKilled(folder: string, answers: number, after: number): Promise<number> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
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
  const moments = [0, 3, 7, 11, 90, 395, 400, 404, 409, 420]
  for (const after of moments) {
    const answered = await workUntilKilled(folder, 3, after)
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
}, 60_000)
