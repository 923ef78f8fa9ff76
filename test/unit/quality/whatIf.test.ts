import { describe, expect, it } from 'vitest'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { Post } from '#shared/model/post.ts'
import { courseLookup, threadContext } from '#shared/quality/thread.ts'
import { buildVocabulary } from '#shared/quality/vocabulary.ts'
import { whatIf, type WhatIf } from '#shared/quality/whatIf.ts'
import { aCourse, aPost, background, goodText, harvest, scoreOne, tides } from './course.ts'

function ask(post: Post): readonly WhatIf[] {
  const content = aCourse([...background, post], [tides, harvest])
  const context = threadContext(post, courseLookup(content, {}))
  return whatIf(post, context, buildVocabulary(content), defaultRubric)
}

function one(kind: WhatIf['kind'], text: string, more: Partial<Post> = {}): WhatIf {
  const found = ask({ ...aPost({ id: 'asked', text }), ...more }).find((line) => line.kind === kind)
  if (found === undefined) throw new Error(kind)
  return found
}

const changed = ({ levels }: WhatIf) => levels.filter(({ before, after }) => before !== after)

describe('what if', () => {
  it('begins from the levels that are suggested for the post itself', () => {
    const { criteria } = scoreOne(aPost({ id: 'asked', text: goodText }))
    const suggested = Object.entries(criteria).map(([id, { level }]) => [id, level])
    for (const { levels } of ask(aPost({ id: 'asked', text: goodText }))) {
      expect(levels.map(({ criterionId, before }) => [criterionId, before])).toEqual(suggested)
    }
  })

  it('raises nothing by filler', () => {
    const padded = one('padded', goodText)
    expect(padded.changes).toBeGreaterThan(50)
    for (const { before, after } of padded.levels) expect(after ?? 0).toBeLessThanOrEqual(before ?? 0)
  })

  it('counts the words that are corrected, and finds the same levels', () => {
    const spelling = one('spelling', goodText.replace('because', 'becuase').replace('What', 'what'))
    expect(spelling.changes).toBe(2)
    expect(changed(spelling)).toEqual([])
    expect(one('spelling', goodText)).toMatchObject({ changes: 0 })
  })

  it('takes the last question away wherever it stands', () => {
    const rest =
      'The fishing boats were there first, and the lock costs them two hours at every tide already.'
    const without = one('no-last-question', `Who decides which harbour gets the turbines? ${rest}`)
    const [, , alone] = ask(aPost({ id: 'asked', text: rest }))
    expect(without.changes).toBe(1)
    expect(without.levels.map(({ after }) => after)).toEqual(alone?.levels.map(({ before }) => before))
  })

  it('lets no level hang on a question that only closes a post', () => {
    const without = one('no-last-question', `${goodText}\n\nBest wishes from the harbour.`)
    expect(without.changes).toBe(1)
    expect(changed(without)).toEqual([])
  })

  it('changes nothing where no question is asked', () => {
    const without = one('no-last-question', 'The barrage floods the mudflats, because the tide stays high.')
    expect(without.changes).toBe(0)
    expect(changed(without)).toEqual([])
  })

  it('never makes quoted words the student’s own', () => {
    const quoted = `${goodText} ${background[3]?.text ?? ''}`
    const quotes = [{ start: 0, end: goodText.length }]
    const padded = one('padded', quoted, { quotes })
    for (const { before, after } of padded.levels) expect(after ?? 0).toBeLessThanOrEqual(before ?? 0)
  })

  it('suggests nothing for a post that holds nothing else than its question', () => {
    const without = one(
      'no-last-question',
      'What would happen to the salt marsh if the turbines stopped for the birds?',
    )
    expect(without.levels.map(({ after }) => after)).toEqual([null, null, null, null, null])
  })

  it('has nothing to say of a post without words', () => {
    expect(
      ask(aPost({ id: 'asked' }))
        .map(({ changes }) => changes)
        .slice(1),
    ).toEqual([0, 0])
  })
})
