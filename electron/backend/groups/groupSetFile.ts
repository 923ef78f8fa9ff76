import { writeGroupSet } from '#shared/canvas/groupSetCsv.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { ExportFile } from '#shared/contract/views.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import { message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { folderName } from '../course/folderName.ts'

/** The groups as the file that Canvas's group-set import takes, and what Canvas will do with it. */
export function groupSetFile(
  content: ClassContent,
  plan: GroupPlan,
  students: readonly unknown[],
): Result<ExportFile, ApiError> {
  const { people } = indexClass(content)
  const rows = plan.groups.flatMap(({ name, members }) =>
    members.flatMap((id) => {
      const person = people.get(id)
      return person === undefined ? [] : [{ person, groupName: name }]
    }),
  )
  const text = writeGroupSet(rows)
  if (!text.ok) return err({ kind: 'refused', message: text.error })
  const left = students.length - rows.length
  return ok({
    name: `${folderName(plan.name)}.csv`,
    text: text.value,
    changes: [
      message('history:groupSet.changes', { count: rows.length, groups: plan.groups.length }),
      message('history:groupSet.creates'),
      ...(left > 0 ? [message('history:groupSet.unplaced', { count: left })] : []),
      message('history:groupSet.before'),
    ],
  })
}
