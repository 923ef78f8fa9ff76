import { useQueryClient, type Query } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Queue, Reading } from '#shared/contract/views.ts'
import type { CriterionId } from '#shared/model/ids.ts'
import type { LevelMark } from '#shared/model/mark.ts'
import type { Criterion } from '#shared/model/rubric.ts'
import { levelsSet } from '#shared/reading/scoring.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { isTouched } from '#renderer/lib/queries.ts'
import { withLevel } from './optimistic.ts'
import { withScored } from './queue.ts'
import { readInput } from './readInput.ts'

interface Screen {
  readonly level: (criterionId: CriterionId, mark: LevelMark | null) => void
  /** What could not be kept: the truth is asked for again. */
  readonly takeBack: () => void
}

/**
 * Shows an act on the open post, and in its row of the queue, before the backend has kept it.
 *
 * @param criteria Those that count in the list: all that apply, or the one that is read across everyone.
 */
export function useShowAtOnce(reading: Reading, criteria: readonly Criterion[], afresh: boolean): Screen {
  const cache = useQueryClient()
  const course = useCourseId()
  const { post } = reading.focus
  return useMemo(() => {
    const key = ['posts.read', readInput(course, post.id, afresh)]
    const queues = {
      predicate: (query: Pick<Query, 'queryKey'>) =>
        query.queryKey[0] === 'posts.queue' && isTouched(query, course),
    }
    return {
      level: (criterionId, mark) => {
        const after = cache.setQueryData<Reading>(
          key,
          (before) => before && withLevel(before, criterionId, mark),
        )
        // The row of a post that came back goes by what the backend still waits for.
        if (afresh) return
        const scored = levelsSet(after?.mark, criteria)
        cache.setQueriesData<Queue>(queues, (queue) => queue && withScored(queue, post.id, scored))
      },
      takeBack: () => {
        void cache.invalidateQueries({ queryKey: key })
        void cache.invalidateQueries(queues)
      },
    }
  }, [cache, course, post, afresh, criteria])
}
