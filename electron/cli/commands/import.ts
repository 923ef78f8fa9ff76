import { courseRef } from '#backend/course/contentMirror.ts'
import { courseId, type CourseId } from '#shared/model/ids.ts'
import type { Desk } from '#backend/desk.ts'
import { commitImport } from '#backend/importing.ts'
import { stageFiles } from '#backend/imports/staging.ts'
import type { JobContext } from '#backend/jobs/jobs.ts'
import { noDecisions } from '#shared/model/importChoices.ts'
import { message } from '#shared/model/message.ts'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readArgs, required } from '../args.ts'
import { makeCourse, openCourse, readInputs, withDesk, type Cli } from '../cli.ts'
import { stop, UsageProblem, valueOf } from '../problem.ts'
import { problemRow } from './problemRow.ts'
import { readChoiceOf, readOptionNames } from './readChoice.ts'

/** A job that nobody follows: the command line waits for its end. */
const unfollowed: JobContext = { signal: new AbortController().signal, progress: () => undefined }

async function isThere(desk: Desk, id: CourseId): Promise<boolean> {
  return (await desk.courses.ids()).includes(id)
}

/** A course that was made for an import that failed goes again; a folder that was there before is left alone. */
async function takeBack(desk: Desk, id: CourseId, wasThere: boolean): Promise<void> {
  if (wasThere) await desk.courses.close(id)
  else await desk.courses.takeBack(id)
}

/** `import --course DIR FILE…`: reads files into a course, making it if need be. Nothing is written on failure. */
export async function importFiles(argv: readonly string[], cli: Cli): Promise<void> {
  const args = readArgs(argv, ['course', ...readOptionNames])
  const courseFolder = required(args, 'course')
  if (args.files.length === 0) throw new UsageProblem(message('cli:usage.noFile'))
  const choice = await readChoiceOf(args)
  const inputs = await readInputs(args.files)
  await withDesk(courseFolder, cli, async (desk, folder) => {
    const wasThere = existsSync(folder)
    const known = await isThere(desk, courseId(path.basename(folder)))
    const before = known
      ? courseRef(folder, (await openCourse(desk, folder, cli)).work)
      : { folder, imports: [] }
    const preview = valueOf(await stageFiles(desk, before, inputs, unfollowed, choice))
    if (preview.empty) stop('import.empty', { files: args.files.join(', ') })
    if (!known) await makeCourse(desk, folder)
    const course = await openCourse(desk, folder, cli)
    const kept = await commitImport(desk, course, preview.stageId, noDecisions, unfollowed)
    if (!kept.ok && !known) await takeBack(desk, course.id, wasThere)
    const outcome = valueOf(kept)
    await cli.out.json({
      added: outcome.added,
      updated: outcome.updated,
      unchanged: outcome.unchanged,
      people: outcome.people,
      topics: outcome.topics,
      problems: preview.problems.map((problem) => ({
        file: problem.file,
        ...problemRow(problem, cli.words),
      })),
    })
  })
}
