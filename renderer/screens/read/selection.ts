import type { Span } from '#shared/model/span.ts'

/** The offset in the post's text of a place in the page: each piece of text knows where it begins. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-start]') ?? null
  const start = Number(piece?.dataset.start ?? Number.NaN)
  if (piece === null || Number.isNaN(start)) return null
  const before = document.createRange()
  before.setStart(piece, 0)
  before.setEnd(node, offset)
  return start + before.toString().length
}

/** The words of the post that are selected on the page, or null when none (or others) are. */
export function selectedSpan(within: HTMLElement | null): Span | null {
  const selection = window.getSelection()
  if (within === null || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return null
  const range = selection.getRangeAt(0)
  if (!within.contains(range.startContainer) || !within.contains(range.endContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : { start, end }
}

/** A span without the spaces at its ends. */
export function trimmed(span: Span, text: string): Span | null {
  const words = text.slice(span.start, span.end)
  const start = span.start + (words.length - words.trimStart().length)
  const end = span.end - (words.length - words.trimEnd().length)
  return end > start ? { start, end } : null
}
