import type { ClassSheet } from '#shared/contract/views.ts'
import type { DraftInput } from '#shared/feedback/draftInput.ts'
import type { Post } from '#shared/model/post.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { codesFor } from '#shared/reading/codes.ts'
import { nameMasker } from '#shared/reading/mask.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { overview } from './overview.ts'
import { currentGroups } from './groupMessages.ts'
import { periodOf, type Period } from './period.ts'
import { dayOf, type SheetInput } from './sheetInput.ts'
import { teacherFacts } from './teacherFacts.ts'

/** The shareable page has room for so many excerpts. */
const excerptsAtMost = 3

/** Excerpts pinned for sharing, newest first, without names: the page may be read by the class. */
function excerptsOf(period: Period, courseKey: string): ClassSheet['excerpts'] {
  const { people } = period.input.content
  const mask = nameMasker(people, codesFor('course', people, courseKey))
  const topics = indexClass(period.input.content).topics
  const fromPost = (post: Post): ClassSheet['excerpts'] => {
    const pins = tableEntry(period.input.work.marks, post.id)?.pins ?? []
    return pins
      .filter((pin) => pin.use === 'share')
      .map((pin) => ({ text: mask(pin.text).text, topicTitle: topics.get(post.topicId)?.title ?? '' }))
  }
  return period.posts.toReversed().flatMap(fromPost).slice(0, excerptsAtMost)
}

/**
 * Everything the class summary prints: the teacher's pages and the one that can be shared.
 *
 * @param students The class with the posts of the weeks, for whom a small group could help.
 */
export function classSheet(input: SheetInput, students: readonly DraftInput[]): ClassSheet {
  const { content, work, scores, forums, weeks, now, settings } = input
  const question = {
    content,
    work,
    scores,
    forums,
    now,
    weeks,
    week: weeks.from === weeks.to ? weeks.from : null,
  }
  const period = periodOf(question)
  const names = new Map(content.people.map((person) => [person.id, person.name]))
  return {
    course: settings.title,
    instructor: settings.instructor,
    sample: settings.sample,
    weeks,
    printed: dayOf(now, settings),
    overview: overview(question),
    excerpts: excerptsOf(period, input.courseKey),
    groups: currentGroups(period).map((group) => ({
      name: group.name,
      members: group.members.flatMap((id) => names.get(id) ?? []),
    })),
    teacher: teacherFacts(input, students),
  }
}
