import type { WeekRange } from '#shared/model/draft.ts'
import { useCourseId, useGo, useHead, useScreenQuery } from './course.ts'
import { useCall } from './queries.ts'
import type { CourseScreen } from './route.ts'

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null
}

/** The weeks a screen is about: as its address says, else the latest week with posts and the one before it. */
export function weeksFrom(
  query: ReadonlyMap<string, string>,
  latest: number | null,
  weeks: number,
): WeekRange {
  const last = Math.min(latest ?? weeks, Math.max(weeks, 1))
  const to = wholeNumber(query.get('to')) ?? last
  const from = wholeNumber(query.get('from')) ?? Math.max(1, to - 1)
  return from <= to ? { from, to } : { from: to, to: from }
}

/** The weeks of this screen, or null while the course is being asked for its latest week. */
export function useWeeks(): WeekRange | null {
  const course = useCourseId()
  const { settings } = useHead()
  const query = useScreenQuery()
  const overview = useCall('overview.get', { course, week: null })
  if (overview.data === undefined && overview.error === null) return null
  return weeksFrom(query, overview.data?.week ?? null, settings.weeks)
}

/** Changes the weeks in the address of a screen. */
export function useSetWeeks(screen: CourseScreen): (weeks: WeekRange) => void {
  const go = useGo()
  const query = useScreenQuery()
  return ({ from, to }) => {
    go(screen, { ...Object.fromEntries(query), from, to }, 'replace')
  }
}
