import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ApiError } from '#shared/contract/call.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { courseId, type CourseId } from '#shared/model/ids.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseSettings } from '#shared/model/work.ts'
import { courseCard } from './course/card.ts'
import type { Course } from './course/course.ts'
import { newSettings } from './course/courseData.ts'
import { readCourseText } from './course/courses.ts'
import type { Desk } from './desk.ts'
import { commitImport, stageImport } from './importing.ts'
import type { JobContext } from './jobs/jobs.ts'
import type { UploadedFile } from './uploads.ts'

/** The invented class's own settings: it began on the Monday its files begin with. */
const sampleSettings: CourseSettings = {
  ...newSettings('Sample: HIST 210 Print, Power and the Public', 'Autumn 2026'),
  instructor: 'Dr Lee',
  firstDay: '2026-09-07',
  weeks: 8,
  sample: true,
}

/** The sample's files, as an instructor would have them in Downloads. */
async function sampleFiles(resources: string): Promise<readonly UploadedFile[]> {
  const folder = path.join(resources, 'sample')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).toSorted()
  return await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(path.join(folder, name))) })),
  )
}

/** A sample course that was opened before, with whatever was done in it. */
async function existingSample(desk: Desk): Promise<CourseId | null> {
  for (const id of await desk.courses.ids()) {
    const folder = desk.courses.folderOf(id)
    if (folder === null) continue
    const card = courseCard(id, folder, await readCourseText(folder), null)
    if (card.sample && card.lastImport !== null) return courseId(id)
  }
  return null
}

async function makeSample(desk: Desk, context: JobContext): Promise<Result<Course, ApiError>> {
  const files = await sampleFiles(desk.ports.resources)
  const created = await desk.courses.create(sampleSettings)
  if (!created.ok) return created
  const course = created.value
  const staged = await stageImport(desk, course, files, context)
  if (!staged.ok) return staged
  const forums = Object.fromEntries(staged.value.forums.map(({ topic, forum }) => [topic.id, forum]))
  const kept = await commitImport(desk, course, staged.value.stageId, forums, context)
  return kept.ok ? created : kept
}

/** Opens the sample course, importing its files through the ordinary import the first time. */
export async function openSample(desk: Desk, context: JobContext): Promise<Result<CourseHead, ApiError>> {
  const known = await existingSample(desk)
  const course = known === null ? await makeSample(desk, context) : await desk.courses.open(known)
  if (!course.ok) return course
  desk.recents.opened(course.value.id)
  return ok(course.value.head())
}
