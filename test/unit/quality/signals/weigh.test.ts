import { describe, expect, it } from 'vitest'
import { analyse } from '#shared/quality/analyse.ts'
import { weigh } from '#shared/quality/signals/weigh.ts'
import { courseLookup, threadContext } from '#shared/quality/thread.ts'
import { buildVocabulary } from '#shared/quality/vocabulary.ts'
import { aCourse, aPost, background, harvest, tides } from '../course.ts'

/** Posts of a large class that share the words of the thread in ever new ways. */
const subjects = ['turbines', 'silt', 'salmon', 'birds', 'boats', 'floods']
const places = ['mudflats', 'lock', 'marsh', 'harbour', 'seabed', 'gravel']
const crowd = subjects.flatMap((subject, one) =>
  places.map((place, other) =>
    aPost({
      id: `crowd-${subject}-${place}`,
      text: `At the ${place} the ${subject} would change within ${one + other + 2} winters, and nobody has counted them.`,
    }),
  ),
)

function substance(text: string, class_: 'large' | 'small'): number {
  const post = aPost({ id: 'x', text })
  const thread = class_ === 'large' ? crowd : []
  const content = aCourse([...background, ...thread, post], [tides, harvest])
  const vocabulary = buildVocabulary(content)
  const context = threadContext(post, courseLookup(content, {}))
  return weigh(analyse(post, context, vocabulary), context, vocabulary).substance
}

const honest = 'The silt at the lock would cover the gravel, and salmon need that gravel for their spawning.'
const strewn =
  'My uncle mended a red silt bicycle in his dusty gravel garage, oiled the chain with salmon toothbrush patience and whistled.'

describe('what a post says about its topic', () => {
  it('is far less, in a thread whose words are known, where those are strewn over a story', () => {
    expect(substance(strewn, 'large')).toBeLessThan(substance(honest, 'large') * 0.5)
  })

  it('grows with the share of a sentence that is about the topic', () => {
    const shares = [
      'The silt at the lock covers the gravel, and turbines would stop salmon.',
      'The silt at the lock covers the gravel, and my red bicycle would stop neighbours.',
      'The silt at my garage covers the bicycle, and gravel would stop neighbours on Sundays.',
    ].map((text) => substance(text, 'large'))
    expect(shares).toEqual(shares.toSorted((one, other) => other - one))
    expect(new Set(shares).size).toBe(3)
  })

  it('does not hang on that share in a small thread, where honest sentences have words that nobody shares', () => {
    const story = `${honest} My grandmother kept her smokehouse and her two painted rowing boats beside that lock.`
    expect(substance(story, 'small')).toBeGreaterThanOrEqual(substance(honest, 'small') * 0.9)
  })

  it('is nothing to speak of for a post that never comes to the topic', () => {
    expect(substance('My cousin bought a red bicycle with three gears and a basket.', 'large')).toBeLessThan(
      0.06,
    )
  })
})
