import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
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
  const lastAsked = useRef<Promise<void> | null>(null)
  useEffect(() => {
    if (!comes) return
    const input = readInput(course, postId, afresh)
    let isOpen = true
    const ask = async () => {
      const answer = await client.call('posts.read', { ...input, wait: true })
      if (!answer.ok) return
      const { score } = answer.value
      // Levels may have been set since: only the suggestion is taken over.
      cache.setQueryData<Reading>(
        ['posts.read', input],
        (before) => before && { ...before, score, scoreComes: false },
      )
    }
    // One at a time: a browser has only so many calls under way, and the posts that are opened next need one.
    const follow = async () => {
      await lastAsked.current
      if (isOpen) lastAsked.current = ask()
    }
    void follow()
    return () => {
      isOpen = false
    }
  }, [comes, client, cache, course, postId, afresh])
  return reading
}
