import type { Post } from '#shared/model/post.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import { misspellings } from './lexicon/misspellings.ts'
import { score } from './score.ts'
import { cleanText } from './text/clean.ts'
import { unitsOf } from './text/units.ts'
import { readWords } from './text/words.ts'
import type { ThreadContext } from './thread.ts'
import type { CourseVocabulary } from './vocabulary.ts'

export interface WhatIf {
  readonly kind: 'padded' | 'spelling' | 'no-last-question'
  readonly score: PostScore
  /** The same level on every criterion. */
  readonly same: boolean
}

const padding =
  '\n\nI really enjoyed thinking about this and I think there is a lot to say about it. It is a very important topic and' +
  ' everyone has their own point of view. I look forward to hearing what other people think about it as well.'

function withText(post: Post, text: string): Post {
  return { ...post, text, source: null, quotes: [], mentions: [], links: [] }
}

function spellingFixed(text: string): string {
  const fixed = text.replace(
    /\p{L}+(?:['’]\p{L}+)*/gu,
    (word) => misspellings.get(word.toLowerCase()) ?? word,
  )
  return fixed.replace(
    /(^|[.!?]\s+)(\p{Ll})/gu,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  )
}

function withoutLastQuestion(text: string): string {
  const clean = cleanText(text)
  const last = unitsOf(readWords(clean.text)).at(-1)
  if (last === undefined || !last.question) return text
  return clean.text.slice(0, last.start).trimEnd()
}

function sameLevels(one: PostScore, other: PostScore): boolean {
  return Object.entries(one.criteria).every(([id, criterion]) => {
    const there = Object.entries(other.criteria).find(([otherId]) => otherId === id)?.[1]
    return there !== undefined && there.level === criterion.level
  })
}

/** The score of the post padded, with its spelling fixed, and without its last question. */
export function whatIf(
  post: Post,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
  rubric: Rubric,
): readonly WhatIf[] {
  const now = score(post, thread, vocabulary, rubric)
  const versions: readonly (readonly [WhatIf['kind'], string])[] = [
    ['padded', post.text + padding],
    ['spelling', spellingFixed(post.text)],
    ['no-last-question', withoutLastQuestion(post.text)],
  ]
  return versions.map(([kind, text]) => {
    const then = score(withText(post, text), thread, vocabulary, rubric)
    return { kind, score: then, same: sameLevels(now, then) }
  })
}
