import { expect, test } from 'vitest'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { courseLookup, threadContext } from '#shared/quality/thread.ts'
import { buildVocabulary } from '#shared/quality/vocabulary.ts'
import { whatIf, type WhatIf } from '#shared/quality/whatIf.ts'
import { sampleCourse } from '../../unit/insights/sampleCourse.ts'

const { content, forums } = sampleCourse()
const lookup = courseLookup(content, forums)
const vocabulary = buildVocabulary(content)
const asked = content.posts.flatMap((post) =>
  whatIf(post, threadContext(post, lookup), vocabulary, defaultRubric).map((line) => ({ post, line })),
)

/** Posts of which a level would rise, with what and how. */
function rises(kind: WhatIf['kind']): readonly string[] {
  return asked.flatMap(({ post, line }) =>
    line.levels
      .filter(
        ({ before, after }) => line.kind === kind && before !== null && after !== null && after > before,
      )
      .map(({ criterionId, before, after }) => `${post.id} ${criterionId}: ${before} to ${after}`),
  )
}

test('no post of the sample course gains a level by filler', () => {
  expect(asked.filter(({ line }) => line.kind === 'padded').length).toBeGreaterThan(500)
  expect(rises('padded')).toEqual([])
})

test('no post of the sample course gains a level by its spelling', () => {
  expect(asked.filter(({ line }) => line.kind === 'spelling' && line.changes > 0).length).toBeGreaterThan(0)
  expect(rises('spelling')).toEqual([])
})

test('questions that are taken away move the inquiry of some posts, and raise none', () => {
  const fallen = asked.filter(({ line }) =>
    line.levels.some(
      ({ criterionId, before, after }) => criterionId === 'inquire' && (after ?? 9) < (before ?? 0),
    ),
  )
  expect(fallen.length).toBeGreaterThan(0)
  expect(rises('no-last-question').filter((rise) => rise.includes(' inquire:'))).toEqual([])
})
