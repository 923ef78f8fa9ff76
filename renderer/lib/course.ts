import { createContext, useCallback, useContext } from 'react'
import type { CourseHead } from '#shared/contract/views.ts'
import type { CourseId } from '#shared/model/ids.ts'
import { courseRoute, navigate, useRoute, type CourseScreen } from './route.ts'

export const HeadContext = createContext<CourseHead | null>(null)

/** The head of the open course: settings, counts, what can be undone. Only inside a course's screens. */
export function useHead(): CourseHead {
  const head = useContext(HeadContext)
  if (head === null) throw new Error('useHead outside of a course')
  return head
}

/** The open course's id. */
export function useCourseId(): CourseId {
  return useHead().id
}

/** The query of the current route: `?week=3` → `get('week')`. */
export function useScreenQuery(): ReadonlyMap<string, string> {
  const route = useRoute()
  return route.screen === 'home' ? emptyQuery : route.query
}

const emptyQuery: ReadonlyMap<string, string> = new Map()

/** Goes to a screen of the open course. */
export function useGo(): (
  screen: CourseScreen,
  query?: Readonly<Record<string, string | number | null | undefined>>,
  how?: 'push' | 'replace',
) => void {
  const course = useCourseId()
  return useCallback(
    (screen, query = {}, how = 'push') => navigate(courseRoute(course, screen, query), how),
    [course],
  )
}
