import { describe, expect, it } from 'vitest'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { postId } from '#shared/model/ids.ts'
import { addAndScore, openCourse, scorePosts } from '#shared/quality/scoreCourse.ts'
import { courseLookup, threadContext } from '#shared/quality/thread.ts'
import { aCourse, aPerson, aPost, background, goodText, harvest, tides } from './course.ts'

const content = aCourse(background, [tides, harvest])
const input = { content, rubric: defaultRubric, forums: {} }

describe('scorePosts', () => {
  it('scores every post, in order', () => {
    expect(scorePosts(input).map((score) => score.postId)).toEqual(background.map((post) => post.id))
  })

  it('gives the same scores every time', () => {
    expect(scorePosts(input)).toEqual(scorePosts(input))
  })

  it('scores only what is asked for, with the whole course as vocabulary', () => {
    const only = new Set([postId('tide3')])
    const [score, ...rest] = scorePosts({ ...input, only })
    expect(rest).toEqual([])
    expect(score).toEqual(scorePosts(input).find((each) => each.postId === 'tide3'))
  })

  it('says how far it is, and how far it came', () => {
    const said: (readonly [number, number])[] = []
    scorePosts(input, { onProgress: (done, total) => said.push([done, total]) })
    expect(said.at(-1)).toEqual([background.length, background.length])
  })

  it('stops when told to, with what is done', () => {
    let asked = 0
    const scores = scorePosts(input, { shouldStop: () => (asked += 1) > 4 })
    expect(scores.length).toBe(4)
  })

  it('has nothing to say about an empty course', () => {
    expect(scorePosts({ ...input, content: aCourse([], []) })).toEqual([])
  })

  it('gives no suggestion for criteria that the instructor marks alone', () => {
    const [first] = defaultRubric.criteria
    if (first === undefined) throw new Error('no criterion')
    const rubric = { ...defaultRubric, criteria: [{ ...first, signal: 'none' as const }] }
    const [score] = scorePosts({ ...input, rubric })
    expect(Object.values(score?.criteria ?? {}).map((criterion) => criterion.level)).toEqual([null])
    expect(score?.overall).toBeNull()
  })

  it('weighs the criteria as the rubric says', () => {
    const weighted = (weight: number) => {
      const criteria = defaultRubric.criteria.map((each) => ({
        ...each,
        weight: each.signal === 'point' ? weight : 1,
      }))
      return scorePosts({ ...input, rubric: { ...defaultRubric, criteria } })[0]?.overall ?? 0
    }
    expect(weighted(5)).toBeGreaterThan(weighted(1))
  })
})

describe('addAndScore', () => {
  it('gives the new post and its topic the scores of the course with it', () => {
    const fresh = aPost({ id: 'new', text: goodText })
    const course = openCourse(input)
    const added = addAndScore(course, [fresh])
    const whole = scorePosts({ ...input, content: aCourse([...background, fresh], [tides, harvest]) })
    expect(added).toEqual(whole.filter((score) => score.topicId === tides.id))
  })

  it('takes a post of a topic that was not there', () => {
    const stray = aPost({ id: 'new', topic: 'later', text: goodText })
    expect(addAndScore(openCourse(input), [stray]).map((score) => score.postId)).toEqual(['new'])
  })
})

describe('threadContext', () => {
  const people = [aPerson('1', 'Ana Ruiz')]
  const author = people[0]?.id ?? null
  const first = aPost({ id: 'a', text: 'First.', authorId: author })
  const lookup = (posts: readonly ReturnType<typeof aPost>[]) =>
    courseLookup(aCourse(posts, [tides], people), {})

  it('finds the post answered and who wrote it', () => {
    const reply = aPost({ id: 'b', text: 'Second.', parentId: first.id })
    const thread = threadContext(reply, lookup([first, reply]))
    expect(thread.parent).toBe(first)
    expect(thread.parentAuthor?.name).toBe('Ana Ruiz')
    expect(thread.topic).toBe(tides)
  })

  it('has no parent where it was deleted, was not exported, or is the post itself', () => {
    const gone = aPost({ id: 'a', deleted: true })
    const reply = aPost({ id: 'b', parentId: gone.id })
    const self = aPost({ id: 'c', parentId: postId('c') })
    expect(threadContext(reply, lookup([gone, reply])).parent).toBeNull()
    expect(threadContext(reply, lookup([reply])).parent).toBeNull()
    expect(threadContext(self, lookup([self])).parent).toBeNull()
  })

  it('says that the post answered is missing', () => {
    const orphan = aPost({ id: 'x', text: goodText, parentId: postId('lost') })
    const [score] = scorePosts({
      ...input,
      content: aCourse([...background, orphan], [tides, harvest]),
      only: new Set([orphan.id]),
    })
    const engage = Object.entries(score?.criteria ?? {}).find(([id]) => id === 'engage')?.[1]
    expect(engage?.up?.key).toBe('quality:up.parentMissing')
    expect(score?.overall).not.toBeNull()
  })

  it('makes do without the topic', () => {
    const stray = aPost({ id: 'x', topic: 'nowhere' })
    expect(threadContext(stray, lookup([stray])).topic.prompt).toBe('')
  })
})
