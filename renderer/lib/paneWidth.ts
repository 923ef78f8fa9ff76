/** Pixels of one press of an arrow key on a divider. */
export const widthStep = 16

export interface WidthRange {
  readonly least: number
  readonly most: number
}

/** A pane's width kept within its range, in whole pixels. */
export function withinRange(width: number, { least, most }: WidthRange): number {
  return Math.round(Math.max(least, Math.min(most, width)))
}

/**
 * The width after a key on the divider: arrows move it, Home and End go to its ends; null for any other key.
 * `grows` is the direction in which the pane becomes wider.
 */
export function widthAfterKey(
  width: number,
  key: string,
  grows: 'right' | 'left',
  range: WidthRange,
): number | null {
  const towards = grows === 'right' ? 1 : -1
  switch (key) {
    case 'ArrowRight':
      return withinRange(width + towards * widthStep, range)
    case 'ArrowLeft':
      return withinRange(width - towards * widthStep, range)
    case 'Home':
      return range.least
    case 'End':
      return range.most
    default:
      return null
  }
}
