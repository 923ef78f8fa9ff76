import type { WeekRange } from '#shared/model/draft.ts'
import type { PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { PostScore } from '#shared/model/score.ts'
import { dayIn } from '#shared/model/timeZone.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseSettings, CourseWork } from '#shared/model/work.ts'

/** What every printed sheet is made from. */
export interface SheetInput {
  readonly content: ClassContent
  readonly work: CourseWork
  readonly settings: CourseSettings
  readonly scores: ReadonlyMap<PostId, PostScore>
  readonly forums: Readonly<Record<string, Forum>>
  readonly weeks: WeekRange
  /** ISO 8601 time of the print. */
  readonly now: string
  /** Belongs to the course and never changes (its id): codes hang on it. */
  readonly courseKey: string
}

/** The class's day of an ISO time, without the hour: posting hours are nobody's business. */
export function dayOf(time: string, { timeZone }: Pick<CourseSettings, 'timeZone'>): string {
  return dayIn(timeZone, time)
}
