import type { Post } from '#shared/model/post.ts'
import { foldName } from './foldName.ts'

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

/**
 * A test whether a post holds all that is looked for, anywhere in its text and in any order; words may be parts of
 * words ("print" finds "printer"), phrases stand as written. Nothing looked for is found in every post.
 *
 * @param wanted As typed: `rent "who pays"`.
 * @param textOf The text as it is shown, where that differs from what was written (names hidden by codes).
 */
export function searchFor(wanted: string, shownText?: (post: Post) => string): (post: Post) => boolean {
  const terms = searchTerms(wanted)
  return (post) => {
    const text = foldedText(post)
    if (!terms.every((term) => text.includes(term))) return false
    if (shownText === undefined || terms.length === 0) return true
    // What is hidden must not be found: a name typed into the box would tell who is meant by a code.
    const shown = folded(shownText(post))
    return terms.every((term) => shown.includes(term))
  }
}
