import type { RecordPart, StudentRecord } from './studentRecord.ts'

/** The record as plain text. */
export function recordText({ title, what, parts }: StudentRecord): string {
  const body = parts.map(({ title: heading, lines }) =>
    [heading, '-'.repeat(Math.min(60, heading.length)), ...lines].join('\n').trimEnd(),
  )
  return `${[title, what, ...body].join('\n\n')}\n`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What anybody wrote is text on the page and nothing else. */
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign)

const style = `
body { font: 1rem/1.5 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; border-bottom: 1px solid #777; margin: 2rem 0 0.5rem; }
p { margin: 0 0 0.25rem; overflow-wrap: anywhere; } .under { margin-left: 1.5rem; } .gap { height: 0.75rem; margin: 0; }
`

function paragraph(line: string): string {
  if (line.trim() === '') return '<p class="gap"></p>'
  const under = line.startsWith('  ') ? ' class="under"' : ''
  return `<p${under} dir="auto">${escaped(line.trim())}</p>`
}

function section({ title, lines }: RecordPart): string {
  return `<section>\n<h2>${escaped(title)}</h2>\n${lines.map(paragraph).join('\n')}\n</section>`
}

/** The record as a web page for reading: headings to jump by, nothing in it is loaded from anywhere or can run. */
export function recordPage({ title, what, parts }: StudentRecord, language: string): string {
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style>`
  const body = [`<h1>${escaped(title)}</h1>`, `<p>${escaped(what)}</p>`, ...parts.map(section)].join('\n')
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head>\n<body>\n${body}\n</body></html>\n`
}
