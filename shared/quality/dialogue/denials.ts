import type { Analysis } from '../analyse.ts'
import type { Word } from '../text/words.ts'

/** How near the denied word of the other post must stand. */
const reach = 6

const firstPerson = new Set(['i', 'me', 'we', 'my'])

function isAboutWriter(words: readonly Word[], at: number): boolean {
  return [1, 2].some((back) => firstPerson.has(words[at - back]?.bare ?? ''))
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

/**
 * Places where words of the post answered are denied: "a drop of base turned it yellow, it cannot have gone to
 * completion". Much of real rebuttal has no other sign. "I don't remember the bakery" is about the writer and does
 * not count.
 */
export function denials(analysis: Analysis): readonly { readonly first: number; readonly last: number }[] {
  const { words, stems } = analysis
  return analysis.units.flatMap((unit) => {
    if (unit.question) return []
    for (let at = unit.first; at < unit.last; at += 1) {
      const word = words[at]
      if (
        word === undefined ||
        analysis.unquoted[at] === 0 ||
        !word.negation ||
        isAboutWriter(words, at) ||
        deniesNothing(words, at)
      )
        continue
      for (let near = at + 1; near <= Math.min(at + reach, unit.last - 1); near += 1) {
        const other = words[near]
        if (other?.kind === 'content' && stems.answered[stems.places[near] ?? 0] === 1)
          return [{ first: at, last: near + 1 }]
      }
    }
    return []
  })
}
