import type { CourseHead } from '#shared/contract/views.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { roleOf, studentsOf } from '#shared/reading/people.ts'
import { isScorable, isScored } from '#shared/reading/scoring.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import { settingsOf } from './courseData.ts'

/** How much there is to score, how much is scored, how many students there are, and the last week with such posts. */
export function countCourse(
  content: ClassContent,
  work: CourseWork,
  forums: Readonly<Record<string, Forum>>,
): Pick<CourseHead, 'scored' | 'scorable' | 'students' | 'latestWeek'> {
  const settings = settingsOf(work)
  const weeks = weekIndex(content.topics, forums, settings)
  const roles = new Map(content.people.map((person) => [person.id, roleOf(person, work.people)]))
  let scored = 0
  let scorable = 0
  let latestWeek: number | null = null
  for (const post of content.posts) {
    const role = post.authorId === null ? null : (roles.get(post.authorId) ?? null)
    if (!isScorable(post, role, forumOf(forums, post.topicId))) continue
    scorable += 1
    const week = weeks.ofPost(post)
    if (week !== null && (latestWeek === null || week > latestWeek)) latestWeek = week
    if (isScored(tableEntry(work.marks, post.id), post, settings.rubric)) scored += 1
  }
  return { scored, scorable, students: studentsOf(content, work.people).length, latestWeek }
}
