import type { PersonId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import { atOnce } from './atOnce.ts'
import { isCommonWord } from './commonWords.ts'
import { foldName } from './foldName.ts'
import { shortForms } from './nicknames.ts'
import { nameParts } from './people.ts'
import { wordsIn } from './words.ts'

/** What a run of words can be of somebody's name. */
export type NameKind = 'full' | 'given' | 'family'

/** One way of writing a name, as folded words, and everybody it can mean. */
export interface NameForm {
  readonly words: readonly string[]
  readonly kind: NameKind
  /** Every word of it is an ordinary word too ("Will", "May"). */
  readonly common: boolean
  readonly ids: ReadonlySet<PersonId>
}

/** Everything by which people of the class can be recognised in a text. */
export interface NameIndex {
  /** Forms by their first folded word, longest first. */
  readonly forms: ReadonlyMap<string, readonly NameForm[]>
  /** Folded e-mail addresses and logins. */
  readonly addresses: ReadonlyMap<string, ReadonlySet<PersonId>>
  /** Names written without spaces between words (Chinese, Japanese, Korean). */
  readonly unspaced: readonly { readonly text: string; readonly ids: ReadonlySet<PersonId> }[]
  /**
   * Whom a folded short form can mean: a beginning of at least three letters ("Alex" of "Alexandra") or a usual
   * short form ("Liz" of "Elizabeth"). Only asked where a name must stand.
   */
  readonly short: ReadonlyMap<string, ReadonlySet<PersonId>>
  /** Whether a word as it is written can begin a name of this class; asked for every word of a term. */
  mayBegin(word: string): boolean
}

type Mutable = Map<string, { words: readonly string[]; kind: NameKind; ids: Set<PersonId> }>

function foldedWords(words: readonly string[]): readonly string[] {
  return wordsIn(words.join(' ')).map((word) => foldName(word.text))
}

function addForm(forms: Mutable, kind: NameKind, words: readonly string[], id: PersonId): void {
  if (words.length === 0) return
  const key = `${kind}|${words.join(' ')}`
  const known = forms.get(key)
  if (known === undefined) forms.set(key, { words, kind, ids: new Set([id]) })
  else known.ids.add(id)
}

function addPerson(forms: Mutable, person: Person): void {
  const parts = nameParts(person)
  const given = foldedWords(parts.given)
  const family = foldedWords(parts.family)
  addForm(forms, 'full', foldedWords([person.name]), person.id)
  if (given.length > 0 && family.length > 0) {
    addForm(forms, 'full', [...given, ...family], person.id)
    addForm(forms, 'full', [...given.slice(0, 1), ...family], person.id)
    addForm(forms, 'full', [...given.slice(0, 1), ...family.slice(0, 1)], person.id)
    addForm(forms, 'full', [...given.slice(0, 1), ...family.slice(-1)], person.id)
    addForm(forms, 'full', [...family, ...given], person.id)
  }
  addForm(forms, 'given', given, person.id)
  addForm(forms, 'given', given.slice(0, 1), person.id)
  addForm(forms, 'family', family, person.id)
  addForm(forms, 'family', family.slice(-1), person.id)
}

const unspacedScript = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

function addId<K>(sets: Map<K, Set<PersonId>>, key: K, id: PersonId): void {
  const known = sets.get(key)
  if (known === undefined) sets.set(key, new Set([id]))
  else known.add(id)
}

function addressesOf(people: readonly Person[]): ReadonlyMap<string, ReadonlySet<PersonId>> {
  const addresses = new Map<string, Set<PersonId>>()
  for (const person of people) {
    for (const address of [person.email, person.loginId, person.sisId]) {
      // A login such as "grace" is an ordinary word; with a digit or an @ it can only be an address.
      if (address !== null && address.length > 3 && /[@\d]/u.test(address)) {
        addId(addresses, foldName(address), person.id)
      }
    }
  }
  return addresses
}

function unspacedOf(people: readonly Person[]): NameIndex['unspaced'] {
  const names = new Map<string, Set<PersonId>>()
  for (const person of people) {
    const name = person.name.replace(/\s+/gu, '')
    if (unspacedScript.test(name) && name.length >= 2) addId(names, name, person.id)
  }
  return [...names]
    .map(([text, ids]) => ({ text, ids }))
    .toSorted((one, other) => other.text.length - one.text.length)
}

function formsByFirstWord(forms: Mutable): ReadonlyMap<string, readonly NameForm[]> {
  const byWord = new Map<string, NameForm[]>()
  for (const { words, kind, ids } of forms.values()) {
    const first = words[0]
    if (first === undefined || (kind === 'full' && words.length < 2)) continue
    const form: NameForm = { words, kind, ids, common: words.every(isCommonWord) }
    byWord.set(first, [...(byWord.get(first) ?? []), form])
  }
  const rank = { full: 0, given: 1, family: 2 }
  for (const list of byWord.values()) {
    list.sort((one, other) => other.words.length - one.words.length || rank[one.kind] - rank[other.kind])
  }
  return byWord
}

const shortestForm = 3

/** All short forms of all given names: asked for every capital in a term, so they are not worked out then. */
function shortOf(given: ReadonlyMap<string, ReadonlySet<PersonId>>): NameIndex['short'] {
  const short = new Map<string, Set<PersonId>>()
  const addAll = (form: string, ids: Iterable<PersonId>): void => {
    for (const id of ids) addId(short, form, id)
  }
  for (const [name, ids] of given) {
    for (let end = shortestForm; end <= name.length; end += 1) addAll(name.slice(0, end), ids)
  }
  for (const [form, names] of shortForms) {
    if (form.length >= shortestForm) for (const name of names) addAll(form, given.get(name) ?? [])
  }
  return short
}

/** Different words remembered: more than a language course writes, few enough for memory. */
const mostWords = 100_000

/** Words come again and again, so each is folded once. */
function beginnings({ forms, short }: Pick<NameIndex, 'forms' | 'short'>): NameIndex['mayBegin'] {
  const known = new Map<string, boolean>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const folded = foldName(word)
    const may = forms.has(folded) || short.has(folded)
    if (known.size >= mostWords) known.clear()
    known.set(word, may)
    return may
  }
}

/** People whose names are prepared between two turns. */
const stepPeople = 40

/** Prepares the names of a class in small steps: those of hundreds of people take a while the first time. */
export function* indexNamesSteps(people: readonly Person[]): Generator<undefined, NameIndex> {
  const forms: Mutable = new Map()
  const given = new Map<string, Set<PersonId>>()
  for (const [at, person] of people.entries()) {
    if (at % stepPeople === 0) yield
    addPerson(forms, person)
    const first = foldedWords(nameParts(person).given)[0]
    if (first !== undefined) addId(given, first, person.id)
  }
  yield
  const byWord = formsByFirstWord(forms)
  yield
  const words = { forms: byWord, short: shortOf(given) }
  yield
  return {
    ...words,
    addresses: addressesOf(people),
    unspaced: unspacedOf(people),
    mayBegin: beginnings(words),
  }
}

/** Prepares the names of a class for masking; built once per class, used for every post. */
export function indexNames(people: readonly Person[]): NameIndex {
  return atOnce(indexNamesSteps(people))
}
