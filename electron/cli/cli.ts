import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '#backend/course/course.ts'
import { newSettings } from '#backend/course/courseData.ts'
import { initCourse, isFolderName } from '#backend/course/courses.ts'
import type { Desk } from '#backend/desk.ts'
import { makeFolder } from '#backend/disk/makeFolder.ts'
import { diskFailure, isMissing } from '#backend/failures.ts'
import { nodePorts, plainHost } from '#backend/nodePorts.ts'
import { openDesk } from '#backend/openBackend.ts'
import type { Ports } from '#backend/ports.ts'
import type { UploadedFile } from '#backend/uploads.ts'
import type { Words } from '#backend/words.ts'
import { courseId } from '#shared/model/ids.ts'
import type { Output } from './output.ts'
import { CliProblem, stop, valueOf } from './problem.ts'

/** What a command has at hand. */
export interface Cli {
  readonly out: Output
  /** Notes for the person, beside the result. */
  readonly notes: Output
  readonly words: Words
  reportBug(where: string, bug: unknown): void
}

/** Reads files that were named on the command line; the names in results stay as they were typed. */
export async function readInputs(files: readonly string[]): Promise<readonly UploadedFile[]> {
  return await Promise.all(
    files.map(async (file) => {
      try {
        return { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) }
      } catch (cause) {
        if (isMissing(cause)) return stop('noSuchFile', { file })
        throw new CliProblem(diskFailure(cause, file).error.message)
      }
    }),
  )
}

/** Writes a result file, making its folder if need be. */
export async function writeOutput(file: string, text: string | Uint8Array): Promise<void> {
  try {
    await makeFolder(path.dirname(path.resolve(file)))
    await writeFile(file, text)
  } catch (cause) {
    throw new CliProblem(diskFailure(cause, file).error.message)
  }
}

function portsFor(folder: string, cli: Cli): Ports {
  const workspace = path.dirname(folder)
  if (!isFolderName(path.basename(folder))) stop('notCourseFolder', { folder })
  return nodePorts({ workspace, host: plainHost('0'), reportBug: (where, bug) => cli.reportBug(where, bug) })
}

/** Runs a command on the backend, with the folder's parent as the workspace, and closes it in any case. */
export async function withDesk<T>(
  courseFolder: string,
  cli: Cli,
  use: (desk: Desk, folder: string) => Promise<T>,
): Promise<T> {
  const folder = path.resolve(courseFolder)
  const { desk, close } = openDesk(portsFor(folder, cli))
  try {
    return await use(desk, folder)
  } finally {
    await close()
  }
}

/** Opens the course in a folder and tells of anything that had to be mended. */
export async function openCourse(desk: Desk, folder: string, cli: Cli): Promise<Course> {
  const course = valueOf(await desk.courses.open(courseId(path.basename(folder))))
  for (const notice of course.head().notices) await cli.notes.line(cli.words(notice))
  return course
}

/** Makes an empty course in a folder that has none. */
export async function makeCourse(desk: Desk, folder: string): Promise<void> {
  try {
    await initCourse(folder, newSettings(path.basename(folder), '', desk.ports.timeZone), desk.ports)
  } catch (cause) {
    throw new CliProblem(diskFailure(cause, folder).error.message)
  }
}

/** Runs a command on a course that is there. */
export async function withCourse<T>(
  courseFolder: string,
  cli: Cli,
  use: (course: Course, desk: Desk) => Promise<T>,
): Promise<T> {
  return await withDesk(courseFolder, cli, async (desk, folder) =>
    use(await openCourse(desk, folder, cli), desk),
  )
}
