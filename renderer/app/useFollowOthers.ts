import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CourseHead } from '#shared/contract/views.ts'
import type { CourseId } from '#shared/model/ids.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { settle } from '#renderer/lib/queries.ts'

/**
 * Another window or the command line may have worked on the course meanwhile: it is looked at when one turns to this
 * window again, and asked for anew only where something was done.
 */
export function useFollowOthers(course: CourseId): void {
  const client = useClient()
  const cache = useQueryClient()
  useEffect(() => {
    const look = async () => {
      const answer = await client.call('course.open', { course })
      if (!answer.ok) return
      const known = cache.getQueryData<CourseHead>(['course.head', { course }])
      if (known !== undefined && known.savedAt !== answer.value.savedAt) {
        await settle(cache, { course }, answer.value)
      }
    }
    const onFocus = () => void look()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [client, cache, course])
}
