import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Reading } from '#shared/contract/views.ts'
import type { CourseId, CriterionId } from '#shared/model/ids.ts'
import type { LevelMark, Pin, Strategy } from '#shared/model/mark.ts'
import type { Level } from '#shared/model/rubric.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { withLevel } from './optimistic.ts'

export interface Marking {
  readonly setLevel: (criterionId: CriterionId, level: Level, how: LevelMark['how'], reason: string) => void
  readonly clearLevel: (criterionId: CriterionId) => void
  readonly setStrategies: (strategies: readonly Strategy[] | null) => void
  readonly pin: (pin: Pin, on: boolean) => void
  readonly setRead: (read: boolean) => void
  readonly setModeration: (moderation: boolean) => void
}

/** Shows a level before the backend has kept it; if that fails, the list is asked again and shows the truth. */
function useShowAtOnce(course: CourseId, postId: Reading['focus']['post']['id']) {
  const cache = useQueryClient()
  return useMemo(() => {
    const key = ['posts.read', { course, postId }]
    return {
      show: (criterionId: CriterionId, mark: LevelMark | null) =>
        cache.setQueryData<Reading>(key, (before) => before && withLevel(before, criterionId, mark)),
      takeBack: () => void cache.invalidateQueries({ queryKey: key }),
    }
  }, [cache, course, postId])
}

/** The instructor's acts on one post. */
export function useMarking(reading: Reading): Marking {
  const course = useCourseId()
  const postId = reading.focus.post.id
  const { show, takeBack } = useShowAtOnce(course, postId)
  const level = useAct('marks.level')
  const strategies = useAct('marks.strategies')
  const pin = useAct('marks.pin')
  const flags = useAct('marks.flags')
  const { score } = reading
  return useMemo(() => {
    const set = async (criterionId: CriterionId, mark: LevelMark | null) => {
      show(criterionId, mark)
      const { how, reason } = mark ?? { how: 'own' as const, reason: '' }
      const input = { course, postId, criterionId, level: mark?.level ?? null, how, reason }
      const kept = await level(input)
      if (!kept.ok) takeBack()
    }
    return {
      setLevel: (criterionId, chosen, how, reason) => {
        const suggested = score?.criteria[criterionId]?.level ?? null
        void set(criterionId, { level: chosen, how, reason, suggested, at: '' })
      },
      clearLevel: (criterionId) => void set(criterionId, null),
      setStrategies: (chosen) =>
        void strategies({ course, postId, strategies: chosen === null ? null : [...chosen] }),
      pin: (chosen, on) => void pin({ course, postId, pin: chosen, on }),
      setRead: (read) => void flags({ course, postId, read }),
      setModeration: (moderation) => void flags({ course, postId, moderation }),
    }
  }, [course, postId, score, show, takeBack, level, strategies, pin, flags])
}
