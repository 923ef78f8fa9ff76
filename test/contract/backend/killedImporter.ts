// A program that imports the same file again and again until somebody kills it. It says which imports were answered.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { commitImport } from '#backend/importing.ts'
import { stageImport } from '#backend/imports/staging.ts'
import { nodePorts, plainHost } from '#backend/nodePorts.ts'
import { openDesk } from '#backend/openBackend.ts'
import { courseId } from '#shared/model/ids.ts'
import { noDecisions } from '#shared/model/importChoices.ts'

const [folder = '', file = ''] = process.argv.slice(2)
const unfollowed = { signal: new AbortController().signal, progress: () => undefined }
const { desk } = openDesk(
  nodePorts({
    workspace: path.dirname(folder),
    host: plainHost('0'),
    reportBug: (where, bug) => {
      throw new Error(where, { cause: bug })
    },
  }),
)
const course = await desk.courses.open(courseId(path.basename(folder)))
if (!course.ok) throw new Error(course.error.message.key)
for (let count = Object.keys(course.value.work.imports).length + 1; ; count += 1) {
  const files = [{ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }]
  const staged = await stageImport(desk, course.value, files, unfollowed)
  if (!staged.ok) throw new Error(staged.error.message.key)
  const kept = await commitImport(desk, course.value, staged.value.stageId, noDecisions, unfollowed)
  if (!kept.ok) throw new Error(kept.error.message.key)
  process.stdout.write(`${count}\n`)
}
