/**
 * Text as the rules read it, with a way back to the text as people see it.
 *
 * Invisible characters, full-width letters and Cyrillic or Greek letters that look Latin can be slipped into a post
 * so that a copied or repeated sentence no longer matches. They are folded here, before any rule looks; the offsets
 * lead every span back to the displayed text.
 */
export interface CleanText {
  readonly text: string
  /** For each offset of `text` (and its end) the offset in the displayed text; null where both are the same. */
  readonly offsets: Int32Array | null
}

/** Characters with no width of their own: zero-width, soft hyphen, direction marks, tags, variation selectors. */
const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u

const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    ['АаᎪ', 'Aaa'],
    ['ВСсЕеԁ', 'BCcEed'],
    ['НһІіЈјКкМ', 'HhIiJjKkM'],
    ['ОоРрԚԛЅѕТ', 'OoPpQqSsT'],
    ['ԜԝХхУуѴѵ', 'WwXxYyVv'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αιкνορυχɑɡıո', 'aiknopuxagin'],
  ].flatMap(([from = '', to = '']) => {
    const target = Array.from(to)
    return Array.from(from).map((letter, index): [string, string] => [letter, target[index] ?? letter])
  }),
)

const suspicious = /[^\x20-\x7E\n\r\t\u00A1-\u00AC\u00AE-\u024F\u2018\u2019\u201C\u201D\u2013\u2014\u2026]/u
const latin = /\p{Script=Latin}/u

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character)
}

interface Piece {
  readonly text: string
  readonly at: number
}

/** Folds one word: look-alike letters only where the word also holds a real Latin letter, so Greek stays Greek. */
function foldWord(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => latin.test(piece.text))) return pieces
  return pieces.map((piece) => ({ text: lookalikes.get(piece.text) ?? piece.text, at: piece.at }))
}

function visiblePieces(shown: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const character of shown) {
    if (!invisible.test(character)) pieces.push({ text: character.normalize('NFKC'), at })
    at += character.length
  }
  return pieces
}

function foldLookalikes(pieces: readonly Piece[]): readonly Piece[] {
  const folded: Piece[] = []
  let word: Piece[] = []
  for (const piece of pieces) {
    if (isLetter(piece.text)) {
      word.push(piece)
      continue
    }
    folded.push(...foldWord(word), piece)
    word = []
  }
  return folded.concat(foldWord(word))
}

/**
 * Cleans `shown`, the displayed text of a post. Text of plain letters, the ordinary case, is returned as it is.
 */
export function cleanText(shown: string): CleanText {
  if (!suspicious.test(shown)) return { text: shown, offsets: null }
  const pieces = foldLookalikes(visiblePieces(shown))
  const offsets: number[] = []
  let text = ''
  for (const piece of pieces) {
    for (let unit = 0; unit < piece.text.length; unit += 1) offsets.push(piece.at)
    text += piece.text
  }
  offsets.push(shown.length)
  return { text, offsets: Int32Array.from(offsets) }
}

/** Offset in the displayed text for an offset in the cleaned one. */
export function shownOffset(clean: CleanText, offset: number): number {
  return clean.offsets === null ? offset : (clean.offsets[offset] ?? clean.offsets.at(-1) ?? offset)
}

/**
 * Offset in the displayed text where a stretch of the cleaned text ends: just behind its last character, so that
 * invisible characters after it stay outside.
 */
export function shownEnd(clean: CleanText, shown: string, end: number): number {
  if (clean.offsets === null || end === 0) return end
  const last = clean.offsets[end - 1] ?? 0
  const width = (shown.codePointAt(last) ?? 0) > 0xffff ? 2 : 1
  return last + width
}

/** Offset in the cleaned text for an offset in the displayed one: the first cleaned character at or after it. */
export function cleanOffset(clean: CleanText, offset: number): number {
  if (clean.offsets === null) return offset
  let low = 0
  let high = clean.offsets.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clean.offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
