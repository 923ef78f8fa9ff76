import type { GroupSheets } from '#shared/contract/groupViews.ts'
import { explainGroups } from '#shared/grouping/explain.ts'
import type { GroupingInput } from '#shared/grouping/input.ts'
import { sizesInWords } from '#shared/grouping/sizes.ts'
import { namingOf, ruleInWords } from '#shared/grouping/words.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { CourseSettings } from '#shared/model/work.ts'

/** The task without anything that touches a sensitive column: what is printed can be left lying about. */
export function withoutSensitive(input: GroupingInput): GroupingInput {
  const quiet = new Set<string>(input.sensitive)
  return {
    ...input,
    uses: input.uses.filter(({ columnId }) => !quiet.has(columnId)),
    rules: input.rules.filter((rule) => !('columnId' in rule) || !quiet.has(rule.columnId)),
  }
}

/** Names for a list: two of one name are told apart by their section, else by their login. */
function listNames(students: readonly Person[]): ReadonlyMap<PersonId, string> {
  const count = new Map<string, number>()
  for (const { name } of students) count.set(name, (count.get(name) ?? 0) + 1)
  return new Map(
    students.map(({ id, name, sections, loginId }) => {
      const apart = sections[0] ?? loginId ?? id
      return [id, (count.get(name) ?? 0) > 1 ? `${name} (${apart})` : name]
    }),
  )
}

/** What the sheets about groups print. `students` is the class as it is now; others are left out. */
export function groupSheets(
  plan: GroupPlan,
  input: GroupingInput,
  students: readonly Person[],
  settings: CourseSettings,
  printed: string,
): GroupSheets {
  const open = withoutSensitive(input)
  const names = listNames(students)
  const groups = plan.groups.map(({ members }) => members.filter((id) => names.has(id)))
  const reports = explainGroups(open, groups)
  const naming = namingOf(input)
  const sizes = groups.map((members) => members.length).toSorted((a, b) => b - a)
  return {
    course: settings.title,
    instructor: settings.instructor,
    sample: settings.sample,
    plan: plan.name,
    printed,
    sizesInWords: sizesInWords(
      sizes.reduce((sum, size) => sum + size, 0),
      sizes,
    ),
    rules: open.rules.map((rule) => ruleInWords(rule, naming)),
    groups: plan.groups.map(({ name }, at) => ({
      name,
      members: (groups[at] ?? []).map((id) => names.get(id) ?? id),
      why: reports[at]?.reasons ?? [],
      broken: reports[at]?.broken ?? [],
    })),
  }
}
