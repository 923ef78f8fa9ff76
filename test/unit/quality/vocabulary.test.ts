import { describe, expect, it } from 'vitest'
import { personId, postId, topicId } from '#shared/model/ids.ts'
import { postsWithStem } from '#shared/quality/stems/stemCounts.ts'
import { stemNumber } from '#shared/quality/stems/stemNumbers.ts'
import { placeOfStem, postsAt } from '#shared/quality/stems/stemPosts.ts'
import { hasStem } from '#shared/quality/stems/stemSet.ts'
import { addPosts, buildVocabulary, stemsOfPost } from '#shared/quality/vocabulary.ts'
import { aCourse, aPerson, aPost, background, harvest, tides } from './course.ts'

const content = aCourse(background, [tides, harvest])

describe('vocabulary', () => {
  it('counts a stem once a post, by topic and in the course', () => {
    const post = aPost({ id: 'x', text: 'Kelp, kelp and more kelp on the chains.' })
    const vocabulary = buildVocabulary(aCourse([post], [tides]))
    expect(postsWithStem(vocabulary.postsWith, stemNumber('kelp'))).toBe(1)
    const topic = vocabulary.topics.get(topicId('tides'))
    if (topic === undefined) throw new Error('no topic')
    expect(topic.posts).toBe(1)
    expect(postsAt(topic.holders, placeOfStem(topic.holders, stemNumber('kelp')))).toBe(1)
  })

  it('leaves deleted posts out', () => {
    const gone = aPost({ id: 'x', text: 'Kelp.', deleted: true })
    expect(buildVocabulary(aCourse([gone], [tides])).posts).toBe(0)
  })

  it('is the same extended post by post as built at once', () => {
    const whole = buildVocabulary(content)
    const grown = addPosts(buildVocabulary(aCourse([], [tides, harvest])), background)
    expect(grown.postsWith).toEqual(whole.postsWith)
    expect(grown.digests.map((digest) => digest.id)).toEqual(whole.digests.map((digest) => digest.id))
    expect([...grown.knownStems]).toEqual([...whole.knownStems])
  })

  it('does not count a post twice that it already holds', () => {
    const vocabulary = buildVocabulary(content)
    const before = vocabulary.posts
    addPosts(vocabulary, background.slice(0, 3))
    expect(vocabulary.posts).toBe(before)
  })

  it('keeps posts of a topic that the export did not name', () => {
    const stray = aPost({ id: 'x', topic: 'elsewhere', text: 'Kelp grows on chains.' })
    const vocabulary = buildVocabulary(aCourse([stray], [tides]))
    expect(vocabulary.numbers.get(postId('x'))).toBe(0)
  })

  it('knows to whom a name belongs, two people of one name included', () => {
    const people = [aPerson('1', 'Ana Ruiz'), aPerson('2', 'Ana Okafor'), aPerson('3', 'Will May')]
    const { names } = buildVocabulary(aCourse([], [tides], people))
    expect(names.get('ana')).toEqual([personId('1'), personId('2')])
    expect(names.has('will')).toBe(false)
  })

  it('takes no title for a name', () => {
    const people = [aPerson('1', 'Dr. Ines Castro', 'staff'), aPerson('2', 'Prof Mr Lee')]
    const { names } = buildVocabulary(aCourse([], [tides], people))
    expect([...names.keys()].toSorted()).toEqual(['castro', 'ines', 'lee'])
  })

  it('reads the text at hand, not the one it holds, when they differ', () => {
    const vocabulary = buildVocabulary(content)
    const edited = { ...background[0], ...aPost({ id: 'tide0', text: 'Kelp on chains.' }) }
    const stems = stemsOfPost(edited, vocabulary)
    expect(['kelp', 'chain', 'barrag'].map((stem) => hasStem(stems, stemNumber(stem)))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('takes words named like object members for words', () => {
    const post = aPost({ id: '__proto__', text: 'constructor prototype hasOwnProperty' })
    const vocabulary = buildVocabulary(aCourse([post], [tides]))
    expect(postsWithStem(vocabulary.postsWith, stemNumber('prototyp'))).toBe(1)
    expect(postsWithStem(vocabulary.postsWith, stemNumber('toString'))).toBe(0)
  })

  it('takes a time that is no time for none', () => {
    const post = aPost({ id: 'x', text: 'Kelp.', createdAt: 'yesterday' })
    expect(buildVocabulary(aCourse([post], [tides])).digests[0]?.at).toBeNull()
  })
})
