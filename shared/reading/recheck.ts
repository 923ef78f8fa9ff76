import { courseRubric, type CourseRubric } from '#shared/model/courseRubric.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { postId, type PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Mark, Recheck } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { indexClass } from './classIndex.ts'
import { forumOf } from './forumOf.ts'
import { roleOf } from './people.ts'
import { criteriaFor, isScorable, isScored } from './scoring.ts'
import { seededOrder } from './seededOrder.ts'
import { tableEntry } from './tableEntry.ts'

export interface RecheckInput {
  readonly content: ClassContent
  readonly work: CourseWork
  readonly forums: Readonly<Record<string, Forum>>
  readonly courseKey: string
}

/** After so many scored posts an early one comes back. */
export const recheckEvery = 20

/** A post comes back only when so many others were scored after it: what was just read is remembered. */
const apart = 10

/** The early posts from which one is taken. */
const early = 10

/** When the last of the levels was set; empty for none. */
function finishedAt({ levels }: Pick<Mark, 'levels'>): string {
  return Object.values(levels).reduce((last, { at }) => (at > last ? at : last), '')
}

function rubricOf({ work, forums }: Pick<RecheckInput, 'work' | 'forums'>): CourseRubric {
  return courseRubric(work.settings['course']?.rubric ?? defaultRubric, forums)
}

/** The scored posts, in the order in which they were finished. */
export function scoredInOrder({ content, work, forums }: Omit<RecheckInput, 'courseKey'>): readonly Post[] {
  const { people, posts } = indexClass(content)
  const rubric = rubricOf({ work, forums })
  const finished = Object.entries(work.marks).flatMap(([id, mark]) => {
    // Of posts that an undone import took along the marks are still there.
    const post = posts.get(postId(id))
    if (post === undefined || !isScored(mark, post, rubric)) return []
    const person = post.authorId === null ? undefined : people.get(post.authorId)
    const role = person === undefined ? null : roleOf(person, work.people)
    if (!isScorable(post, role, forumOf(forums, post.topicId))) return []
    return [{ post, at: finishedAt(mark) }]
  })
  finished.sort((one, other) =>
    one.at === other.at ? (one.post.id < other.post.id ? -1 : 1) : one.at < other.at ? -1 : 1,
  )
  return finished.map(({ post }) => post)
}

/** Whether a second judgement covers every criterion of its post. */
export function isRechecked(recheck: Recheck | undefined, post: Post, rubric: CourseRubric): boolean {
  const criteria = criteriaFor(post, rubric)
  return recheck !== undefined && criteria.every(({ id }) => tableEntry(recheck.levels, id) !== undefined)
}

/** An early post from some time ago: of the prompt that is being scored if there is one, else of any. */
function choose(scored: readonly Post[], input: RecheckInput): Post | null {
  const { work, courseKey } = input
  const pool = scored.slice(0, -apart).filter(({ id }) => tableEntry(work.rechecks, id) === undefined)
  const topicId = scored.at(-1)?.topicId
  const here = pool.filter((post) => post.topicId === topicId)
  const candidates = (here.length > 0 ? here : pool).slice(0, early)
  return seededOrder(candidates, `${courseKey}|recheck`, ({ id }) => id)[0] ?? null
}

/**
 * The post that is to come back now, or null: one after every 20 scored posts, chosen by the seed of the course. A
 * second judgement that was begun is finished before another starts.
 */
export function recheckDue(input: RecheckInput): PostId | null {
  const { work } = input
  if (work.settings['course']?.rechecks === false) return null
  const rubric = rubricOf(input)
  const scored = scoredInOrder(input)
  const again = scored.filter(({ id }) => tableEntry(work.rechecks, id) !== undefined)
  const open = again.find((post) => !isRechecked(tableEntry(work.rechecks, post.id), post, rubric))
  if (open !== undefined) return open.id
  if (again.length >= Math.floor(scored.length / recheckEvery)) return null
  return choose(scored, input)?.id ?? null
}
