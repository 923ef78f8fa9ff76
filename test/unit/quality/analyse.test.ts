import { describe, expect, it } from 'vitest'
import { analyseLast } from './analysis.ts'
import { aPost } from './course.ts'

/** The rules of the cues that bear on a level, as the units of a post hold them. */
function rulesIn(text: string): readonly string[] {
  return analyseLast([aPost({ id: 'x', text })]).units.flatMap(({ cues }) => cues.map(({ rule }) => rule))
}

const own = 'The silt behind the barrage buries the mudflats'

describe('the cues of a unit', () => {
  it('end with its sentence: words behind the full stop make no phrase with those before it', () => {
    expect(rulesIn(`${own} each time I row there.`)).toContain('support.lived-experience')
    expect(rulesIn(`${own} each time. I row there.`)).not.toContain('support.lived-experience')
  })

  it('may reach over the place where a very long sentence is cut', () => {
    const long = `${own} ${'and the birds and the boats leave '.repeat(4)}each time I row there`
    expect(rulesIn(long)).toContain('support.lived-experience')
  })
})

describe('the answer to a question of the post above', () => {
  const question = aPost({ id: 'q', text: 'Where would the wading birds feed when the mudflats are gone?' })
  const answerTo = (parent: typeof question | null, text: string): string | null => {
    const reply = aPost({ id: 'r', parentId: parent?.id ?? null, text })
    const { answer } = analyseLast(parent === null ? [reply] : [parent, reply])
    return answer === null ? null : text.slice(answer.start, answer.end)
  }

  it('is the first sentence that opens as one, or else one that takes up what was asked', () => {
    expect(answerTo(question, 'I think in the salt marsh. Boats pass there.')).toBe(
      'I think in the salt marsh.',
    )
    const later = 'Boats pass the lock. The birds feed in the marsh.'
    expect(answerTo(question, later)).toBe('The birds feed in the marsh.')
  })

  it('is none where nothing was asked, or the reply only asks', () => {
    expect(answerTo(null, 'I think in the salt marsh.')).toBeNull()
    expect(answerTo(aPost({ id: 'q', text: 'The birds leave.' }), 'I think they stay.')).toBeNull()
    expect(answerTo(question, 'Do the birds feed in the marsh?')).toBeNull()
  })
})

describe('what is said of a post as a whole', () => {
  it('is that it ends in a question which it does not go on from', () => {
    const asks = 'Would the wading birds find other mudflats beyond the harbour?'
    const ends = (text: string): boolean => analyseLast([aPost({ id: 'x', text })]).closingQuestion
    expect(ends(`${own} in winter. ${asks}`)).toBe(true)
    expect(ends(`${asks} ${own} in winter.`)).toBe(false)
    expect(ends(`${own} in winter.`)).toBe(false)
  })
})
