import { describe, expect, it } from 'vitest'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { PostScore, Reason } from '#shared/model/score.ts'
import { analyse } from '#shared/quality/analyse.ts'
import { score } from '#shared/quality/score.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import { withEdits } from '#shared/quality/textEdits.ts'
import { courseLookup, threadContext } from '#shared/quality/thread.ts'
import { buildVocabulary } from '#shared/quality/vocabulary.ts'
import { whatIf, type WhatIf } from '#shared/quality/whatIf.ts'
import { sampleCourse } from '#test/unit/insights/sampleCourse.ts'

const { content, forums } = sampleCourse()
const vocabulary = buildVocabulary(content)
const lookup = courseLookup(content, forums)
const scores = new Map(
  scorePosts({ content, rubric: defaultRubric, forums }).map((each) => [each.postId, each]),
)

/** Every level that a change of the text changes. */
function movedLines(kind: WhatIf['kind']) {
  return content.posts.flatMap((post) =>
    whatIf(post, threadContext(post, lookup), vocabulary, defaultRubric)
      .filter((each) => each.kind === kind)
      .flatMap(({ levels }) => levels)
      .filter(({ before, after }) => before !== after)
      .map((pair) => ({ postId: post.id, ...pair })),
  )
}

describe('what if, for every post of the sample course', () => {
  it('gives the same levels to a padded post', () => {
    expect(movedLines('padded')).toEqual([])
  })

  it('gives the same levels where the spelling is corrected', () => {
    expect(movedLines('spelling')).toEqual([])
  })

  it('gives the same levels without the last question, unless the post goes on from it or gets too short', () => {
    const unexplained = movedLines('no-last-question').filter(({ postId, after }) => {
      const post = lookup.posts.get(postId)
      if (post === undefined || after === null) return after !== null
      const { units } = analyse(post, threadContext(post, lookup), vocabulary)
      const question = units.findLastIndex((unit) => unit.question)
      return !units.some((unit, at) => at > question && unit.state === 'own')
    })
    expect(unexplained).toEqual([])
  })
})

/** The value of a criterion when the words of some of its reasons are taken out of the post. */
function valueWithout(found: PostScore, criterion: string, reasons: readonly Reason[]): number {
  const post = lookup.posts.get(found.postId)
  if (post === undefined) throw new Error('a score without its post')
  const edits = reasons
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start }, at, all) => at === 0 || start >= Math.max(...all.slice(0, at).map(({ end }) => end)))
    .map(({ start, end }) => ({ start, end, text: '' }))
  const changed = withEdits(post, edits)
  const after = score(changed, threadContext(changed, lookup), vocabulary, defaultRubric)
  return Object.entries(after.criteria).find(([id]) => id === criterion)?.[1].value ?? 0
}

describe('the reasons of the sample course', () => {
  const suggested = [...scores.values()].flatMap((found) =>
    Object.entries(found.criteria).flatMap(([criterion, { level, value, reasons }]) =>
      level !== null && level > 0 ? [{ found, criterion, value, reasons }] : [],
    ),
  )

  it('stand in the text as it is shown', () => {
    for (const { found, reasons } of suggested) {
      const text = lookup.posts.get(found.postId)?.text ?? ''
      for (const reason of reasons) expect(text.slice(reason.start, reason.end)).toBe(reason.text)
    }
    expect(suggested.length).toBeGreaterThan(100)
  })

  it('carry the level: without the words of all of them nothing is worth more, and nearly all is worth less', () => {
    const given = suggested.filter(({ reasons }) => reasons.length > 0)
    const higher = given.filter(
      ({ found, criterion, value, reasons }) => valueWithout(found, criterion, reasons) > value,
    )
    const lower = given.filter(
      ({ found, criterion, value, reasons }) => valueWithout(found, criterion, reasons) < value,
    )
    expect(lower.length).toBeGreaterThan(given.length * 0.9)
    expect(higher.length).toBeLessThan(given.length * 0.05)
  })
})
