import type { BoardFact } from '#shared/contract/groupViews.ts'
import { parseStep, splitChoices, tidy } from '#shared/grouping/answers.ts'
import { factLabel } from '#shared/grouping/shortTitle.ts'
import type { Column } from '#shared/model/column.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'

/** Letters of an answer that fit on a card. */
const longestValue = 22

function shortened(value: string): string {
  const letters = Array.from(value)
  return letters.length <= longestValue
    ? value
    : `${letters
        .slice(0, longestValue - 1)
        .join('')
        .trimEnd()}…`
}

/** "Canva, Mapping (GIS) and two more" takes a line; a card has room for the first and a count. */
function firstOf(options: readonly string[]): string {
  const [first = '', ...rest] = options
  return rest.length === 0 ? shortened(first) : `${shortened(first)} +${rest.length}`
}

/** Null where the answer needs more room than a card has: hours are said for the group instead. */
function factText(column: Column, value: string): string | null {
  switch (column.kind) {
    case 'availability':
    case 'text':
      return null
    case 'choice':
      return shortened(value)
    case 'choices':
      return firstOf(splitChoices(value))
    case 'scale':
    case 'number': {
      const step = parseStep(value)
      return `${factLabel(column.title)} ${step === null ? shortened(value) : Number(step.toFixed(2))}`
    }
  }
}

/** What columns say about a person in a few words each, for a card, and in full beside it. */
export function cardFacts(person: PersonId, columns: readonly Column[]): readonly BoardFact[] {
  return columns.flatMap((column) => {
    const value = tidy(tableEntry(column.values, person) ?? '')
    const text = value === '' ? null : factText(column, value)
    return text === null ? [] : [{ text, full: `${column.title}: ${value}` }]
  })
}
