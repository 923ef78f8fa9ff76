import type { WeekRange } from '#shared/model/draft.ts'
import { message, type Message } from '#shared/model/message.ts'
import { longUnanswered, type Community } from './community.ts'
import type { FeedbackClock } from './feedbackClock.ts'
import type { Period } from './period.ts'

function clockLine(period: Period, clock: FeedbackClock): readonly Message[] {
  if (clock.days === null || period.settings === null) return []
  return [
    message('insights:lead.clock', {
      count: Math.round(clock.days),
      target: period.settings.feedbackTargetDays,
    }),
  ]
}

/** "Week 5.", "Weeks 4 to 5." or "The whole course." */
function weeksInWords(range: WeekRange | null): Message {
  if (range === null) return message('insights:lead.course')
  if (range.from === range.to) return message('insights:lead.week', { week: range.from })
  return message('insights:lead.weeks', { from: range.from, to: range.to })
}

/**
 * The first line of the overview in words: which week, who posted, who waits.
 *
 * @param sofar The community of the whole course, for waits that are longer than a week.
 */
export function leadOf(
  period: Period,
  community: Community,
  sofar: Community,
  clock: FeedbackClock,
): readonly Message[] {
  const students = period.students.length
  if (students === 0) return [message('insights:lead.nobody')]
  const writers = community.contacts.filter((one) => one.posts.length > 0).length
  const waiting = sofar.repliesKnown ? longUnanswered(sofar.contacts, period.asOf).length : 0
  return [
    weeksInWords(period.range),
    writers === students
      ? message('insights:lead.allPosted', { students })
      : message('insights:lead.posted', { writers, students }),
    ...(waiting > 0 ? [message('insights:lead.unanswered', { count: waiting })] : []),
    ...(community.repliesKnown || writers === 0 ? [] : [message('insights:lead.repliesUnknown')]),
    ...clockLine(period, clock),
  ]
}
