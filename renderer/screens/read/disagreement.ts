import type { Level } from '#shared/model/rubric.ts'
import type { CriterionState } from './desk.ts'

/** The level that a reason belongs to: the one set, if it is not the suggested one. Null: still to be set. */
export function disagreement(state: Pick<CriterionState, 'mark' | 'suggestion'>): Level | null {
  const level = state.mark?.level ?? null
  return level === null || level === (state.suggestion?.level ?? null) ? null : level
}
