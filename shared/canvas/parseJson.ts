import { err, ok, type Result } from '#shared/model/result.ts'

/** Integers from here on do not survive JSON.parse: Canvas ids of consortia have 17 digits. */
const longestSafe = 15

const minus = 0x2d
const zero = 0x30
const nine = 0x39

function isDigit(code: number): boolean {
  return code >= zero && code <= nine
}

/** Index behind the string that opens at `from`; backslashes escape. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charAt(at - 1 - slashes) === '\\') slashes++
    if (slashes % 2 === 0) return at + 1
  }
  return text.length
}

/** A run of digits that is a whole number by itself, not part of `1.5` or `2E10`. */
function isWhole(text: string, from: number, end: number): boolean {
  const before = text.charAt(from - 1)
  const after = text.charAt(end)
  return before !== '.' && !/[.eE+]/.test(after) && !/[eE+]/.test(before)
}

/** Puts long integers into quotation marks, so that they are read as text, digit by digit. */
function quoteLongIntegers(text: string): string {
  const parts: string[] = []
  let copied = 0
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (code === 0x22) at = endOfString(text, at)
    else if (!isDigit(code)) at++
    else {
      let end = at + 1
      while (isDigit(text.charCodeAt(end))) end++
      const start = text.charCodeAt(at - 1) === minus ? at - 1 : at
      if (end - at > longestSafe && isWhole(text, start, end)) {
        parts.push(text.slice(copied, start), '"', text.slice(start, end), '"')
        copied = end
      }
      at = end
    }
  }
  return copied === 0 ? text : parts.join('') + text.slice(copied)
}

/** Canvas puts `while(1);` in front of JSON for browsers that are logged in, against a long-closed security hole. */
export function stripGuard(text: string): string {
  return text.replace(/^\s*while\s*\(1\)\s*;/, '')
}

/** Whether a text is meant to be JSON rather than a table. */
export function looksLikeJson(text: string): boolean {
  const start = text.slice(0, 200)
  const body = stripGuard(start).trimStart()
  return (
    body.startsWith('{') ||
    body.startsWith('[') ||
    body !== start.trimStart() ||
    /^"require_initial_post"\s*$/.test(text)
  )
}

function parse(text: string): Result<unknown, 'broken'> {
  try {
    const value: unknown = JSON.parse(quoteLongIntegers(text))
    return ok(value)
  } catch {
    return err('broken')
  }
}

/** One JSON value a line; lines that are none are left out, and then there must be others. */
function parseLines(text: string): Result<unknown, 'broken'> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const values = lines.flatMap((line) => {
    const value = parse(line)
    return value.ok ? [value.value] : []
  })
  return values.length > 1 && values.length >= lines.length - 1 ? ok(values) : err('broken')
}

/**
 * Reads JSON as saved from Canvas: with or without its guard, long ids kept exactly (as text), or one value a line.
 */
export function parseJson(text: string): Result<unknown, 'broken'> {
  const body = stripGuard(text)
  const whole = parse(body)
  return whole.ok ? whole : parseLines(body)
}
