import type { Span } from '#shared/model/span.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** "e.g. Mainz", "Dr. Lee": a full stop that ends no sentence. */
const endsInAbbreviation =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|vs|e\.g|i\.e|cf|etc|p|pp|ch|vol|no|fig|ed|eds|al|approx)\.\s*$/iu

function trimmed(text: string, span: Span): Span {
  const part = text.slice(span.start, span.end)
  const start = span.start + (part.length - part.trimStart().length)
  return { start, end: Math.max(start, span.end - (part.length - part.trimEnd().length)) }
}

/** The sentences of a text by place, blank ones left out. Line breaks end a sentence; abbreviations do not. */
export function sentencesIn(text: string): readonly Span[] {
  const spans: Span[] = []
  let open: number | null = null
  for (const { segment, index } of segmenter.segment(text)) {
    const start: number = open ?? index
    const end = index + segment.length
    if (endsInAbbreviation.test(text.slice(start, end)) && !segment.includes('\n')) {
      open = start
      continue
    }
    spans.push(trimmed(text, { start, end }))
    open = null
  }
  if (open !== null) spans.push(trimmed(text, { start: open, end: text.length }))
  return spans.filter((span) => span.end > span.start)
}
