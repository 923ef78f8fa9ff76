import { useCallback, useMemo, useState } from 'react'
import type { Reading } from '#shared/contract/views.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import { criteriaFor } from '#shared/reading/scoring.ts'
import { useHead } from '#renderer/lib/course.ts'
import { useSteady } from '#renderer/lib/useSteady.ts'
import type { CriterionState, Desk } from './desk.ts'
import { isVisible, levelHow } from './levelHow.ts'
import { place as placeAfter, placeAt, type Place, type PlaceEvent } from './place.ts'
import { useMarking } from './useMarking.ts'

function stateOf(criterion: Criterion, reading: Reading, place: Place): CriterionState {
  const mark = reading.mark.levels[criterion.id]
  const suggestion = reading.score?.criteria[criterion.id] ?? null
  return { criterion, mark, suggestion, visible: isVisible(reading.markFirst !== null, mark, place.revealed) }
}

/** The criteria that apply to the post, or the one that is read across everyone; none where it is not scored. */
export function criteriaOf(
  reading: Reading,
  rubric: Parameters<typeof criteriaFor>[1],
  only: string | null = null,
): readonly Criterion[] {
  if (!reading.scorable) return []
  return criteriaFor(reading.focus.post, rubric).filter(({ id }) => only === null || id === only)
}

function firstOpen(reading: Reading, criteria: readonly Criterion[]): number {
  return Math.max(
    0,
    criteria.findIndex((criterion) => reading.mark.levels[criterion.id] === undefined),
  )
}

/** Where one is on a post, named by `of`. The panes stay when another post is opened; the place begins anew. */
function usePlace(of: string, first: () => number): readonly [Place, (event: PlaceEvent) => void] {
  const [held, setHeld] = useState(() => ({ of, place: placeAt(first()) }))
  const now = held.of === of ? held : { of, place: placeAt(first()) }
  if (now !== held) setHeld(now)
  const tell = useCallback(
    (event: PlaceEvent) => setHeld((before) => ({ ...before, place: placeAfter(before.place, event) })),
    [],
  )
  return [now.place, tell]
}

/** State and acts of one post. `afresh`: it came back, and its levels are kept beside the earlier ones. The criterion in focus at first is the first without a level. */
export function useDeskState(reading: Reading, afresh: boolean, only: string | null): Desk {
  const usual = useHead().settings.rubric
  const rubric = reading.forum.rubric ?? usual
  const applicable = useMemo(() => criteriaOf(reading, rubric, only), [reading, rubric, only])
  const [place, tell] = usePlace(`${reading.focus.post.id} ${String(afresh)}`, () =>
    firstOpen(reading, applicable),
  )
  const marking = useMarking(reading, applicable, afresh)
  const criteria = useMemo(
    () => applicable.map((criterion) => stateOf(criterion, reading, place)),
    [applicable, reading, place],
  )
  const setLevel = useSteady((index: number, level: Level | null) => {
    const state = criteria[index]
    if (state === undefined) return
    const { criterion, suggestion, visible, mark } = state
    // Set once more it stays as it came about: a level chosen blind is none taken from a suggestion shown since.
    if (level !== null && level === mark?.level && place.reason === '') return
    if (level === null) marking.clearLevel(criterion.id)
    else marking.setLevel(criterion.id, level, levelHow(level, suggestion, visible), place.reason)
    tell({ kind: 'focus', criterion: index })
    tell({ kind: 'levelled' })
  })
  return useMemo(
    () => ({ reading, criteria, place, tell, marking, setLevel }),
    [reading, criteria, place, tell, marking, setLevel],
  )
}
