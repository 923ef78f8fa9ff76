import type { PastSet } from '#shared/contract/groupViews.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { CourseWork } from '#shared/model/work.ts'

/** Groups of one person make nobody a group-mate. */
const fewestMates = 2

/**
 * The groups that people have worked in over the term: group sets that were imported, and the plans of this course,
 * newest plan first. A set in which nobody had a group-mate is left out.
 */
export function pastSets(content: ClassContent, plans: CourseWork['plans']): readonly PastSet[] {
  const made = Object.entries(plans).map(([id, { name, at, groups }]): PastSet => {
    return { id, name, from: 'plan', at, groups: groups.map(({ members }) => members) }
  })
  const imported = content.groupSets.map(({ name, groups }, at): PastSet => {
    return { id: `set:${at}`, name, from: 'canvas', at: null, groups: groups.map(({ members }) => members) }
  })
  return [...made.toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? 1 : -1)), ...imported]
    .map((set) => ({ ...set, groups: set.groups.filter((members) => members.length >= fewestMates) }))
    .filter(({ groups }) => groups.length > 0)
}
