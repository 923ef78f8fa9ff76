import type { MovedPost, MovedStudent, RubricEffect } from '#shared/contract/rubricViews.ts'
import { courseRubric, type CourseRubric } from '#shared/model/courseRubric.ts'
import { postId, type CriterionId, type PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { LevelMark, Mark } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { Criterion, Rubric } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseSettings, CourseWork } from '#shared/model/work.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { codesFor } from '#shared/reading/codes.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { meanShare } from '#shared/reading/levelShare.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { isScorable, isScored, isScoredForum } from '#shared/reading/scoring.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'

type Marks = CourseWork['marks']
type Carry = Readonly<Record<CriterionId, CriterionId>>

export interface RubricEffectInput {
  readonly content: ClassContent
  readonly work: CourseWork
  readonly settings: CourseSettings
  readonly forums: Readonly<Record<string, Forum>>
  /** Suggestions under the rubric as it is, and under the one to come. */
  readonly before: ReadonlyMap<PostId, PostScore>
  readonly after: ReadonlyMap<PostId, PostScore>
  readonly rubric: Rubric
  readonly bestPosts: number | null
  readonly carry: Carry
  /** Belongs to the course and never changes: its id. */
  readonly courseKey: string
}

/** Posts listed at most: the number of all is said beside them. */
const shownPosts = 200

/** A mark with the levels of some criteria under others; a level that is there already is not written over. */
function carriedMark(mark: Mark, carry: Carry): Mark {
  const moved = Object.entries(carry).flatMap(([from, to]) => {
    const level = tableEntry(mark.levels, from)
    return level === undefined || tableEntry(mark.levels, to) !== undefined ? [] : [{ from, to, level }]
  })
  if (moved.length === 0) return mark
  const gone = new Set(moved.map(({ from }) => from))
  const kept = Object.entries(mark.levels).filter(([id]) => !gone.has(id))
  return {
    ...mark,
    levels: Object.fromEntries([...kept, ...moved.map(({ to, level }): [string, LevelMark] => [to, level])]),
  }
}

/**
 * The marks with the levels of former criteria carried over, as the act writes them. Posts of forums that have a
 * rubric of their own keep theirs: that rubric does not change.
 */
export function carriedMarks(
  marks: Marks,
  carry: Carry,
  { content, forums }: Pick<RubricEffectInput, 'content' | 'forums'>,
): Marks {
  const { posts } = indexClass(content)
  const isCarried = (id: string): boolean => {
    const post = posts.get(postId(id))
    return post === undefined || !forumOf(forums, post.topicId).rubric
  }
  return Object.fromEntries(
    Object.entries(marks).map(([id, mark]) => [id, isCarried(id) ? carriedMark(mark, carry) : mark]),
  )
}

/** By criterion: how many posts have a level on it. */
export function levelsByCriterion(marks: Marks): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const mark of Object.values(marks)) {
    for (const id of Object.keys(mark.levels)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

/** How people are called on this screen: by code where the course hides names. */
function namer({ content, settings, courseKey }: RubricEffectInput): (id: string, name: string) => string {
  if (!settings.anonymous) return (_id, name) => name
  const codes = new Map<string, string>(codesFor('course', content.people, courseKey))
  return (id, name) => codes.get(id) ?? name
}

/** As the posts are judged now, and as they would be: forums that have a rubric of their own keep it. */
function rubricsOf({ settings, forums, rubric }: RubricEffectInput): readonly [CourseRubric, CourseRubric] {
  return [courseRubric(settings.rubric, forums), courseRubric(rubric, forums)]
}

function movedStudents(input: RubricEffectInput, marks: Marks): readonly MovedStudent[] {
  const { content, work, settings, forums, bestPosts } = input
  const [now, next] = rubricsOf(input)
  const { byAuthor } = indexClass(content)
  const nameOf = namer(input)
  return studentsOf(content, work.people).flatMap((person) => {
    const posts = (byAuthor.get(person.id) ?? []).filter(
      (post) => !post.deleted && isScoredForum(forumOf(forums, post.topicId)),
    )
    const before = meanShare(posts, now, work.marks, settings.bestPosts)
    const after = meanShare(posts, next, marks, bestPosts)
    const isSame = before === after || Math.abs((before ?? -1) - (after ?? -1)) < 0.0005
    return isSame ? [] : [{ personId: person.id, name: nameOf(person.id, person.name), before, after }]
  })
}

/** Criteria that both rubrics have: only there a suggestion can move. */
function commonCriteria(input: RubricEffectInput): readonly Criterion[] {
  const known = new Set(input.settings.rubric.criteria.map(({ id }) => id))
  return input.rubric.criteria.filter(({ id }) => known.has(id))
}

function movedPosts(input: RubricEffectInput): readonly MovedPost[] {
  const { people, topics, posts } = input.content
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const titles = new Map(topics.map(({ id, title }) => [id, title]))
  const nameOf = namer(input)
  const criteria = commonCriteria(input)
  return posts.flatMap((post) => {
    const [was, will] = [input.before.get(post.id), input.after.get(post.id)]
    if (was === will || was === undefined || will === undefined) return []
    return criteria.flatMap(({ id, title }) => {
      const before = tableEntry(was.criteria, id)?.level ?? null
      const after = tableEntry(will.criteria, id)?.level ?? null
      if (before === after) return []
      const who = post.authorId === null ? '' : nameOf(post.authorId, names.get(post.authorId) ?? '')
      const topicTitle = titles.get(post.topicId) ?? ''
      return [{ postId: post.id, personId: post.authorId, who, topicTitle, criterion: title, before, after }]
    })
  })
}

function marksThatGo(input: RubricEffectInput): Pick<RubricEffect, 'aside' | 'carried'> {
  const counts = levelsByCriterion(input.work.marks)
  const kept = new Map(input.rubric.criteria.map(({ id, title }) => [id, title]))
  const gone = input.settings.rubric.criteria
    .filter(({ id }) => !kept.has(id) && (counts[id] ?? 0) > 0)
    .map(({ id, title }) => ({ title, levels: counts[id] ?? 0, to: kept.get(input.carry[id] ?? id) }))
  return {
    aside: gone.flatMap(({ title, levels, to }) => (to === undefined ? [{ title, levels }] : [])),
    carried: gone.flatMap(({ title, levels, to }) => (to === undefined ? [] : [{ from: title, to, levels }])),
  }
}

function reopened(input: RubricEffectInput, marks: Marks): number {
  const { content, work, forums } = input
  const [now, next] = rubricsOf(input)
  const roles = new Map(content.people.map((person) => [person.id, person.role]))
  const wasDone = (post: Post): boolean => {
    const role = post.authorId === null ? null : (roles.get(post.authorId) ?? null)
    return (
      isScorable(post, role, forumOf(forums, post.topicId)) &&
      isScored(tableEntry(work.marks, post.id), post, now)
    )
  }
  return content.posts.filter((post) => wasDone(post) && !isScored(tableEntry(marks, post.id), post, next))
    .length
}

/**
 * What a change of the rubric would do: which students' totals and which suggestions move, and what becomes of the
 * levels that were set. Nothing is lost: levels of a criterion that goes are kept, and count again when it comes back.
 */
export function rubricEffect(input: RubricEffectInput): RubricEffect {
  const marks = carriedMarks(input.work.marks, input.carry, input)
  const posts = movedPosts(input)
  return {
    students: movedStudents(input, marks),
    posts: posts.slice(0, shownPosts),
    movedPosts: posts.length,
    ...marksThatGo(input),
    reopened: reopened(input, marks),
  }
}
