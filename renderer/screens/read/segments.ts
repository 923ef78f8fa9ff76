import type { Post } from '#shared/model/post.ts'
import type { Span } from '#shared/model/span.ts'

/** A stretch of a post within which nothing begins or ends. */
export interface Segment {
  readonly start: number
  readonly text: string
  /** Indexes of the reasons whose words these are. */
  readonly reasons: readonly number[]
  readonly quote: boolean
  readonly pinned: boolean
  readonly mention: boolean
  readonly href: string | null
}

export interface Layers {
  readonly reasons: readonly Span[]
  readonly pins: readonly Span[]
}

type Spanned = Pick<Post, 'text' | 'quotes' | 'mentions' | 'links'>

/** A span from elsewhere, kept inside the text; empty ones vanish. */
function inside(span: Span, length: number): Span | null {
  const start = Math.max(0, Math.min(span.start, length))
  const end = Math.max(start, Math.min(span.end, length))
  return start === end ? null : { start, end }
}

function cutsOf(length: number, spans: readonly Span[]): readonly number[] {
  const cuts = new Set([0, length])
  for (const span of spans) {
    const kept = inside(span, length)
    if (kept !== null) cuts.add(kept.start).add(kept.end)
  }
  return [...cuts].toSorted((a, b) => a - b)
}

const covers =
  (start: number, end: number) =>
  (span: Span): boolean =>
    span.start <= start && span.end >= end

/**
 * Cuts a post's text where any layer begins or ends. The segments joined are the text again; layers may overlap
 * (a pinned sentence inside a reason), so each segment says all that holds for it.
 */
export function segments(post: Spanned, layers: Layers): readonly Segment[] {
  const { text, quotes, mentions, links } = post
  const cuts = cutsOf(text.length, [...layers.reasons, ...layers.pins, ...quotes, ...mentions, ...links])
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length
    const here = covers(start, end)
    return {
      start,
      text: text.slice(start, end),
      reasons: layers.reasons.flatMap((span, index) => (here(span) ? [index] : [])),
      quote: quotes.some(here),
      pinned: layers.pins.some(here),
      mention: mentions.some(here),
      href: links.find(here)?.href ?? null,
    }
  })
}
