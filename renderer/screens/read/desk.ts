import { createContext, useContext } from 'react'
import type { Reading } from '#shared/contract/views.ts'
import type { LevelMark } from '#shared/model/mark.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import type { CriterionScore } from '#shared/model/score.ts'
import type { Place, PlaceEvent } from './place.ts'
import type { Marking } from './useMarking.ts'

/** One criterion of the post as it stands now. */
export interface CriterionState {
  readonly criterion: Criterion
  readonly mark: LevelMark | undefined
  readonly suggestion: CriterionScore | null
  /** The suggestion is on screen. */
  readonly visible: boolean
}

/** Everything the panes of one post share. */
export interface Desk {
  readonly reading: Reading
  readonly criteria: readonly CriterionState[]
  readonly place: Place
  readonly tell: (event: PlaceEvent) => void
  readonly marking: Marking
  /** Sets the level of a criterion by its index, with how it came about; null clears it. */
  readonly setLevel: (index: number, level: Level | null) => void
}

export const DeskContext = createContext<Desk | null>(null)

/** The post that is open. Only inside the reading screen. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk outside of the reading screen')
  return desk
}
