import type { PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Person, Role } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { indexClass } from './classIndex.ts'
import { codesFor } from './codes.ts'
import { maskWith, type Masked } from './mask.ts'
import { indexNames, type NameIndex } from './nameIndex.ts'
import { roleOf } from './people.ts'
import { tableEntry } from './tableEntry.ts'

/** How writers and texts are shown: with names, or with codes while the course is read anonymously. */
export interface Reader {
  readonly anonymous: boolean
  role(personId: PersonId | null): Role
  /** Code or name; empty where the export names nobody (deleted and anonymous posts). */
  who(post: Pick<Post, 'authorId' | 'topicId'>): string
  /** The name behind a code, where the instructor looked it up; null where it is hidden, or stands there anyway. */
  lookedUp(personId: PersonId | null): string | null
  mask(text: string, topicId: TopicId): Masked
  /** The first words of a post on one line, masked. */
  opening(post: Pick<Post, 'id' | 'topicId' | 'text'>): string
}

/** Letters of a post that a line of a list shows. */
const openingLength = 90

function firstLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= openingLength) return line
  const cut = line.slice(0, openingLength)
  const space = cut.lastIndexOf(' ')
  return `${(space > openingLength / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
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
  let index: NameIndex | null = null
  return (topicId) => {
    const known = covers.get(topicId)
    if (known !== undefined) return known
    const codes = codesFor(topicId, hidden, courseKey)
    let masker: Cover['mask'] | null = null
    const cover: Cover = {
      codes,
      mask: (text) => {
        // Everybody hidden has a code in every discussion, so the names are the same in all of them.
        index ??= indexNames(hidden)
        masker ??= maskWith(index, codes)
        return masker(text)
      },
    }
    covers.set(topicId, cover)
    return cover
  }
}

/** Texts never change under one content, so a line is worked out once for a reader. */
function openings(mask: Reader['mask']): Reader['opening'] {
  const lines = new Map<PostId, string>()
  return ({ id, topicId, text }) => {
    const known = lines.get(id)
    if (known !== undefined) return known
    // What stands after the part that is shown needs no masking; 2× leaves room for codes shorter than names.
    const line = firstLine(mask(text.slice(0, openingLength * 2), topicId).text)
    lines.set(id, line)
    return line
  }
}

function build(
  content: ClassContent,
  roles: CourseWork['people'],
  anonymous: boolean,
  courseKey: string,
): Omit<Reader, 'lookedUp'> {
  const { people } = indexClass(content)
  const coverOf = coversOf(hiddenPeople(content, roles), courseKey)
  const personOf = (id: PersonId | null) => (id === null ? undefined : people.get(id))
  const mask: Reader['mask'] = (text, topicId) => (anonymous ? coverOf(topicId).mask(text) : plain(text))
  return {
    anonymous,
    role: (id) => {
      const person = personOf(id)
      return person === undefined ? 'unknown' : roleOf(person, roles)
    },
    who: ({ authorId, topicId }) => {
      const name = personOf(authorId)?.name ?? ''
      if (!anonymous || authorId === null) return name
      return coverOf(topicId).codes.get(authorId) ?? name
    },
    mask,
    opening: openings(mask),
  }
}

interface Kept {
  readonly roles: CourseWork['people']
  readonly anonymous: boolean
  readonly courseKey: string
  /** Without what was looked up: texts stay masked, so codes and lines need not be made again. */
  readonly covered: Omit<Reader, 'lookedUp'>
  readonly reveals: CourseWork['reveals']
  readonly reader: Reader
}

function withLookUps(
  covered: Omit<Reader, 'lookedUp'>,
  content: ClassContent,
  reveals: CourseWork['reveals'],
): Reader {
  const { people } = indexClass(content)
  return {
    ...covered,
    lookedUp: (id) => {
      if (!covered.anonymous || id === null || tableEntry(reveals, id) === undefined) return null
      return people.get(id)?.name ?? null
    },
  }
}

/** The last reader of a content: asked again after every act, it has its names and lines ready. */
const kept = new WeakMap<ClassContent, Kept>()

/**
 * @param courseKey Something that belongs to this course and never changes (its id): codes and shuffles hang on it.
 */
export function readerFor(content: ClassContent, work: CourseWork, courseKey: string): Reader {
  const roles = work.people
  const anonymous = work.settings['course']?.anonymous ?? true
  const { reveals } = work
  const last = kept.get(content)
  const same = last?.roles === roles && last.anonymous === anonymous && last.courseKey === courseKey
  if (same && last.reveals === reveals) return last.reader
  const covered = same ? last.covered : build(content, roles, anonymous, courseKey)
  const reader = withLookUps(covered, content, reveals)
  kept.set(content, { roles, anonymous, courseKey, covered, reveals, reader })
  return reader
}
