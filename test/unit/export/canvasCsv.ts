/** CSV as strictly as Ruby's parser reads it, which Canvas uses: a stray quote makes the whole file malformed. */
export class MalformedCsv extends Error {}

type Mode = 'start' | 'bare' | 'quoted' | 'closed'

/** Splits a text into records; empty cells are null, as in Ruby. */
export function strictCsv(text: string, separator: string): (string | null)[][] {
  const records: (string | null)[][] = []
  let record: (string | null)[] = []
  let cell = ''
  let mode: Mode = 'start'
  const endCell = () => {
    record.push(mode === 'start' ? null : cell)
    cell = ''
    mode = 'start'
  }
  const endRecord = () => {
    if (record.length > 0 || mode !== 'start') {
      endCell()
      records.push(record)
    }
    record = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (mode === 'quoted') {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else mode = 'closed'
    } else if (sign === separator) endCell()
    else if (sign === '\n') endRecord()
    else if (sign === '\r' && text[at + 1] === '\n') continue
    else if (mode === 'closed') throw new MalformedCsv(`after a closing quote: ${sign}`)
    else if (sign === '"') {
      if (mode === 'bare') throw new MalformedCsv('a quote inside a bare cell')
      mode = 'quoted'
    } else {
      mode = 'bare'
      cell += sign
    }
  }
  if (mode === 'quoted') throw new MalformedCsv('a quote that never closes')
  endRecord()
  return records
}
