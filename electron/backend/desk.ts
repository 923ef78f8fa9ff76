import type { ApiError } from '#shared/contract/call.ts'
import type { CourseId } from '#shared/model/ids.ts'
import type { Result } from '#shared/model/result.ts'
import type { Course } from './course/course.ts'
import type { Courses } from './course/courses.ts'
import type { BankStore } from './feedback/bankStore.ts'
import type { Originals } from './imports/originals.ts'
import type { RememberedLayouts } from './imports/remembered.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Ports } from './ports.ts'
import type { Recents } from './recents.ts'
import type { Uploads } from './uploads.ts'
import type { Words } from './words.ts'
import type { WorkerClient } from './worker/workerClient.ts'

/** What the handlers work with. */
export interface Desk {
  readonly ports: Ports
  readonly courses: Courses
  readonly jobs: Jobs
  readonly uploads: Uploads
  readonly worker: WorkerClient
  readonly recents: Recents
  readonly layouts: RememberedLayouts
  readonly originals: Originals
  readonly words: Words
  readonly bank: BankStore
}

/** Runs a use case on a course, opening it if need be. */
export async function withCourse<T>(
  desk: Desk,
  id: CourseId,
  use: (course: Course) => Promise<Result<T, ApiError>> | Result<T, ApiError>,
): Promise<Result<T, ApiError>> {
  const course = await desk.courses.open(id)
  return course.ok ? await use(course.value) : course
}
