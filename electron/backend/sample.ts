import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { ApiError } from '#shared/contract/call.ts'
import type { ImportOutcome } from '#shared/contract/importViews.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import type { CourseId } from '#shared/model/ids.ts'
import { noDecisions } from '#shared/model/importChoices.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseSettings } from '#shared/model/work.ts'
import type { Course } from './course/course.ts'
import { newSettings } from './course/courseData.ts'
import { listCourses } from './course/listCourses.ts'
import type { Desk } from './desk.ts'
import { commitImport } from './importing.ts'
import { stageImport } from './imports/staging.ts'
import type { JobContext } from './jobs/jobs.ts'
import type { UploadedFile } from './uploads.ts'

/** The invented class as its folder describes it. */
const SampleDescription = z.object({
  title: z.string(),
  term: z.string(),
  instructor: z.string(),
  firstDay: z.string(),
  weeks: z.number().int().positive(),
  files: z.array(z.string()).min(1),
})

interface Sample {
  readonly settings: CourseSettings
  /** Its files, as an instructor would have them in Downloads. */
  readonly files: readonly UploadedFile[]
}

async function readSample(resources: string): Promise<Sample> {
  const folder = path.join(resources, 'sample')
  const text = await readFile(path.join(folder, 'course.json'), 'utf8')
  const { files: names, ...about } = SampleDescription.parse(JSON.parse(text))
  const files = names.map(async (name) => ({
    name,
    bytes: new Uint8Array(await readFile(path.join(folder, name))),
  }))
  const settings = { ...newSettings(about.title, about.term), ...about, sample: true }
  return { settings, files: await Promise.all(files) }
}

/** A sample course that was opened before, with whatever was done in it. */
async function existingSample(desk: Desk): Promise<CourseId | null> {
  const cards = await listCourses(desk.courses, desk.recents)
  return cards.find((card) => card.sample && card.lastImport !== null)?.id ?? null
}

async function makeSample(desk: Desk, context: JobContext): Promise<Result<Course, ApiError>> {
  const { settings, files } = await readSample(desk.ports.resources)
  const created = await desk.courses.create(settings)
  if (!created.ok) return created
  const course = created.value
  const filled = await importInto(desk, course, files, context)
  if (filled.ok) return created
  // Stopped or failed: half a sample would stand on the first screen.
  await desk.courses.takeBack(course.id)
  return filled
}

async function importInto(
  desk: Desk,
  course: Course,
  files: readonly UploadedFile[],
  context: JobContext,
): Promise<Result<ImportOutcome, ApiError>> {
  const staged = await stageImport(desk, course, files, context)
  if (!staged.ok) return staged
  const forums = Object.fromEntries(staged.value.forums.map(({ topic, forum }) => [topic.id, forum]))
  return await commitImport(desk, course, staged.value.stageId, { ...noDecisions, forums }, context)
}

/** Opens the sample course, importing its files through the ordinary import the first time. */
export async function openSample(desk: Desk, context: JobContext): Promise<Result<CourseHead, ApiError>> {
  const known = await existingSample(desk)
  const course = known === null ? await makeSample(desk, context) : await desk.courses.open(known)
  if (!course.ok) return course
  desk.recents.opened(course.value.id)
  return ok(course.value.head())
}
