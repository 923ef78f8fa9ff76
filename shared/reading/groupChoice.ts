import type { PersonId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { CourseWork } from '#shared/model/work.ts'

/** A group whose posts can be read by themselves: of a plan made here, or of a group set that came from Canvas. */
export interface GroupChoice {
  /** Stable as long as the group is; what the queue is asked with. */
  readonly key: string
  /** The plan or the group set. */
  readonly set: string
  readonly group: string
  readonly members: readonly PersonId[]
}

/** Names of sets and groups may hold any sign, so the parts are kept apart as JSON does it. */
function keyOf(kind: 'plan' | 'set', set: string, group: string): string {
  return JSON.stringify([kind, set, group])
}

/** Every group of the course that has members: those planned here first. */
export function groupChoices(
  content: Pick<ClassContent, 'groupSets'>,
  work: Pick<CourseWork, 'plans'>,
): readonly GroupChoice[] {
  const planned = Object.entries(work.plans).flatMap(([planId, plan]) =>
    plan.groups.map(({ id, name, members }) => ({
      key: keyOf('plan', planId, id),
      set: plan.name,
      group: name,
      members,
    })),
  )
  const imported = content.groupSets.flatMap((set) =>
    set.groups.map(({ name, members }) => ({
      key: keyOf('set', set.name, name),
      set: set.name,
      group: name,
      members,
    })),
  )
  return [...planned, ...imported].filter(({ members }) => members.length > 0)
}

/** Who is in the group of a key; nobody where the group is gone. */
export function groupMembers(
  key: string,
  content: Pick<ClassContent, 'groupSets'>,
  work: Pick<CourseWork, 'plans'>,
): ReadonlySet<PersonId> {
  return new Set(groupChoices(content, work).find((choice) => choice.key === key)?.members)
}
