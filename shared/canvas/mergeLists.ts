import type { Column, GroupSet } from '#shared/model/column.ts'
import { personId, type PersonId, type TopicId } from '#shared/model/ids.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { Topic } from '#shared/model/topic.ts'

/** Topics known only from a saved page that names no topic; see `pairTopics.ts`. */
export function isFileTopic(id: TopicId): boolean {
  return id.startsWith('file:')
}

/** An export without titles leaves the id in their place. */
function isTitled({ id, title }: Topic): boolean {
  return title !== '' && title !== id
}

function mergeTopic(earlier: Topic, later: Topic): Topic {
  return {
    id: later.id,
    title: isTitled(later) ? later.title : earlier.title,
    prompt: later.prompt === '' ? earlier.prompt : later.prompt,
    authorId: later.authorId ?? earlier.authorId,
    postedAt: later.postedAt ?? earlier.postedAt,
  }
}

/** Topics by id; what a later one says goes, what it leaves open stays. */
export function mergeTopics(lists: readonly (readonly Topic[])[]): readonly Topic[] {
  const merged = new Map<TopicId, Topic>()
  for (const topic of lists.flat()) {
    const known = merged.get(topic.id)
    merged.set(topic.id, known === undefined ? topic : mergeTopic(known, topic))
  }
  return [...merged.values()].map((topic) => (topic.title === '' ? { ...topic, title: topic.id } : topic))
}

/** Columns by id; later values replace earlier ones person by person. */
export function mergeColumns(lists: readonly (readonly Column[])[]): readonly Column[] {
  const merged = new Map<string, { column: Column; values: Map<string, string> }>()
  for (const column of lists.flat()) {
    const values = new Map([...(merged.get(column.id)?.values ?? []), ...Object.entries(column.values)])
    merged.set(column.id, { column, values })
  }
  return [...merged.values()].map(({ column, values }) => ({ ...column, values: Object.fromEntries(values) }))
}

/** Group sets by name; a later file of the same name is the newer state. */
export function mergeGroupSets(lists: readonly (readonly GroupSet[])[]): readonly GroupSet[] {
  return [...new Map(lists.flat().map((set) => [set.name, set])).values()]
}

/** Rubrics by id; later ones replace earlier ones. */
export function mergeRubrics(lists: readonly (readonly Rubric[])[]): readonly Rubric[] {
  return [...new Map(lists.flat().map((rubric) => [rubric.id, rubric])).values()]
}

/** Follows people's ids to those they go by now. */
export type RenamePerson = (id: PersonId) => PersonId

/** A column with its people's ids renamed. */
export function renameColumn(column: Column, rename: RenamePerson): Column {
  const values = Object.entries(column.values).map(([id, value]) => [rename(personId(id)), value] as const)
  return { ...column, values: Object.fromEntries(values) }
}

/** A group set with its people's ids renamed, each person once. */
export function renameGroupSet(set: GroupSet, rename: RenamePerson): GroupSet {
  return {
    ...set,
    groups: set.groups.map((group) => ({ ...group, members: [...new Set(group.members.map(rename))] })),
  }
}
