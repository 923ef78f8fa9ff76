import type { Overview } from '#shared/contract/views.ts'
import { actsOf } from './acts.ts'
import { carryOf } from './carry.ts'
import { communityOf, personLine } from './community.ts'
import { feedbackClock } from './feedbackClock.ts'
import { groupMessages } from './groupMessages.ts'
import { leadOf } from './lead.ts'
import { courseSoFar } from './courseSoFar.ts'
import { participation } from './participation.ts'
import { periodOf, type OverviewInput } from './period.ts'
import { qualityCounts } from './qualityCounts.ts'
import { dialogueMix, notTried, studentReplies } from './strategies.ts'

export type { OverviewInput } from './period.ts'

/**
 * The class at a glance: one week, or the whole course. Everything in it is a reason to look, not a finding, and
 * comes with the posts behind it. Quality is counted from the instructor's own levels only.
 */
export function overview(input: OverviewInput): Overview {
  const period = periodOf(input)
  const community = communityOf(period)
  const soFar = courseSoFar(period)
  const clock = feedbackClock(soFar)
  const communitySoFar = communityOf(soFar)
  return {
    week: input.week,
    lead: leadOf(period, community, communitySoFar, clock),
    topics: participation(period),
    unseen: community.unseen.map(personLine),
    silent: community.silent.map(personLine),
    oneWay: community.oneWay.map(personLine),
    dialogue: dialogueMix(studentReplies(period), input.work.marks, input.scores),
    notTried: notTried(period),
    quality: qualityCounts(period),
    carry: carryOf(period),
    acts: actsOf(period, community, communitySoFar, clock),
    groups: groupMessages(period),
  }
}
