import { describe, expect, it } from 'vitest'
import { topicId } from '#shared/model/ids.ts'
import { anchoring } from '#shared/quality/anchors.ts'
import { noStems, stemSet, stemsIn } from '#shared/quality/stems/stemSet.ts'
import { wordsOf } from '#shared/quality/text/words.ts'
import { buildVocabulary, type CourseVocabulary } from '#shared/quality/vocabulary.ts'
import { aCourse, aPerson, aPost, aTopic, background, harvest, tides } from './course.ts'

const course = buildVocabulary(aCourse(background, [tides, harvest], [aPerson('1', 'Marisol Silt')]))

function strength(word: string, vocabulary: CourseVocabulary = course, topic = 'tides'): number {
  const [read] = wordsOf(word)
  if (read === undefined) throw new Error('no word')
  return anchoring(vocabulary, topicId(topic), null, noStems).signOf(read).strength
}

describe('anchoring', () => {
  it('is full for words of the prompt and for words that this topic uses more than the others', () => {
    expect(strength('barrage')).toBe(1)
    expect(strength('mudflats')).toBe(1)
    expect(strength('turbines')).toBe(1)
  })

  it('is nothing for words of another topic, and for words nobody uses', () => {
    expect(strength('patent')).toBe(0)
    expect(strength('bicycle')).toBe(0)
    expect(strength('patent', course, 'harvest')).toBe(1)
  })

  it('is less than full for a word that only one other post uses', () => {
    expect(strength('salmon')).toBeGreaterThan(0)
    expect(strength('salmon')).toBeLessThan(1)
  })

  it('is nothing for function words, numbers and names of the roster', () => {
    for (const word of ['because', '1630', 'Marisol', 'silt']) {
      expect(strength(word)).toBe(0)
    }
  })

  it('does not let a post anchor its own words', () => {
    const alone = aPost({ id: 'x', text: 'Dredgers dredge; dredgers again.' })
    const vocabulary = buildVocabulary(aCourse([...background, alone], [tides, harvest]))
    const [word] = wordsOf('dredgers')
    if (word === undefined) throw new Error('no word')
    const self = vocabulary.digests.at(-1)?.stems ?? null
    expect(anchoring(vocabulary, topicId('tides'), self, noStems).signOf(word).strength).toBe(0)
  })

  it('is nearly full for the words of the post that is answered, though nobody else uses them', () => {
    const [word] = wordsOf('bicycle')
    if (word === undefined) throw new Error('no word')
    const answered = stemSet(stemsIn(wordsOf('The bicycle of the harbour master.')))
    const one = aPost({ id: 'y', text: 'The bicycle of the harbour master.' })
    const many = Array.from({ length: 30 }, (_none, at) =>
      aPost({ id: `many${at}`, text: `Turbine ${at} hums in the barrage.` }),
    )
    const vocabulary = buildVocabulary(aCourse([...background, ...many, one], [tides, harvest]))
    const among = (set: typeof noStems): number =>
      anchoring(vocabulary, topicId('tides'), null, set).signOf(word).strength
    expect(among(answered)).toBeGreaterThan(among(noStems))
    expect(among(answered)).toBeLessThan(1)
  })

  it('falls back to the prompt, the few posts there and the course in a small thread, and says so', () => {
    const parent = aPost({ id: 'p', topic: 'small', text: 'Kelp grows on old chains.' })
    const topics = [tides, harvest, aTopic('small', 'Ropes', 'What grows on ropes?')]
    const vocabulary = buildVocabulary(aCourse([...background, parent], topics))
    expect(anchoring(vocabulary, topicId('small'), null, noStems).small).toBe(true)
    expect(strength('kelp', vocabulary, 'small')).toBe(1)
    expect(strength('ropes', vocabulary, 'small')).toBe(1)
    expect(strength('barrage', vocabulary, 'small')).toBeLessThan(0.5)
    expect(strength('important', vocabulary, 'small')).toBe(0)
  })

  it('works where the course is one topic only', () => {
    const vocabulary = buildVocabulary(aCourse(background.slice(0, 9), [tides]))
    expect(strength('mudflats', vocabulary)).toBeGreaterThan(0.8)
    expect(strength('important', vocabulary)).toBe(0)
  })

  it('knows no topic that is not there', () => {
    expect(strength('silt', buildVocabulary(aCourse([], [])), 'nowhere')).toBe(0)
  })
})
