import type { Span } from '#shared/model/span.ts'

/** Where one is on a post: what is in focus and what is open. Begins anew with every post. */
export interface Place {
  /** Index of the criterion in focus. */
  readonly criterion: number
  /** What R said about the suggestions of this post; null leaves it to the course's setting. */
  readonly revealed: boolean | null
  /** Index of the reason that is lit up, of those shown. */
  readonly lit: number | null
  readonly disagreeing: boolean
  /** "What if…" lies open. */
  readonly whatIf: boolean
  /** Words chosen to be pinned, while one says what for. */
  readonly pinning: Span | null
  /** A reason given before the level: kept with the next one. */
  readonly reason: string
}

export type PlaceEvent =
  | { readonly kind: 'focus'; readonly criterion: number }
  | { readonly kind: 'reveal'; readonly on: boolean }
  | { readonly kind: 'light'; readonly reason: number | null }
  | { readonly kind: 'disagree'; readonly on: boolean }
  | { readonly kind: 'reasoned'; readonly reason: string }
  | { readonly kind: 'pin'; readonly span: Span | null }
  | { readonly kind: 'levelled' }
  | { readonly kind: 'what-if'; readonly on: boolean }

export function placeAt(criterion: number): Place {
  return {
    criterion,
    revealed: null,
    lit: null,
    disagreeing: false,
    whatIf: false,
    pinning: null,
    reason: '',
  }
}

/** What an event does to the place. */
export function place(before: Place, event: PlaceEvent): Place {
  switch (event.kind) {
    case 'focus':
      if (event.criterion === before.criterion) return before
      return { ...before, criterion: event.criterion, lit: null, disagreeing: false, reason: '' }
    case 'reveal':
      return { ...before, revealed: event.on }
    case 'light':
      return { ...before, lit: event.reason }
    case 'disagree':
      return { ...before, disagreeing: event.on }
    case 'reasoned':
      return { ...before, reason: event.reason, disagreeing: false }
    case 'pin':
      return { ...before, pinning: event.span }
    case 'what-if':
      return { ...before, whatIf: event.on }
    case 'levelled':
      return { ...before, reason: '', disagreeing: false }
    default:
      return event satisfies never
  }
}
