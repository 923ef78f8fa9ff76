import type { Level } from '#shared/model/rubric.ts'
import type { CriterionState } from './desk.ts'

/** What A does: a suggestion that was not seen yet is shown first, never taken unseen. */
export type Acceptance =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'take'; readonly level: Level }

export function acceptance(state: Pick<CriterionState, 'suggestion' | 'visible'> | undefined): Acceptance {
  const level = state?.suggestion?.level ?? null
  if (state === undefined || level === null) return { kind: 'nothing' }
  return state.visible ? { kind: 'take', level } : { kind: 'hidden' }
}
