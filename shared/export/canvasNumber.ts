/**
 * A cell as Canvas's gradebook importer reads numbers: the last `.` or `,` is the decimal mark, all others go. So
 * `1,234` is 1.234 there, which is why nothing written here has a thousands separator.
 * Source: github.com/instructure/canvas-lms, lib/gradebook_importer.rb.
 * @returns null for what is no number.
 */
export function canvasNumber(cell: string): number | null {
  const text = cell.trim()
  if (!/^-?[0-9.,]+%?$/.test(text)) return null
  const parts = text.replace('%', '').split(/[.,]/)
  const last = parts.pop() ?? ''
  const number = Number(parts.length === 0 ? last : `${parts.join('')}.${last}`)
  return /\d/.test(text) && Number.isFinite(number) ? number : null
}

/** Two decimals, half up: Canvas compares scores at that precision. */
export function roundPoints(points: number): number {
  // The tiny addition keeps 1.005 from becoming 1.00, because 1.005 is stored a little below itself.
  return Math.round((points + Number.EPSILON * Math.max(1, Math.abs(points))) * 100) / 100
}

/** Points as Canvas takes them in any locale: `.` as decimal mark, at most two decimals, no thousands separator. */
export function writePoints(points: number): string {
  return roundPoints(points).toFixed(2)
}
