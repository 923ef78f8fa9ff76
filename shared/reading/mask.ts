import type { PersonId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Span } from '#shared/model/span.ts'
import { findNames, type FoundName } from './findNames.ts'
import { indexNames, type NameIndex } from './nameIndex.ts'

/** A text with codes instead of names, and the way of a span into it and back. */
export interface Masked {
  readonly text: string
  /** From the written text into the masked one. A span that cuts a name grows to the whole code. */
  map(span: Span): Span
  /** From the masked text back into the written one. */
  unmap(span: Span): Span
}

interface Edit {
  readonly from: Span
  readonly to: Span
}

/** How many people are listed where a name could mean several; then it ends in "…". */
const shownAtMost = 3

/** The code for a name; where two share it, both codes, for a guess would put words in somebody's mouth. */
function codeFor(found: FoundName, codes: ReadonlyMap<PersonId, string>): string {
  const shown = [...found.ids].flatMap((id) => codes.get(id) ?? []).toSorted()
  const rest = shown.length > shownAtMost ? ' / …' : ''
  return shown.slice(0, shownAtMost).join(' / ') + rest
}

/** Moves a place by the edits before it; inside an edit it goes to the edit's start or end. */
function moved(place: number, edits: readonly Edit[], back: boolean, side: 'start' | 'end'): number {
  let shift = 0
  for (const edit of edits) {
    const from = back ? edit.to : edit.from
    const to = back ? edit.from : edit.to
    if (place <= from.start) break
    if (place < from.end) return side === 'start' ? to.start : to.end
    shift = to.end - from.end
  }
  return place + shift
}

function mover(edits: readonly Edit[], back: boolean): (span: Span) => Span {
  return (span) => ({
    start: moved(span.start, edits, back, 'start'),
    end: Math.max(moved(span.start, edits, back, 'start'), moved(span.end, edits, back, 'end')),
  })
}

function replaced(text: string, names: readonly FoundName[], codes: ReadonlyMap<PersonId, string>): Masked {
  const edits: Edit[] = []
  const parts: string[] = []
  let done = 0
  let length = 0
  for (const name of names) {
    const code = codeFor(name, codes)
    if (code === '') continue
    parts.push(text.slice(done, name.start), code)
    length += name.start - done
    edits.push({
      from: { start: name.start, end: name.end },
      to: { start: length, end: length + code.length },
    })
    length += code.length
    done = name.end
  }
  parts.push(text.slice(done))
  return { text: parts.join(''), map: mover(edits, false), unmap: mover(edits, true) }
}

/** Masks texts with codes; `index` holds the names of the people who have one. */
export function maskWith(index: NameIndex, codes: ReadonlyMap<PersonId, string>): (text: string) => Masked {
  return (text) => replaced(text, findNames(text, index), codes)
}

/** Masks many texts with the names of one class: the names are prepared once. */
export function nameMasker(
  people: readonly Person[],
  codes: ReadonlyMap<PersonId, string>,
): (text: string) => Masked {
  return maskWith(indexNames(people.filter((person) => codes.has(person.id))), codes)
}

/**
 * Puts codes in the place of names in mentions, greetings and signatures, and of first and full names anywhere.
 *
 * @param text A post's displayed text.
 * @param people Whose names to look for; only people with a code are masked.
 * @param codes The code of each person in this discussion.
 */
export function maskNames(
  text: string,
  people: readonly Person[],
  codes: ReadonlyMap<PersonId, string>,
): Masked {
  return nameMasker(people, codes)(text)
}
