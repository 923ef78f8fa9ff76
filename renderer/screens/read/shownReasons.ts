import type { Reason } from '#shared/model/score.ts'
import type { CriterionState } from './desk.ts'

/** The reasons on screen: those of the criterion in focus, while its suggestion is shown. */
export function shownReasons(
  state: Pick<CriterionState, 'suggestion' | 'visible'> | undefined,
): readonly Reason[] {
  if (state === undefined || !state.visible || state.suggestion === null) return []
  return state.suggestion.reasons
}
