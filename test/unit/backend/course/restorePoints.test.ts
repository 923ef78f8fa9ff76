import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { newCourseData, type CourseData } from '#backend/course/courseData.ts'
import { coursePaths } from '#backend/course/paths.ts'
import { keepPoint, keptPoints, listPoints, readPoint } from '#backend/course/restorePoints.ts'
import { someSettings } from '#test/fixtures/work.ts'
import { tempFolder } from '../tempFolder.ts'

let paths = coursePaths('')
beforeEach(() => {
  paths = coursePaths(tempFolder())
})

const at = (second: number): string => new Date(Date.UTC(2026, 10, 22, 19, 0, second)).toISOString()
const data = (seq: number): CourseData => ({ ...newCourseData(someSettings, at(0)), seq })

test('there are none in a course that never kept one', async () => {
  expect(await listPoints(paths)).toEqual([])
})

test('a point holds the course as it was, under the time it was kept', async () => {
  const { id } = await keepPoint(paths, data(4), at(7))
  expect(await listPoints(paths)).toEqual([{ id, at: at(7) }])
  expect(await readPoint(paths, id)).toEqual(data(4))
})

test('keeping twice with nothing done between keeps one', async () => {
  const first = await keepPoint(paths, data(4), at(7))
  expect(await keepPoint(paths, data(4), at(9))).toEqual(first)
  expect((await keepPoint(paths, data(5), at(11))).at).toBe(at(11))
  expect((await listPoints(paths)).map((point) => point.at)).toEqual([at(11), at(7)])
})

test('the oldest go when there are too many', async () => {
  for (let turn = 0; turn < keptPoints + 2; turn += 1) await keepPoint(paths, data(turn), at(turn))
  const points = await listPoints(paths)
  expect(points).toHaveLength(keptPoints)
  expect(points.at(-1)?.at).toBe(at(2))
})

test('what is no point is never read, listed or removed', async () => {
  mkdirSync(paths.points)
  writeFileSync(path.join(paths.points, 'notes.json'), '{}')
  writeFileSync(path.join(paths.points, '2026-11-22T19-00-00-000Z.json'), '{ torn')
  expect(await readPoint(paths, '../course')).toBeNull()
  expect(await readPoint(paths, 'notes')).toBeNull()
  expect(await readPoint(paths, '2026-11-22T19-00-00-000Z')).toBeNull()
  await keepPoint(paths, data(1), at(30))
  expect(readdirSync(paths.points)).toContain('notes.json')
})
