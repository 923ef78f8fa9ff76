import type { Post } from '#shared/model/post.ts'
import { fingerprintOf, type Fingerprint } from './gramIndex.ts'
import { cleanText, type CleanText } from './text/clean.ts'
import { readWords, type ReadText } from './text/words.ts'

/** A post as read: cleaned, its words, its fingerprint for finding copies. */
export interface PostReading {
  readonly shown: string
  readonly clean: CleanText
  readonly read: ReadText
  readonly print: Fingerprint
}

/** Reads a text as displayed. */
export function readShown(shown: string): PostReading {
  const clean = cleanText(shown)
  const read = readWords(clean.text)
  return { shown, clean, read, print: fingerprintOf(read.words) }
}

/** Readings by post, kept by the vocabulary: every post of a course is read once. */
export interface Readings {
  readonly numbers: ReadonlyMap<Post['id'], number>
  readonly digests: readonly { readonly reading: PostReading }[]
}

/** The reading of a post, taken from the course where it holds this very text. */
export function readingOf(post: Post, readings: Readings): PostReading {
  const number = readings.numbers.get(post.id)
  const held = number === undefined ? undefined : readings.digests[number]?.reading
  return held?.shown === post.text ? held : readShown(post.text)
}
