import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicId } from '#shared/model/ids.ts'
import { candidates } from '#shared/quality/restating/candidates.ts'
import { tellings } from '#shared/quality/restating/said.ts'
import { lightWeight, readSentence, weightOf } from '#shared/quality/restating/sentence.ts'
import { holdersKept, holderAt, placeOfStem, postsAt } from '#shared/quality/stems/stemPosts.ts'
import { postStems } from '#shared/quality/stems/postStems.ts'
import { noStems, stemsIn } from '#shared/quality/stems/stemSet.ts'
import { unitsOf } from '#shared/quality/text/units.ts'
import { readWords, wordsOf } from '#shared/quality/text/words.ts'
import { buildVocabulary } from '#shared/quality/vocabulary.ts'
import { aCourse, aPost, background, harvest, tides } from '#test/unit/quality/course.ts'

const words = ['salmon', 'lock', 'the', 'gravel', 'of', 'anglers', 'barrage', 'kelp', 'sluice', 'important']
const sentence = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 14 })
const text = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((sentences) => `${sentences.map((each) => each.join(' ')).join('. ')}.`)

function topicOf(posts: readonly string[]) {
  const more = posts.map((each, at) => aPost({ id: `more${at}`, text: each }))
  const topic = buildVocabulary(aCourse([...background, ...more], [tides, harvest])).topics.get(
    topicId('tides'),
  )
  if (topic === undefined) throw new Error('no topic')
  return topic
}

describe('what the sentences of a text say', () => {
  it('are the stems of each of its units, each once', () => {
    fc.assert(
      fc.property(text, (given) => {
        const read = readWords(given)
        const told = tellings(read)
        expect(told.map(({ first, last }) => [first, last])).toEqual(
          unitsOf(read).map(({ first, last }) => [first, last]),
        )
        for (const { first, last, stems } of told)
          expect(stems).toEqual(stemsIn(read.words.slice(first, last)))
      }),
    )
  })
})

describe('a sentence weighed', () => {
  it('holds its own stems, each with the same weight as by itself', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), sentence, (posts, said) => {
        const topic = topicOf(posts)
        const read = readWords(said.join(' '))
        const [unit] = unitsOf(read)
        if (unit === undefined) throw new Error('no unit')
        const own = read.words.map((_word, at) => (at % 3 === 2 ? 0 : 1))
        const stems = stemsIn(read.words.filter((_word, at) => own[at] === 1))
        const {
          count,
          weights,
          weight,
          stems: found,
        } = readSentence(postStems(read.words, topic, noStems), own, unit, topic)
        expect([...found.subarray(0, count)]).toEqual(stems)
        expect([...weights.subarray(0, count)]).toEqual(stems.map((stem) => weightOf([stem], topic)))
        expect(weight).toBe(weightOf(stems, topic))
        for (const each of weights.subarray(0, count)) expect(each).toBeGreaterThanOrEqual(lightWeight)
      }),
    )
  })

  it('points to the posts whose rare words, with all its common ones, would weigh enough', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 4 }),
        sentence,
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        (posts, said, needed) => {
          const topic = topicOf(posts)
          const stems = stemsIn(wordsOf(said.join(' ')))
          const rare = stems.filter((stem) => {
            const held = postsAt(topic.holders, placeOfStem(topic.holders, stem))
            return weightOf([stem], topic) > lightWeight && held <= holdersKept
          })
          const common = weightOf(
            stems.filter((stem) => !rare.includes(stem)),
            topic,
          )
          const pointed = new Map<number, number>()
          for (const stem of rare) {
            const place = placeOfStem(topic.holders, stem)
            for (let nth = 0; nth < postsAt(topic.holders, place); nth += 1) {
              const post = holderAt(topic.holders, place, nth)
              pointed.set(post, (pointed.get(post) ?? 0) + weightOf([stem], topic))
            }
          }
          const read = readWords(said.join(' '))
          const [unit] = unitsOf(read)
          if (unit === undefined) throw new Error('no unit')
          const own = read.words.map(() => 1)
          const found = candidates(
            readSentence(postStems(read.words, topic, noStems), own, unit, topic),
            topic,
            needed,
          )
          for (const [post, weight] of pointed) {
            // Sums in another order may differ in the last place.
            if (Math.abs(weight + common - needed) > 1e-6)
              expect(found.includes(post)).toBe(weight + common >= needed)
          }
          for (const post of found) expect(pointed.has(post)).toBe(true)
        },
      ),
    )
  })
})
