import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { analyse, type Analysis } from '#shared/quality/analyse.ts'
import { courseLookup, threadContext } from '#shared/quality/thread.ts'
import { buildVocabulary } from '#shared/quality/vocabulary.ts'
import { aCourse, background, harvest, tides } from './course.ts'

/** The analysis of the last of `posts` among the background. */
export function analyseLast(posts: readonly Post[], people: readonly Person[] = []): Analysis {
  const content = aCourse([...background, ...posts], [tides, harvest], people)
  const post = posts.at(-1)
  if (post === undefined) throw new Error('no post')
  return analyse(post, threadContext(post, courseLookup(content, {})), buildVocabulary(content))
}

/** For each unit of a text its state, in order. */
export function statesOf(analysis: Analysis): readonly string[] {
  return analysis.units.map((unit) => unit.state)
}
