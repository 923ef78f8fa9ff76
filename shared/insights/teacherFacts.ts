import { courseRubric } from '#shared/model/courseRubric.ts'
import type { TeacherFacts } from '#shared/contract/teacherViews.ts'
import { skills } from '#shared/contract/sheetViews.ts'
import type { DraftInput } from '#shared/feedback/draftInput.ts'
import { agreementOf } from '#shared/reading/agreement.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { courseSoFar } from './courseSoFar.ts'
import { feedbackClock } from './feedbackClock.ts'
import { groupMessages } from './groupMessages.ts'
import { participation } from './participation.ts'
import { nameOf, periodOf, type Period } from './period.ts'
import { promptChecks } from './promptCheck.ts'
import { qualityCounts } from './qualityCounts.ts'
import type { SheetInput } from './sheetInput.ts'
import { smallGroupSheet } from './smallGroupSheet.ts'
import { timeliness } from './timeliness.ts'

/** As many weeks before as the sheet is about; the first weeks of a course have none before them. */
function levelsBefore(input: SheetInput): TeacherFacts['before'] {
  const { from, to } = input.weeks
  const weeks = { from: Math.max(1, from - (to - from + 1)), to: from - 1 }
  if (weeks.to < weeks.from) return null
  const period = periodOf({ ...input, week: null, weeks })
  // Where nothing belongs to a week, every period is the whole course: no comparison.
  if (period.range === null) return null
  const counts = qualityCounts(period)
  if (counts.every(({ levels }) => levels.every((count) => count === 0))) return null
  return { weeks, levels: Object.fromEntries(counts.map(({ criterionId, levels }) => [criterionId, levels])) }
}

function clockOf(period: Period, input: SheetInput): TeacherFacts['clock'] {
  const { days, late } = feedbackClock(courseSoFar(period))
  return { days, target: input.settings.feedbackTargetDays, late: late.length }
}

function smallGroupsOf(students: readonly DraftInput[]): TeacherFacts['smallGroups'] {
  return skills
    .map((skill) => {
      const { members } = smallGroupSheet({ skill, students, chosen: false })
      return { skill, names: members.map(({ name }) => name) }
    })
    .filter(({ names }) => names.length > 0)
}

function rulesOf(period: Period): TeacherFacts['rules'] {
  return period.posts
    .filter((post) => tableEntry(period.input.work.marks, post.id)?.moderation === true)
    .map((post) => ({
      name: nameOf(period, post.authorId),
      topic: period.index.topics.get(post.topicId)?.title ?? '',
    }))
}

function agreement(period: Period, input: SheetInput): TeacherFacts['agreement'] {
  const rubric = courseRubric(input.settings.rubric, input.forums)
  const report = agreementOf({ posts: period.posts, rubric, work: input.work })
  return report.criteria
    .filter(({ compared }) => compared > 0)
    .map(({ title, exact, above, below }) => ({
      title,
      same: exact,
      higher: above.length,
      lower: below.length,
    }))
}

/**
 * What the teacher's pages add to the overview of some weeks.
 *
 * @param students The class with the posts of the weeks, for whom a small group could help.
 */
export function teacherFacts(input: SheetInput, students: readonly DraftInput[]): TeacherFacts {
  const period = periodOf({ ...input, week: null })
  const topicIds = participation(period).map(({ topicId }) => topicId)
  return {
    timeliness: timeliness(period, topicIds),
    prompts: promptChecks(period, topicIds),
    before: levelsBefore(input),
    clock: clockOf(period, input),
    smallGroups: smallGroupsOf(students),
    tieBack: groupMessages(period),
    rules: rulesOf(period),
    agreement: agreement(period, input),
  }
}
