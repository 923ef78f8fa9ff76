/** One CSV cell, quoted only where it must be, as Ruby's and Google's writers do. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
