import { writeGroupSet } from '#shared/canvas/groupSetCsv.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { ExportFile } from '#shared/contract/views.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { folderName } from '../course/folderName.ts'

/** A student in two sections can end up in a group alone where groups are kept within sections: worth a look. */
function inTwoSections(people: readonly Person[]): readonly Message[] {
  const names = people.filter(({ sections }) => sections.length > 1).map(({ name }) => name)
  if (names.length === 0) return []
  const shown = names.slice(0, 8).join(', ')
  return [message('groupsScreen:export.twoSections', { count: names.length, names: shown })]
}

/** The groups as the file that Canvas's group-set import takes, and what Canvas will do with it. */
export function groupSetFile(
  content: ClassContent,
  plan: GroupPlan,
  students: readonly Person[],
): Result<ExportFile, ApiError> {
  const known = new Set(students.map(({ id }) => id))
  const { people } = indexClass(content)
  const rows = plan.groups.flatMap(({ name, members }) =>
    members.flatMap((id) => {
      const person = people.get(id)
      return person === undefined || !known.has(id) ? [] : [{ person, groupName: name }]
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
      ...inTwoSections(rows.map(({ person }) => person)),
    ],
  })
}
