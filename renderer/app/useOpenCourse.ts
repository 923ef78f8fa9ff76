import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CourseHead } from '#shared/contract/views.ts'
import type { CourseId } from '#shared/model/ids.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import type { CallFailure } from '#renderer/lib/failure.ts'
import { callQuery, useCall } from '#renderer/lib/queries.ts'
import { currentQuery, type CourseScreen } from '#renderer/lib/route.ts'
import { loadScreen } from './screens.tsx'

/** While a course is being opened, the screen that is to show it gets its code and what it shows first. */
function useAhead(course: CourseId, screen: CourseScreen, opening: boolean): void {
  const client = useClient()
  const cache = useQueryClient()
  useEffect(() => {
    if (!opening) return
    loadScreen(screen)
    if (screen !== 'read') return
    const query = currentQuery()
    void import('#renderer/screens/read/ahead.ts')
      .then(({ askAhead }) => askAhead({ cache, client, course, query }))
      // The screen asks for what is missing itself, and says what went wrong.
      .catch(() => undefined)
  }, [client, cache, course, screen, opening])
}

/** Opens the course once, then follows its head. */
export function useOpenCourse(
  course: CourseId,
  screen: CourseScreen,
): UseQueryResult<CourseHead, CallFailure> {
  const client = useClient()
  const cache = useQueryClient()
  const opened = useQuery<CourseHead, CallFailure>({
    ...callQuery(client, 'course.open', { course }),
    queryFn: async () => {
      const head = await callQuery(client, 'course.open', { course }).queryFn()
      cache.setQueryData(['course.head', { course }], head)
      return head
    },
  })
  const head = useCall('course.head', { course }, { enabled: opened.isSuccess })
  useAhead(course, screen, opened.isPending)
  return opened.isSuccess ? head : opened
}
