import sheetsCss from '#renderer/sheets/sheets.css?inline'
import groupCss from '#renderer/sheets/groupPages.css?inline'
import pagesCss from '#renderer/sheets/pages/pages.css?inline'
import standaloneCss from '#renderer/sheets/standalone.css?inline'

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * The pages on the screen as a plain web page: headings, lists and tables as they are, for a screen reader, a phone
 * or a later change by hand. Fonts are those of the reader's computer.
 */
export function htmlCopy(title: string, pages: Element): string {
  const safe = title.replaceAll(/[&<>]/g, (sign) => escaped[sign] ?? sign)
  const css = [sheetsCss, groupCss, pagesCss, standaloneCss].join('\n')
  const language = document.documentElement.lang || 'en'
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${safe}</title><style>${css}</style></head><body>${pages.innerHTML}</body></html>\n`
}
