import type { WeekRange } from '#shared/model/draft.ts'
import { useGo, useHead, useScreenQuery } from './course.ts'
import type { CourseScreen } from './route.ts'

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null
}

/** The weeks a screen is about: as its address says, else the last week (1 is the first) and the one before it. */
export function weeksFrom(query: ReadonlyMap<string, string>, last: number): WeekRange {
  const to = wholeNumber(query.get('to')) ?? last
  const from = wholeNumber(query.get('from')) ?? Math.max(1, to - 1)
  return from <= to ? { from, to } : { from: to, to: from }
}

/** The last week worth offering: the last with posts, else the last of the course. */
export function useLastWeek(): number {
  const { latestWeek, settings } = useHead()
  return latestWeek ?? settings.weeks
}

/** The weeks of this screen. */
export function useWeeks(): WeekRange {
  return weeksFrom(useScreenQuery(), useLastWeek())
}

/** Changes the weeks in the address of a screen. */
export function useSetWeeks(screen: CourseScreen): (weeks: WeekRange) => void {
  const go = useGo()
  const query = useScreenQuery()
  return ({ from, to }) => {
    go(screen, { ...Object.fromEntries(query), from, to }, 'replace')
  }
}
