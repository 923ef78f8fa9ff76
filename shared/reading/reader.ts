import type { PersonId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Person, Role } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { codesFor } from './codes.ts'
import { nameMasker, type Masked } from './mask.ts'
import { roleOf } from './people.ts'

/** How writers and texts are shown: with names, or with codes while the course is read anonymously. */
export interface Reader {
  readonly anonymous: boolean
  role(personId: PersonId | null): Role
  /** Code or name; empty where the export names nobody (deleted and anonymous posts). */
  who(post: Pick<Post, 'authorId' | 'topicId'>): string
  mask(text: string, topicId: TopicId): Masked
}

function plain(text: string): Masked {
  return { text, map: (span) => span, unmap: (span) => span }
}

/** Staff are named even while students are not: there is nothing to be fair about. */
function hiddenPeople(content: ClassContent, people: CourseWork['people']): readonly Person[] {
  return content.people.filter((person) => roleOf(person, people) !== 'staff')
}

interface Cover {
  readonly codes: ReadonlyMap<PersonId, string>
  readonly mask: (text: string) => Masked
}

/** Codes and masks per discussion, made when first asked for. */
function coversOf(hidden: readonly Person[], courseKey: string): (topicId: TopicId) => Cover {
  const covers = new Map<TopicId, Cover>()
  return (topicId) => {
    const known = covers.get(topicId)
    if (known !== undefined) return known
    const codes = codesFor(topicId, hidden, courseKey)
    const cover = { codes, mask: nameMasker(hidden, codes) }
    covers.set(topicId, cover)
    return cover
  }
}

/**
 * @param courseKey Something that belongs to this course and never changes (its id): codes and shuffles hang on it.
 */
export function readerFor(content: ClassContent, work: CourseWork, courseKey: string): Reader {
  const people = new Map(content.people.map((person) => [person.id, person]))
  const anonymous = work.settings['course']?.anonymous ?? true
  const coverOf = coversOf(hiddenPeople(content, work.people), courseKey)
  const personOf = (id: PersonId | null) => (id === null ? undefined : people.get(id))
  return {
    anonymous,
    role: (id) => {
      const person = personOf(id)
      return person === undefined ? 'unknown' : roleOf(person, work.people)
    },
    who: ({ authorId, topicId }) => {
      const name = personOf(authorId)?.name ?? ''
      if (!anonymous || authorId === null) return name
      return coverOf(topicId).codes.get(authorId) ?? name
    },
    mask: (text, topicId) => (anonymous ? coverOf(topicId).mask(text) : plain(text)),
  }
}
