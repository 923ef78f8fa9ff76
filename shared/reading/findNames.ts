import type { PersonId } from '#shared/model/ids.ts'
import { isAddressToAll, isCommonWord } from './commonWords.ts'
import type { Span } from '#shared/model/span.ts'
import { foldName } from './foldName.ts'
import type { NameForm, NameIndex } from './nameIndex.ts'
import { isAnotherFullName, isNamePlace } from './namePosition.ts'
import { wordsIn, type Word } from './words.ts'

/** A name in a text and everybody it can mean. */
export interface FoundName {
  readonly start: number
  readonly end: number
  readonly ids: ReadonlySet<PersonId>
}

interface Found extends FoundName {
  /** A name had to stand there, so that "Hi Ben and Grace" carries over to Grace. */
  readonly placed: boolean
  /** Index of the first word after it. */
  readonly next: number
}

interface Scan {
  readonly text: string
  readonly words: readonly Word[]
  readonly index: NameIndex
}

function foldedAt(scan: Scan, at: number): string | undefined {
  const word = scan.words[at]
  return word === undefined ? undefined : foldName(word.text)
}

function isUpper(word: Word | undefined): boolean {
  const letter = word?.text.charAt(0) ?? ''
  return letter !== letter.toLowerCase()
}

/** Words of one name stand side by side, with blanks, a full stop or ("Ruiz, Ana") a comma between them. */
function matches(scan: Scan, at: number, form: NameForm): boolean {
  const { text, words } = scan
  return form.words.every((word, offset) => {
    if (foldedAt(scan, at + offset) !== word) return false
    if (offset === 0) return true
    const gap = text.slice(words[at + offset - 1]?.end ?? 0, words[at + offset]?.start ?? 0)
    return /^(?:[ \u00a0]{1,2}|\.[ ]?|,[ ]?)$/u.test(gap)
  })
}

const listGap = /^\s*(?:,|and|&|\+|\/|,\s*and|or|y)\s*$/iu

function followsName(scan: Scan, at: number, last: Found | null): boolean {
  const word = scan.words[at]
  if (last === null || word === undefined || !last.placed || !isUpper(word)) return false
  return listGap.test(scan.text.slice(last.end, word.start))
}

/** A full name is meant anywhere, however it is written; one of ordinary words only with capitals ("Will Young"). */
function isFullName(scan: Scan, at: number, form: NameForm, placed: boolean): boolean {
  return placed || !form.common || scan.words.slice(at, at + form.words.length).every(isUpper)
}

/** Whether this form at this place is meant as the name it could be. */
function isMeant(scan: Scan, at: number, form: NameForm, placed: boolean): boolean {
  if (form.kind === 'full') return isFullName(scan, at, form, placed)
  if (placed) return true
  if (form.kind === 'family' || form.common || !isUpper(scan.words[at])) return false
  return !isAnotherFullName(scan.text, scan.words[at + form.words.length - 1]?.end ?? 0)
}

/** "Ana R." after a first name, where the class has an Ana whose surname starts so: the letter goes too. */
function endWithInitial(
  scan: Scan,
  next: number,
  end: number,
): { readonly end: number; readonly next: number } {
  const word = scan.words[next]
  const isInitial = word !== undefined && word.text.length === 1 && isUpper(word) && word.text !== 'I'
  if (!isInitial || !/^ $/u.test(scan.text.slice(end, word.start))) return { end, next }
  const dot = scan.text.charAt(word.end) === '.' && /^[\p{L}\s,]/u.test(scan.text.slice(word.end + 1)) ? 1 : 0
  return { end: word.end + dot, next: next + 1 }
}

const noForms: readonly NameForm[] = []

function nameAt(scan: Scan, at: number, last: Found | null): Found | null {
  const word = scan.words[at]
  if (word === undefined || !scan.index.mayBegin(word.text)) return null
  const forms = scan.index.forms.get(foldName(word.text)) ?? noForms
  for (const form of forms) {
    if (!matches(scan, at, form)) continue
    const next = at + form.words.length
    const end = scan.words[next - 1]?.end ?? word.end
    const placed =
      followsName(scan, at, last) ||
      isNamePlace({
        text: scan.text,
        start: word.start,
        end,
        common: form.common,
        family: form.kind === 'family',
      })
    if (!isMeant(scan, at, form, placed)) continue
    const wider = form.kind === 'given' ? endWithInitial(scan, next, end) : { end, next }
    return { start: word.start, ids: form.ids, placed, ...wider }
  }
  return shortNameAt(scan, at)
}

/** "Hi Alex" where the class has an Alexandra: only where a name must stand. */
function shortNameAt(scan: Scan, at: number): Found | null {
  const word = scan.words[at]
  const folded = foldedAt(scan, at) ?? ''
  if (word === undefined || !isUpper(word) || isAddressToAll(folded) || isCommonWord(folded)) return null
  const ids = scan.index.short.get(folded)
  if (ids === undefined) return null
  const placed = isNamePlace({
    text: scan.text,
    start: word.start,
    end: word.end,
    common: false,
    family: false,
  })
  return placed ? { start: word.start, end: word.end, ids, placed, next: at + 1 } : null
}

function namesInWords(scan: Scan): readonly FoundName[] {
  const found: Found[] = []
  let at = 0
  while (at < scan.words.length) {
    const name = nameAt(scan, at, found.at(-1) ?? null)
    if (name === null) at += 1
    else {
      found.push(name)
      at = name.next
    }
  }
  return found
}

const addressPattern = /[\p{L}\p{N}][\p{L}\p{N}._%+-]*(?:@[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu

/** Every address of the index has a digit or an @, and none a gap: only such stretches are looked at. */
const addressLike = /[@\d]/g
const gap = /\s/g

function stretchAround(text: string, at: number): Span {
  let start = at
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1
  gap.lastIndex = at
  return { start, end: gap.exec(text)?.index ?? text.length }
}

function addressesWithin(text: string, { start, end }: Span, index: NameIndex): readonly FoundName[] {
  return [...text.slice(start, end).matchAll(addressPattern)].flatMap((match) => {
    const address = match[0].replace(/[._%+-]+$/u, '')
    const ids = index.addresses.get(foldName(address))
    const from = start + match.index
    return ids === undefined ? [] : [{ start: from, end: from + address.length, ids }]
  })
}

function addressesIn(text: string, index: NameIndex): readonly FoundName[] {
  const found: FoundName[] = []
  if (index.addresses.size === 0) return found
  addressLike.lastIndex = 0
  for (let sign = addressLike.exec(text); sign !== null; sign = addressLike.exec(text)) {
    const stretch = stretchAround(text, sign.index)
    found.push(...addressesWithin(text, stretch, index))
    addressLike.lastIndex = stretch.end
  }
  return found
}

/** Before these come only alphabets with spaces between words. */
const mayBeUnspaced = /[\u1100-\uffff]/

function unspacedIn(text: string, index: NameIndex): readonly FoundName[] {
  const found: FoundName[] = []
  if (index.unspaced.length === 0 || !mayBeUnspaced.test(text)) return found
  for (const { text: name, ids } of index.unspaced) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push({ start: at, end: at + name.length, ids })
    }
  }
  return found
}

/** Names in a text in order, none overlapping another; where two claim a place, the first and longest wins. */
export function findNames(text: string, index: NameIndex): readonly FoundName[] {
  const scan: Scan = { text, words: wordsIn(text), index }
  const all = [...addressesIn(text, index), ...unspacedIn(text, index), ...namesInWords(scan)]
  all.sort((one, other) => one.start - other.start || other.end - one.end)
  const kept: FoundName[] = []
  for (const name of all) if (name.start >= (kept.at(-1)?.end ?? 0)) kept.push(name)
  return kept
}
