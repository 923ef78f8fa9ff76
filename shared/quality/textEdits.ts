import type { Post } from '#shared/model/post.ts'
import type { Span } from '#shared/model/span.ts'

/** A stretch of a text to be replaced by other words: offsets as in `Span`. */
export interface Edit extends Span {
  readonly text: string
}

/** The edits lie in order and do not overlap. */
function edited(text: string, edits: readonly Edit[]): string {
  let done = ''
  let at = 0
  for (const edit of edits) {
    done += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return done + text.slice(at)
}

/** Where an offset of the text lies after the edits; inside of a replaced stretch, at most at its new end. */
function movedBy(edits: readonly Edit[]): (offset: number) => number {
  return (offset) => {
    let shift = 0
    for (const { start, end, text } of edits) {
      if (start >= offset) break
      if (end > offset) return Math.min(offset, start + text.length) + shift
      shift += text.length - (end - start)
    }
    return offset + shift
  }
}

function moveAll<T extends Span>(spans: readonly T[], move: (offset: number) => number): readonly T[] {
  return spans
    .map((span) => ({ ...span, start: move(span.start), end: move(span.end) }))
    .filter(({ start, end }) => start < end)
}

/**
 * A post with some of its words replaced. What was quoted, mentioned or linked stays so, wherever it now stands.
 *
 * @param edits In the order of the text, without overlaps.
 */
export function withEdits(post: Post, edits: readonly Edit[]): Post {
  const move = movedBy(edits)
  return {
    ...post,
    text: edited(post.text, edits),
    source: null,
    quotes: moveAll(post.quotes, move),
    mentions: moveAll(post.mentions, move),
    links: moveAll(post.links, move),
  }
}
