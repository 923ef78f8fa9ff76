import path from 'node:path'
import { z } from 'zod'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { NameLookUp } from '#shared/contract/readingViews.ts'
import { PersonId, PostId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { readerFor } from '#shared/reading/reader.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { appendLine, readLines } from '../disk/lineLog.ts'
import { writeQueue } from '../disk/writeQueue.ts'
import { diskFailure, failure } from '../failures.ts'

const LogLine = z.object({ at: z.string(), personId: PersonId, postId: PostId }).readonly()
type LogLine = z.infer<typeof LogLine>

/** Beside `course.json`, and not in it: undo shows a name less, it does not unsee it. */
function logPath(folder: string): string {
  return path.join(folder, 'names.jsonl')
}

async function namesLog({ folder, content }: Course): Promise<readonly NameLookUp[]> {
  const { people } = indexClass(content)
  const lines = await readLines(logPath(folder), LogLine)
  return lines.map((line) => ({ ...line, name: people.get(line.personId)?.name ?? line.personId }))
}

/** Shows or hides the name of one writer; the act is named by the code, so that the menu does not tell the name. */
async function lookUp(
  course: Course,
  postId: PostId,
  on: boolean,
  log: (line: LogLine) => Promise<void>,
  at: string,
): Promise<Result<CourseHead, ApiError>> {
  const post = indexClass(course.content).posts.get(postId)
  if (post === undefined) return failure('not-found', 'errors:unknownPost')
  const { authorId: personId } = post
  if (personId === null) return failure('refused', 'errors:noWriter')
  const known = tableEntry(course.work.reveals, personId) !== undefined
  if (known === on) return ok(course.head())
  // Into the log first: a look that cannot be logged does not happen.
  if (on) await log({ at, personId, postId })
  const who = readerFor(course.content, course.work, course.id).who(post)
  return await course.act((work) => {
    const before = tableEntry(work.reveals, personId) ?? null
    const after = on ? { at, postId } : null
    const name = message(on ? 'history:name.shown' : 'history:name.hidden', { who })
    return ok({ name, changes: [{ table: 'reveals', key: personId, before, after }] })
  })
}

/** Names looked up one at a time while the course is read without names. */
export function nameCalls(desk: Desk): Pick<Handlers, 'names.lookUp' | 'names.log'> {
  const queue = writeQueue()
  return {
    'names.lookUp': ({ course, postId, on }) =>
      withCourse(desk, course, async (opened) => {
        const log = (line: LogLine) => queue.run(() => appendLine(logPath(opened.folder), line))
        try {
          return await lookUp(opened, postId, on, log, desk.ports.clock.now())
        } catch (cause) {
          return diskFailure(cause, 'names.jsonl')
        }
      }),
    'names.log': ({ course }) => withCourse(desk, course, async (opened) => ok(await namesLog(opened))),
  }
}
