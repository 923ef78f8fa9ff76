import { useQueryClient, type Query } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Queue, QueueRow, Reading } from '#shared/contract/views.ts'
import type { CriterionId } from '#shared/model/ids.ts'
import type { LevelMark } from '#shared/model/mark.ts'
import { criteriaFor, levelsSet } from '#shared/reading/scoring.ts'
import { useHead } from '#renderer/lib/course.ts'
import { isTouched } from '#renderer/lib/queries.ts'
import { withLevel } from './optimistic.ts'
import { withRow } from './queue.ts'

interface Screen {
  readonly level: (criterionId: CriterionId, mark: LevelMark | null) => void
  readonly row: (change: Partial<QueueRow>) => void
  /** What could not be kept: the truth is asked for again. */
  readonly takeBack: () => void
}

/** Shows an act on the open post, and in its row of the queue, before the backend has kept it. */
export function useShowAtOnce(reading: Reading, afresh: boolean): Screen {
  const cache = useQueryClient()
  const { id: course, settings } = useHead()
  const { post } = reading.focus
  return useMemo(() => {
    const key = ['posts.read', { course, postId: post.id, afresh }]
    const queues = {
      predicate: (query: Pick<Query, 'queryKey'>) =>
        query.queryKey[0] === 'posts.queue' && isTouched(query, course),
    }
    const row = (change: Partial<QueueRow>) =>
      void cache.setQueriesData<Queue>(queues, (queue) => queue && withRow(queue, post.id, change))
    return {
      row,
      level: (criterionId, mark) => {
        const after = cache.setQueryData<Reading>(
          key,
          (before) => before && withLevel(before, criterionId, mark),
        )
        // The row of a post that came back goes by what the backend still waits for.
        if (afresh) return
        const scored = levelsSet(after?.mark, criteriaFor(post, settings.rubric))
        row({ scored, read: true })
      },
      takeBack: () => {
        void cache.invalidateQueries({ queryKey: key })
        void cache.invalidateQueries(queues)
      },
    }
  }, [cache, course, post, afresh, settings.rubric])
}
