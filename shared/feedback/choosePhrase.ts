import type { Level } from '#shared/model/rubric.ts'
import { seededNumber, seededOrder } from '#shared/reading/seededOrder.ts'
import type { Phrase, PhraseType } from './bank.ts'
import type { DraftInput } from './draftInput.ts'
import { canResolve, type VariableValues } from './variables.ts'

/** Where a phrase is looked for: the first of `about` that has one which fits. */
export interface PhraseWish {
  readonly type: PhraseType
  readonly about: readonly string[]
  readonly level: Level | null
}

/** Slots turn at different speeds, so that two students who share one sentence differ in the next. */
const turn: Readonly<Record<PhraseType, number>> = {
  strength: 0,
  nextStep: 1,
  question: 2,
  move: 3,
  help: 4,
  closing: 5,
}

/** The student's place in a shuffled class list: neighbours in it get different wording by construction. */
function placeInClass({ content, person, seed }: DraftInput): number {
  const own = seededNumber(`${seed}|${person.id}`)
  return content.people.filter((other) => {
    const place = seededNumber(`${seed}|${other.id}`)
    return place < own || (place === own && other.id < person.id)
  }).length
}

function fitting(wish: PhraseWish, values: VariableValues, phrases: readonly Phrase[]): readonly Phrase[] {
  for (const about of wish.about) {
    const found = phrases.filter(
      (phrase) =>
        phrase.type === wish.type &&
        phrase.about === about &&
        (wish.level === null || (phrase.from <= wish.level && wish.level <= phrase.to)) &&
        canResolve(phrase.text, values),
    )
    if (found.length > 0) return found
  }
  return []
}

/**
 * Chooses a phrase that fits and that the class has seen least; among equals the student's place in the class
 * decides, so that two students do not get the same wording by accident.
 *
 * @returns null where the bank has none whose variables can all be filled.
 */
export function choosePhrase(wish: PhraseWish, values: VariableValues, input: DraftInput): Phrase | null {
  const found = fitting(wish, values, input.bank.phrases)
  if (found.length === 0) return null
  const used = (phrase: Phrase): number => input.usedCounts?.get(phrase.id) ?? 0
  const least = Math.min(...found.map(used))
  const fresh = seededOrder(
    found.filter((phrase) => used(phrase) === least),
    `${input.seed}|${wish.type}`,
    (phrase) => phrase.id,
  )
  const place = placeInClass(input)
  const at = (place + turn[wish.type] * Math.floor(place / fresh.length)) % fresh.length
  return fresh[at] ?? null
}
