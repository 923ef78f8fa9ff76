import { guessKind } from '#shared/grouping/attribute.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { Collector } from './collect.ts'
import { postText } from './postText.ts'

/** A question or attribute, and where its answers stand. */
export interface AttributeColumn {
  readonly at: number
  readonly title: string
  /** Puts the values of one person. */
  readonly set: (person: PersonId, cell: string) => void
}

/**
 * Opens a column per question: the kind is guessed from title and answers. The id comes from the title, so the same
 * survey exported again fills the same columns.
 */
export function openAttributes(
  source: string,
  titles: readonly (readonly [at: number, title: string])[],
  into: Collector,
): readonly AttributeColumn[] {
  return titles.map(([at, written]) => {
    const title = postText(written).text.replace(/\s+/g, ' ').trim()
    const sink = into.column(`${source}:${title.toLowerCase()}`, title, (values) => guessKind(title, values))
    const set = (person: PersonId, cell: string): void => {
      if (cell.trim() !== '') sink.set(person, cell.trim())
    }
    return { at, title, set }
  })
}
