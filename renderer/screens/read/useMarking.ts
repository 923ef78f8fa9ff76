import { useMemo } from 'react'
import type { CallName } from '#shared/contract/api.ts'
import type { Reading } from '#shared/contract/views.ts'
import type { CriterionId } from '#shared/model/ids.ts'
import type { LevelMark, Pin, Strategy } from '#shared/model/mark.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { useShowAtOnce } from './useShowAtOnce.ts'

export interface Marking {
  readonly setLevel: (criterionId: CriterionId, level: Level, how: LevelMark['how'], reason: string) => void
  readonly clearLevel: (criterionId: CriterionId) => void
  readonly setStrategies: (strategies: readonly Strategy[] | null) => void
  readonly pin: (pin: Pin, on: boolean) => void
  readonly setRead: (read: boolean) => void
  readonly setModeration: (moderation: boolean) => void
  /** Answers whether it was kept. */
  readonly setLateReason: (reason: string) => Promise<boolean>
  readonly lookUp: (on: boolean) => void
}

/** A post that is scored stays in the list "not scored yet" until one leaves it. */
const leave: readonly CallName[] = ['posts.queue']

function useMarkActs() {
  const level = useAct('marks.level', leave)
  const strategies = useAct('marks.strategies', leave)
  const pin = useAct('marks.pin', leave)
  const flags = useAct('marks.flags', leave)
  const late = useAct('marks.late', leave)
  const name = useAct('names.lookUp')
  return useMemo(
    () => ({ level, strategies, pin, flags, late, name }),
    [level, strategies, pin, flags, late, name],
  )
}

/** The instructor's acts on one post. */
export function useMarking(reading: Reading, criteria: readonly Criterion[], afresh: boolean): Marking {
  const course = useCourseId()
  const postId = reading.focus.post.id
  const screen = useShowAtOnce(reading, criteria, afresh)
  const acts = useMarkActs()
  const { score } = reading
  return useMemo(() => {
    const about = { course, postId }
    const set = async (criterionId: CriterionId, mark: LevelMark | null) => {
      screen.level(criterionId, mark)
      const { how, reason } = mark ?? { how: 'own' as const, reason: '' }
      const kept = await acts.level({
        ...about,
        criterionId,
        level: mark?.level ?? null,
        how,
        reason,
        afresh,
      })
      if (!kept.ok) screen.takeBack()
    }
    return {
      setLevel: (criterionId, level, how, reason) => {
        const suggested = score === null ? null : (tableEntry(score.criteria, criterionId)?.level ?? null)
        void set(criterionId, { level, how, reason, suggested, at: '' })
      },
      clearLevel: (criterionId) => void set(criterionId, null),
      setStrategies: (chosen) =>
        void acts.strategies({ ...about, strategies: chosen === null ? null : [...chosen] }),
      pin: (pin, on) => void acts.pin({ ...about, pin, on }),
      setRead: (read) => void acts.flags({ ...about, read }),
      setModeration: (moderation) => void acts.flags({ ...about, moderation }),
      setLateReason: async (reason) => (await acts.late({ ...about, reason })).ok,
      lookUp: (on) => void acts.name({ ...about, on }),
    }
  }, [course, postId, afresh, score, screen, acts])
}
