import type { WeekRange } from '#shared/model/draft.ts'
import type { PersonId, PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { PostScore } from '#shared/model/score.ts'
import { offsetIn } from '#shared/model/timeZone.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseSettings, CourseWork } from '#shared/model/work.ts'
import { indexClass, type ClassIndex } from '#shared/reading/classIndex.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { callNames, roleOf, studentsOf } from '#shared/reading/people.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { weekIndex, type WeekIndex } from '#shared/reading/weekIndex.ts'
import { noCalendar } from '#shared/reading/weeks.ts'

export interface OverviewInput {
  readonly content: ClassContent
  readonly work: CourseWork
  readonly scores: ReadonlyMap<PostId, PostScore>
  /** By topic id: decided by the instructor, else guessed. */
  readonly forums: Readonly<Record<string, Forum>>
  /** One week, or null for the whole course. */
  readonly week: number | null
  /** Several weeks, both ends included, for a print; goes before `week`. */
  readonly weeks?: WeekRange
  /** ISO 8601 time of the question. */
  readonly now: string
}

/** The stretch of the course that is looked at, with what every insight needs to know. */
export interface Period {
  readonly input: OverviewInput
  readonly settings: CourseSettings | null
  readonly range: WeekRange | null
  readonly index: ClassIndex
  readonly weeks: WeekIndex
  readonly students: readonly Person[]
  readonly studentIds: ReadonlySet<PersonId>
  readonly staffIds: ReadonlySet<PersonId>
  /** What to call each person in a sentence. */
  readonly names: ReadonlyMap<PersonId, string>
  /** Every post of the period that is not a tombstone or a test student's, staff included, oldest first. */
  readonly posts: readonly Post[]
  /** The posts in forums that are scored; where the period has none of these, all its posts. */
  readonly talk: readonly Post[]
  /** The moment at which the class is looked at: the end of the period's last week, never later than now. */
  readonly asOf: string
}

const dayLength = 24 * 60 * 60 * 1000

/** Whole days from one ISO time to another, never negative; 0 where either is unknown. */
export function daysBetween(from: string | null, to: string): number {
  const days = from === null ? 0 : Math.floor((Date.parse(to) - Date.parse(from)) / dayLength)
  return Number.isNaN(days) ? 0 : Math.max(days, 0)
}

/** The weeks that are asked for; null is the whole course. */
export function rangeOf({ week, weeks }: Pick<OverviewInput, 'week' | 'weeks'>): WeekRange | null {
  return weeks ?? (week === null ? null : { from: week, to: week })
}

/** Whether a week lies in the range; what has no week belongs to the whole course only. */
export function isInRange(week: number | null, range: WeekRange | null): boolean {
  return range === null || (week !== null && range.from <= week && week <= range.to)
}

/** The last moment of a week of the course; null where the course has no first day. */
function endOfWeek(week: number, settings: CourseSettings | null): string | null {
  const from = Date.parse(`${settings?.firstDay ?? 'never'}T00:00:00Z`)
  if (settings === null || Number.isNaN(from)) return null
  const end = from + week * 7 * dayLength
  const east = offsetIn(settings.timeZone)?.(end) ?? 0
  return new Date(end - east - 1).toISOString()
}

function lastPost(posts: readonly Post[]): string | null {
  return posts.reduce<string | null>((latest, { createdAt }) => {
    return createdAt !== null && (latest === null || createdAt > latest) ? createdAt : latest
  }, null)
}

/**
 * A week is looked at as of its end, the whole course as of its last post: one post that came weeks after does not
 * make everybody look as if they had been waiting since.
 */
function momentOf(
  range: WeekRange | null,
  posts: readonly Post[],
  settings: CourseSettings | null,
  now: string,
) {
  const end = (range === null ? null : endOfWeek(range.to, settings)) ?? lastPost(posts)
  return end === null || end > now ? now : end
}

/** Gathers the period of an overview. */
export function periodOf(input: OverviewInput): Period {
  const { content, work, forums, now } = input
  const settings = work.settings['course'] ?? null
  const index = indexClass(content)
  const weeks = weekIndex(content.topics, forums, settings ?? noCalendar)
  // Where no topic has a week, asking for one would show an empty class.
  const range = content.topics.some(({ id }) => weeks.ofTopic(id) !== null) ? rangeOf(input) : null
  const students = studentsOf(content, work.people)
  const idsOf = (role: string) =>
    new Set(content.people.filter((person) => roleOf(person, work.people) === role).map(({ id }) => id))
  const tests = idsOf('test')
  const posts = index.inOrder
    .filter((post) => !post.deleted && !(post.authorId !== null && tests.has(post.authorId)))
    .filter((post) => isInRange(weeks.ofPost(post), range))
  const inScored = posts.filter((post) => isScoredForum(forumOf(forums, post.topicId)))
  return {
    input,
    settings,
    range,
    index,
    weeks,
    students,
    studentIds: new Set(students.map((person) => person.id)),
    staffIds: idsOf('staff'),
    names: callNames(content.people),
    posts,
    talk: inScored.length > 0 ? inScored : posts,
    asOf: momentOf(range, posts, settings, now),
  }
}

/** What to call a person in a sentence. */
export function nameOf(period: Period, id: PersonId | null): string {
  return id === null ? '' : (period.names.get(id) ?? '')
}
