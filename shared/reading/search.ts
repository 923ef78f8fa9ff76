import type { Post } from '#shared/model/post.ts'
import { foldName } from './foldName.ts'
import type { Reader } from './reader.ts'

/** Texts are folded once: they never change under one post, and every letter typed asks again. */
const foldedTexts = new WeakMap<Post, string>()

/** Text for comparison: without case and accents, one kind of apostrophe, every gap one space. */
function folded(text: string): string {
  return foldName(text).replace(/\s+/gu, ' ').trim()
}

function foldedText(post: Post): string {
  const known = foldedTexts.get(post)
  if (known !== undefined) return known
  const fresh = folded(post.text)
  foldedTexts.set(post, fresh)
  return fresh
}

/** Straight and curly quotation marks; a phrase that is not closed yet reaches to the end. */
const phraseOrWord = /["“”„«]([^"“”„«»]*)(?:["“”»]|$)|([^\s"“”„«»]+)/gu

/** What is looked for, folded: single words, and whole phrases from between quotation marks. */
export function searchTerms(wanted: string): readonly string[] {
  const terms = [...wanted.matchAll(phraseOrWord)].map(([, phrase, word]) => folded(phrase ?? word ?? ''))
  return [...new Set(terms.filter((term) => term !== ''))]
}

type Hiding = Pick<Reader, 'anonymous' | 'mask'>

/**
 * Texts as they are shown without names, folded: hiding names in a long term's posts takes seconds. Kept with the way
 * of hiding, which stays the same when one name is looked up: then only a row says it, no text.
 */
const shownTexts = new WeakMap<Hiding['mask'], Map<Post, string>>()

function shownText(post: Post, reader: Hiding): string {
  const texts = shownTexts.get(reader.mask) ?? new Map<Post, string>()
  shownTexts.set(reader.mask, texts)
  const known = texts.get(post)
  if (known !== undefined) return known
  const fresh = folded(reader.mask(post.text, post.topicId).text)
  texts.set(post, fresh)
  return fresh
}

/**
 * A test whether a post holds all that is looked for, anywhere in its text and in any order; words may be parts of
 * words ("print" finds "printer"), phrases stand as written. Nothing looked for is found in every post.
 *
 * @param wanted As typed: `rent "who pays"`.
 * @param reader Where names are hidden by codes they are not found: a name typed into the box would tell who is
 *   meant by a code.
 */
export function searchFor(wanted: string, reader: Hiding): (post: Post) => boolean {
  const terms = searchTerms(wanted)
  if (terms.length === 0) return () => true
  const holdAll = (text: string): boolean => terms.every((term) => text.includes(term))
  return (post) => holdAll(foldedText(post)) && (!reader.anonymous || holdAll(shownText(post, reader)))
}
