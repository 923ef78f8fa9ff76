import { describe, expect, it } from 'vitest'
import { topicId } from '#shared/model/ids.ts'
import { anchoring, noSigns, strengthOf } from '#shared/quality/anchors.ts'
import { postStems } from '#shared/quality/stems/postStems.ts'
import { noStems, stemSet, stemsIn, type StemSet } from '#shared/quality/stems/stemSet.ts'
import { wordsOf } from '#shared/quality/text/words.ts'
import { buildVocabulary, type CourseVocabulary } from '#shared/quality/vocabulary.ts'
import { aCourse, aPerson, aPost, aTopic, background, harvest, tides } from './course.ts'

const course = buildVocabulary(aCourse(background, [tides, harvest], [aPerson('1', 'Marisol Silt')]))

interface Surroundings {
  readonly self?: StemSet | null
  readonly answered?: StemSet
}

/** How strong a sign the first word is in a text of these words. */
function strength(
  text: string,
  vocabulary: CourseVocabulary = course,
  topic = 'tides',
  { self = null, answered = noStems }: Surroundings = {},
): number {
  const words = wordsOf(text)
  const [word] = words
  if (word === undefined) throw new Error('no word')
  const id = topicId(topic)
  const stems = postStems(words, vocabulary.topics.get(id) ?? null, answered)
  const place = Math.max(0, stems.places[0] ?? 0)
  return strengthOf(anchoring(vocabulary, id, self), word, stems, place, noSigns(stems.ids.length + 1))
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
    const self = vocabulary.digests.at(-1)?.stems ?? null
    expect(strength('dredgers', vocabulary, 'tides', { self })).toBe(0)
    expect(strength('dredgers', vocabulary, 'tides')).toBeGreaterThan(0)
  })

  it('is nearly full for the words of the post that is answered, though nobody else uses them', () => {
    const answered = stemSet(stemsIn(wordsOf('The bicycle of the harbour master.')))
    const one = aPost({ id: 'y', text: 'The bicycle of the harbour master.' })
    const many = Array.from({ length: 30 }, (_none, at) =>
      aPost({ id: `many${at}`, text: `Turbine ${at} hums in the barrage.` }),
    )
    const vocabulary = buildVocabulary(aCourse([...background, ...many, one], [tides, harvest]))
    const among = (set: StemSet): number => strength('bicycle', vocabulary, 'tides', { answered: set })
    expect(among(answered)).toBeGreaterThan(among(noStems))
    expect(among(answered)).toBeLessThan(1)
  })

  it('falls back to the prompt, the few posts there and the course in a small thread, and says so', () => {
    const parent = aPost({ id: 'p', topic: 'small', text: 'Kelp grows on old chains.' })
    const topics = [tides, harvest, aTopic('small', 'Ropes', 'What grows on ropes?')]
    const vocabulary = buildVocabulary(aCourse([...background, parent], topics))
    expect(anchoring(vocabulary, topicId('small'), null).small).toBe(true)
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

  it('looks a stem up once: what was found stays', () => {
    const [word] = wordsOf('mudflats')
    if (word === undefined) throw new Error('no word')
    const stems = postStems([word], course.topics.get(topicId('tides')) ?? null, noStems)
    const signs = noSigns(1)
    const anchor = anchoring(course, topicId('tides'), null)
    const first = strengthOf(anchor, word, stems, 0, signs)
    expect(signs).toEqual({ strengths: [first], shares: [expect.any(Number)] })
    expect(strengthOf(anchoring(course, topicId('nowhere'), null), word, stems, 0, signs)).toBe(first)
  })

  it('knows no topic that is not there', () => {
    expect(strength('silt', buildVocabulary(aCourse([], [])), 'nowhere')).toBe(0)
  })
})
