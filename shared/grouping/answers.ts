/** How one person's answer is read from the text in a cell. */

/** Cells that hold no answer: empty, dashes, and what exports write for "nothing here". */
const noAnswer = /^(?:|-+|–|—|n\/?a|none given|no answer|no response|not answered|null|nan|ex|excused|\?)$/

/** The text as shown: trimmed, with single spaces. */
export function tidy(raw: string): string {
  return raw.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** The text as compared: case, spacing and compatibility forms do not make two answers differ. */
export function answerKey(raw: string): string {
  return tidy(raw.normalize('NFKC')).toLowerCase()
}

/** True where the cell holds no answer. */
export function isBlank(raw: string): boolean {
  return noAnswer.test(answerKey(raw))
}

/**
 * The options ticked in a "choose all" answer, as shown, each once and in order.
 * Separators: `;` where there is one, else line breaks or `|`, else commas. Canvas quizzes write a comma
 * inside an option as `\,`; that one does not separate.
 */
export function splitChoices(raw: string): readonly string[] {
  const seen = new Map<string, string>()
  for (const part of raw.split(separatorOf(raw))) {
    const option = tidy(part.replace(/\\,/g, ','))
    if (isBlank(option)) continue
    const key = answerKey(option)
    if (!seen.has(key)) seen.set(key, option)
  }
  return [...seen.values()]
}

function separatorOf(raw: string): RegExp {
  if (raw.includes(';')) return /;/
  if (/[\n|]/.test(raw)) return /[\n|]+/
  return /(?<!\\),/
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * The number in a cell, or null. Reads `78 %`, `1,234.5`, `1.234,5`, `3,7` (a comma before one or two last
 * digits is a decimal comma), and `17/20` and `17 out of 20` as a share of one.
 */
export function parseNumber(raw: string): number | null {
  const text = raw
    .normalize('NFKC')
    .replace(/[\s_']/gu, '')
    .replace(/[%€$£]/gu, '')
    .replace(/^[−–]/u, '-')
  const share = /^(.+?)(?:\/|outof|of)(.+)$/i.exec(text)
  if (share !== null) {
    const [part, whole] = [decimal(share[1] ?? ''), decimal(share[2] ?? '')]
    return part === null || whole === null || whole <= 0 ? null : part / whole
  }
  return decimal(text)
}

function decimal(text: string): number | null {
  const plain = withDecimalPoint(text)
  if (!plainNumber.test(plain)) return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}

function withDecimalPoint(text: string): string {
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text)) return text.replaceAll(',', '')
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d*$/.test(text)) return text.replaceAll('.', '').replace(',', '.')
  if (/^[+-]?\d+,\d+$/.test(text)) return text.replace(',', '.')
  return text
}

/** The step of a scale answer: `4`, `4 - Good`, `4. Good`, `(4) Good`, `Level 4`, `Good (4)`; null where there is no number. */
export function parseStep(raw: string): number | null {
  const whole = parseNumber(raw)
  if (whole !== null) return whole
  const found = tidy(raw).match(/[+-]?\d+(?:[.,]\d+)?/g)
  return found?.length === 1 ? decimal(found[0]) : null
}
