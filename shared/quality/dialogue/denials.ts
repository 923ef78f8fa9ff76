import type { Analysis } from '../analyse.ts'
import type { Unit } from '../text/units.ts'
import type { Word } from '../text/words.ts'

/** How near the denied word of the other post must stand. */
const reach = 6

/** From one word to another, `last` exclusive. */
interface Place {
  readonly first: number
  readonly last: number
}

const firstPerson = new Set(['i', 'me', 'we', 'my'])

function isAboutWriter(words: readonly Word[], at: number): boolean {
  return firstPerson.has(words[at - 1]?.bare ?? '') || firstPerson.has(words[at - 2]?.bare ?? '')
}

/** "No one", "no doubt", "not only": the word belongs to what follows and turns against nothing. */
const goesOn = new Set(
  'one doubt wonder idea problem worries matter longer need more less only even just'.split(' '),
)

/** Whether a denying word only opens a phrase of its own. */
export function deniesNothing(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return (word?.bare === 'no' || word?.bare === 'not') && goesOn.has(words[at + 1]?.bare ?? '')
}

/** The first denying word of a unit with the word of the post answered that it denies. */
function denialIn(unit: Unit, { words, unquoted, stems }: Analysis): Place | null {
  for (let at = unit.first; at < unit.last; at += 1) {
    if (words[at]?.negation !== true || unquoted[at] === 0) continue
    if (isAboutWriter(words, at) || deniesNothing(words, at)) continue
    const end = Math.min(at + reach + 1, unit.last)
    for (let near = at + 1; near < end; near += 1) {
      if (words[near]?.kind === 'content' && stems.answered[stems.places[near] ?? 0] === 1)
        return { first: at, last: near + 1 }
    }
  }
  return null
}

/**
 * Places where words of the post answered are denied: "a drop of base turned it yellow, it cannot have gone to
 * completion". Much of real rebuttal has no other sign. "I don't remember the bakery" is about the writer and does
 * not count.
 */
export function denials(analysis: Analysis): readonly Place[] {
  const found: Place[] = []
  for (const unit of analysis.units) {
    const denial = unit.question ? null : denialIn(unit, analysis)
    if (denial !== null) found.push(denial)
  }
  return found
}
