import type { Strategy } from '#shared/model/mark.ts'
import { dialogueMix } from '#shared/insights/strategies.ts'
import { seededOrder } from '#shared/reading/seededOrder.ts'
import type { DraftInput } from './draftInput.ts'

/** The dialogue strategy to try next: the one the student's replies have used least; chance decides among equals. */
export function moveToTry(input: DraftInput): Strategy {
  const mix = dialogueMix(input.posts, input.marks, input.scores)
  const shuffled = seededOrder(mix, `${input.seed}|${input.person.id}`, (row) => row.strategy)
  const least = shuffled.toSorted((one, other) => one.replies - other.replies)[0]
  return least?.strategy ?? 'conversational'
}
