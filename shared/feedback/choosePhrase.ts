import type { Level } from '#shared/model/rubric.ts'
import { seededNumber, seededOrder } from '#shared/reading/seededOrder.ts'
import type { Phrase, PhraseType } from './bank.ts'
import type { DraftInput } from './draftInput.ts'
import { plainStyle } from '#shared/model/feedbackStyle.ts'
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
  opening: 6,
  reason: 7,
}

/** The student's place in a shuffled class list: neighbours in it get different wording by construction. */
function placeInClass({ content, person, seed }: DraftInput): number {
  const own = seededNumber(`${seed}|${person.id}`)
  return content.people.filter((other) => {
    const place = seededNumber(`${seed}|${other.id}`)
    return place < own || (place === own && other.id < person.id)
  }).length
}

/** Types whose wording belongs to a style; of the others a style only prefers some, and no fact hangs on it. */
const styled: ReadonlySet<PhraseType> = new Set(['opening', 'closing'])

/** Whether a phrase may stand in the style of the input. */
function suits(phrase: Phrase, { style = plainStyle }: DraftInput): boolean {
  if (!styled.has(phrase.type)) return true
  const { tone = style.tone, formality = style.formality } = phrase
  return tone === style.tone && formality === style.formality
}

/** The phrases that say what is wished, with every variable filled, in the order of the bank. */
export function phrasesFor(wish: PhraseWish, values: VariableValues, input: DraftInput): readonly Phrase[] {
  for (const about of wish.about) {
    const found = input.bank.phrases.filter(
      (phrase) =>
        phrase.type === wish.type &&
        phrase.about === about &&
        suits(phrase, input) &&
        (wish.level === null || (phrase.from <= wish.level && wish.level <= phrase.to)) &&
        canResolve(phrase.text, values),
    )
    if (found.length > 0) return found
  }
  return []
}

/** Strengths of the tone come first, as long as there is a choice: variety counts more than tone. */
function preferred(phrases: readonly Phrase[], { style = plainStyle }: DraftInput): readonly Phrase[] {
  const inTone = phrases.filter(({ tone }) => tone === style.tone)
  return style.tone !== 'even' && inTone.length > 1 ? inTone : phrases
}

/**
 * Chooses a phrase that fits and that the class has seen least; among equals the student's place in the class
 * decides, so that two students do not get the same wording by accident.
 *
 * @returns null where the bank has none whose variables can all be filled.
 */
export function choosePhrase(wish: PhraseWish, values: VariableValues, input: DraftInput): Phrase | null {
  const found = phrasesFor(wish, values, input)
  if (found.length === 0) return null
  const kept = found.find((phrase) => input.keep?.has(phrase.id) === true)
  if (kept !== undefined) return kept
  const used = (phrase: Phrase): number => input.usedCounts?.get(phrase.id) ?? 0
  const least = Math.min(...found.map(used))
  const fresh = seededOrder(
    preferred(
      found.filter((phrase) => used(phrase) === least),
      input,
    ),
    `${input.seed}|${wish.type}`,
    (phrase) => phrase.id,
  )
  const place = placeInClass(input)
  const at = (place + turn[wish.type] * Math.floor(place / fresh.length)) % fresh.length
  return fresh[at] ?? null
}
