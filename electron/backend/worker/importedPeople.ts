import { howMatched } from '#shared/canvas/howMatched.ts'
import type { JoinedImport } from '#shared/canvas/join.ts'
import type { ImportedColumn, ImportedPerson, PersonQuestion } from '#shared/contract/importViews.ts'
import type { Column } from '#shared/model/column.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { roleOf } from '#shared/reading/people.ts'
import { asNoted, isSensitive } from '../groups/columns.ts'

function countPosts(posts: readonly Post[]): ReadonlyMap<PersonId, number> {
  const counts = new Map<PersonId, number>()
  for (const { authorId } of posts)
    if (authorId !== null) counts.set(authorId, (counts.get(authorId) ?? 0) + 1)
  return counts
}

function questionsOf(
  { content, candidates }: JoinedImport,
  existing: ClassContent,
  posts: ReadonlyMap<PersonId, number>,
): readonly PersonQuestion[] {
  if (candidates.length === 0) return []
  const people = new Map<PersonId, Person>(
    [...existing.people, ...content.people].map((one) => [one.id, one]),
  )
  const before = countPosts(existing.posts)
  return candidates.flatMap((candidate) => {
    const person = people.get(candidate.person)
    if (person === undefined) return []
    const matches = candidate.matches.flatMap((id) => {
      const match = people.get(id)
      return match === undefined ? [] : [{ person: match, posts: before.get(id) ?? posts.get(id) ?? 0 }]
    })
    return [{ person, posts: posts.get(person.id) ?? 0, matches }]
  })
}

/** Everybody in an import, with what the course knows of them; and whom the instructor has to be asked about. */
export function importedPeople(
  joined: JoinedImport,
  existing: ClassContent,
  notes: CourseWork['people'],
): { readonly everybody: readonly ImportedPerson[]; readonly questions: readonly PersonQuestion[] } {
  const posts = countPosts(joined.content.posts)
  const known = new Map(existing.people.map((person) => [person.id, person]))
  const everybody = joined.content.people.map((person): ImportedPerson => {
    const before = known.get(person.id)
    return {
      person,
      role: roleOf(person, notes),
      match: before === undefined ? null : howMatched(person, before),
      posts: posts.get(person.id) ?? 0,
    }
  })
  return {
    everybody: everybody.toSorted((one, other) =>
      one.person.sortableName.localeCompare(other.person.sortableName, 'en'),
    ),
    questions: questionsOf(joined, existing, posts),
  }
}

const shownSamples = 4

/** A column about people, as the instructor has corrected it or as it was guessed. */
export function importedColumn(column: Column, notes: CourseWork['columns']): ImportedColumn {
  const { id, title, from, values } = column
  const answers = new Set(Object.values(values))
  return {
    id,
    title,
    from,
    kind: asNoted(column, notes).kind,
    sensitive: isSensitive(column, notes),
    filled: Object.keys(values).length,
    samples: [...answers].slice(0, shownSamples).map((answer) => answer.slice(0, 60)),
  }
}
