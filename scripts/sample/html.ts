const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A message as Canvas's editor stores it. `breaks`: the writer presses Shift+Enter, which makes `<br>`. */
export function messageHtml(paragraphs: readonly string[], breaks: boolean): string {
  if (breaks) return `<p>${paragraphs.map(escaped).join('<br>')}</p>`
  return paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')
}

/**
 * What the UBC exporter of 2024-09 leaves of a message: tags deleted with nothing in their place (so `<br>` glues
 * words together), `"` turned into `'`, `&nbsp;` into a space, every other entity kept (ubc/canvas-discussion).
 */
export function asExported(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('"', "'")
}
