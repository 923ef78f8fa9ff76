import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Reading } from '#shared/contract/views.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { readInput } from './readInput.ts'
import type { ListRow } from './returned.ts'

/** The open post. Where its suggestion takes a while the post is there before, and the suggestion follows. */
export function useReading({ postId, back }: ListRow) {
  const course = useCourseId()
  const client = useClient()
  const cache = useQueryClient()
  const afresh = back !== undefined
  const reading = useCall('posts.read', readInput(course, postId, afresh))
  const comes = reading.data?.scoreComes ?? false
  useEffect(() => {
    if (!comes) return
    const input = readInput(course, postId, afresh)
    const follow = async () => {
      const answer = await client.call('posts.read', { ...input, wait: true })
      if (!answer.ok) return
      const { score } = answer.value
      // Levels may have been set since: only the suggestion is taken over.
      cache.setQueryData<Reading>(
        ['posts.read', input],
        (before) => before && { ...before, score, scoreComes: false },
      )
    }
    void follow()
  }, [comes, client, cache, course, postId, afresh])
  return reading
}
