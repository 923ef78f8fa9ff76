import { useCallback, useMemo, useReducer } from 'react'
import type { Reading } from '#shared/contract/views.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import { criteriaFor } from '#shared/reading/scoring.ts'
import { useHead } from '#renderer/lib/course.ts'
import type { CriterionState, Desk } from './desk.ts'
import { isVisible, levelHow } from './levelHow.ts'
import { place as placeAfter, placeAt, type Place } from './place.ts'
import { useMarking } from './useMarking.ts'

function stateOf(criterion: Criterion, reading: Reading, markFirst: boolean, place: Place): CriterionState {
  const mark = reading.mark.levels[criterion.id]
  const suggestion = reading.score?.criteria[criterion.id] ?? null
  return { criterion, mark, suggestion, visible: isVisible(markFirst, mark, place.revealed) }
}

/** The criteria that apply to the post; none where it is not scored. */
export function criteriaOf(
  reading: Reading,
  rubric: Parameters<typeof criteriaFor>[1],
): readonly Criterion[] {
  return reading.scorable ? criteriaFor(reading.focus.post, rubric) : []
}

function firstOpen(reading: Reading, criteria: readonly Criterion[]): number {
  return Math.max(
    0,
    criteria.findIndex((criterion) => reading.mark.levels[criterion.id] === undefined),
  )
}

/** State and acts of one post. The criterion in focus at first is the first without a level. */
export function useDeskState(reading: Reading): Desk {
  const { settings } = useHead()
  const { markFirst, rubric } = settings
  const applicable = useMemo(() => criteriaOf(reading, rubric), [reading, rubric])
  const [place, tell] = useReducer(placeAfter, placeAt(firstOpen(reading, applicable)))
  const marking = useMarking(reading)
  const criteria = useMemo(
    () => applicable.map((criterion) => stateOf(criterion, reading, markFirst, place)),
    [applicable, reading, markFirst, place],
  )
  const setLevel = useCallback(
    (index: number, level: Level | null) => {
      const state = criteria[index]
      if (state === undefined) return
      const { criterion, suggestion, visible } = state
      if (level === null) marking.clearLevel(criterion.id)
      else marking.setLevel(criterion.id, level, levelHow(level, suggestion, visible), place.reason)
      tell({ kind: 'focus', criterion: index })
      tell({ kind: 'levelled' })
    },
    [criteria, marking, place.reason],
  )
  return useMemo(
    () => ({ reading, criteria, place, tell, marking, setLevel }),
    [reading, criteria, place, marking, setLevel],
  )
}
