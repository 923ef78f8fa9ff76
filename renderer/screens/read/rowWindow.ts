/** Which places of a list are drawn: from the first to before the end. */
export interface RowWindow {
  readonly from: number
  readonly to: number
}

/** What of a long list is in sight, in pixels. */
export interface Sight {
  readonly top: number
  readonly height: number
}

/** Rows come and go so many at a time: a step down the list mostly draws none. */
const block = 6

/** The rows to draw: those in sight and at least a block around them. */
export function windowOf(sight: Sight, rowHeight: number, count: number): RowWindow {
  const first = Math.floor(sight.top / rowHeight / block) - 1
  const end = Math.ceil((sight.top + sight.height) / rowHeight / block) + 1
  const to = Math.min(count, end * block)
  return { from: Math.max(0, Math.min(first * block, to)), to }
}

/** So many rows stay in sight before and behind the open one. */
const around = 2

/** Where the list has to be scrolled to show a place with its neighbours; null where it stands clear of both ends. */
export function scrollFor(place: number, sight: Sight, rowHeight: number): number | null {
  const least = (place + 1 + around) * rowHeight - sight.height
  const most = Math.max(0, (place - around) * rowHeight)
  if (sight.top > most) return most
  return sight.top < least ? least : null
}
