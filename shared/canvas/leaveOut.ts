import type { PersonId, PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'

/** Everybody whom anything but a post names. */
function namedElsewhere({ people, topics, columns, groupSets }: ClassContent): ReadonlySet<string> {
  return new Set<string>([
    ...people.filter(({ onRoster }) => onRoster === true).map(({ id }) => id),
    ...topics.flatMap(({ authorId }) => authorId ?? []),
    ...columns.flatMap(({ values }) => Object.keys(values)),
    ...groupSets.flatMap(({ groups }) => groups.flatMap(({ members }) => members)),
  ])
}

/**
 * The content without some posts, and without those who wrote nothing else and stand nowhere else: whoever
 * advertised in a forum is nobody's student.
 */
export function leaveOut(content: ClassContent, skipped: ReadonlySet<PostId>): ClassContent {
  const posts = content.posts.filter(({ id }) => !skipped.has(id))
  if (posts.length === content.posts.length) return content
  const wrote = new Set<PersonId>(posts.flatMap(({ authorId }) => authorId ?? []))
  const gone = content.posts.flatMap(({ id, authorId }) =>
    skipped.has(id) && authorId !== null ? [authorId] : [],
  )
  const elsewhere = namedElsewhere(content)
  const onlySkipped = new Set(gone.filter((id) => !wrote.has(id) && !elsewhere.has(id)))
  return { ...content, posts, people: content.people.filter(({ id }) => !onlySkipped.has(id)) }
}
