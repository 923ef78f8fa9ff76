import {
  connectionsColumn,
  levelsColumn,
  strategiesColumn,
  type Connections,
} from '#shared/grouping/evidence.ts'
import type { Column } from '#shared/model/column.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import type { CriterionId, PersonId, PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Strategy } from '#shared/model/mark.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { settingsOf } from '../course/courseData.ts'
import type { Words } from '../words.ts'

/** What a course knows of a class when groups are formed. */
export interface GroupingClass {
  readonly content: ClassContent
  readonly work: CourseWork
  readonly scores: ReadonlyMap<PostId, PostScore>
  readonly words: Words
}

/** The posts of each student. */
type PostsByStudent = ReadonlyMap<PersonId, readonly Post[]>

function postsByStudent({ content, work }: GroupingClass): PostsByStudent {
  const { byAuthor } = indexClass(content)
  return new Map(
    studentsOf(content, work.people).map(({ id }) => [
      id,
      (byAuthor.get(id) ?? []).filter((post) => !post.deleted),
    ]),
  )
}

function perStudent<T>(
  posts: PostsByStudent,
  of: (post: Post) => readonly T[],
): ReadonlyMap<PersonId, readonly T[]> {
  return new Map([...posts].map(([id, list]) => [id, list.flatMap(of)]))
}

/** A built-in criterion's title is a key of the locale files; the instructor's own is shown as written. */
function titleOf({ title }: Criterion, words: Words): string {
  return title.startsWith('rubric:') ? words(message(title)) : title
}

function levelColumns({ work, words }: GroupingClass, posts: PostsByStudent): readonly Column[] {
  const from = words(message('history:column.fromLevels'))
  const levelOf =
    (criterion: CriterionId) =>
    (post: Post): readonly Level[] => {
      const mark = tableEntry(tableEntry(work.marks, post.id)?.levels ?? {}, criterion)
      return mark === undefined ? [] : [mark.level]
    }
  return courseRubric(settingsOf(work).rubric, work.forums).criteria.map((criterion) =>
    levelsColumn(criterion.id, perStudent(posts, levelOf(criterion.id)), {
      title: titleOf(criterion, words),
      from,
    }),
  )
}

function strategyColumn({ work, scores, words }: GroupingClass, posts: PostsByStudent): Column {
  const used = perStudent(posts, (post): readonly Strategy[] => {
    if (post.parentId === null) return []
    return tableEntry(work.marks, post.id)?.strategies ?? scores.get(post.id)?.dialogue.labels ?? []
  })
  const say = (strategy: Strategy): string => words(message(`rubric:strategy.${strategy}`))
  const names = {
    conversational: say('conversational'),
    inquiry: say('inquiry'),
    debate: say('debate'),
    instruction: say('instruction'),
  }
  return strategiesColumn(used, names, columnWords('strategies', words))
}

function columnWords(name: string, words: Words): { readonly title: string; readonly from: string } {
  const say = (key: string): Message => message(`history:column.${key}`)
  return { title: words(say(name)), from: words(say('fromPosts')) }
}

function connectionColumn({ content, words }: GroupingClass, posts: PostsByStudent): Column {
  const { posts: byId, answers } = indexClass(content)
  const mates = (id: PersonId, authors: readonly (PersonId | null | undefined)[]): readonly PersonId[] => {
    const others = authors.flatMap((author) => author ?? [])
    return [...new Set(others)].filter((other) => other !== id && posts.has(other))
  }
  const connections = new Map<PersonId, Connections>()
  for (const [id, list] of posts) {
    if (list.length === 0) continue
    connections.set(id, {
      answered: mates(
        id,
        list.map((post) => (post.parentId === null ? null : byId.get(post.parentId)?.authorId)),
      ),
      answeredBy: mates(
        id,
        list.flatMap((post) => (answers.get(post.id) ?? []).map(({ authorId }) => authorId)),
      ),
    })
  }
  const say = (standing: string): string => words(message(`history:column.standing.${standing}`))
  const names = { connector: say('connector'), linked: say('linked'), unseen: say('unseen') }
  return connectionsColumn(connections, names, columnWords('connections', words))
}

/**
 * Columns made from the discussion itself: the levels the instructor set, the strategies used, who is connected.
 * Only what somebody has an answer to is offered.
 */
export function evidenceColumns(group: GroupingClass): readonly Column[] {
  const posts = postsByStudent(group)
  const made = [...levelColumns(group, posts), strategyColumn(group, posts), connectionColumn(group, posts)]
  return made.filter((column) => Object.keys(column.values).length > 0)
}
