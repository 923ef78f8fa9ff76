import { describe, expect, it } from 'vitest'
import { personId, postId } from '#shared/model/ids.ts'
import { byTime, indexClass } from '#shared/reading/classIndex.ts'
import { content, post } from './classroom.ts'

describe('the order of time', () => {
  it('puts posts without a time last and keeps their order', () => {
    const posts = [
      post('a', 'ana', '', { createdAt: null }),
      post('2', 'ana', ''),
      post('b', 'ana', '', { createdAt: null }),
      post('1', 'ana', ''),
    ]
    expect(posts.toSorted(byTime).map(({ id }) => id)).toEqual(['1', '2', 'a', 'b'])
  })
})

describe('the index of a class', () => {
  const posts = [
    post('3', 'ben', 'Later answer', { to: '1' }),
    post('1', 'ana', 'Opening'),
    post('2', 'chen', 'Answer', { to: '1' }),
    post('4', null, 'Gone', { deleted: true }),
  ]
  const index = indexClass(content({ posts }))

  it('lists answers oldest first', () => {
    expect(index.answers.get(postId('1'))?.map(({ id }) => id)).toEqual(['2', '3'])
  })

  it('knows everybody’s posts, and nobody’s are nobody’s', () => {
    expect(index.byAuthor.get(personId('ana'))).toHaveLength(1)
    expect([...index.byAuthor.values()].flat()).toHaveLength(3)
  })

  it('is built once for one content', () => {
    const one = content({ posts })
    expect(indexClass(one)).toBe(indexClass(one))
    expect(indexClass(content({ posts }))).not.toBe(indexClass(one))
  })

  it('takes an id that is a word of the language for an id', () => {
    const odd = indexClass(
      content({
        posts: [post('__proto__', 'ana', 'x'), post('constructor', 'ben', 'y', { to: '__proto__' })],
      }),
    )
    expect(odd.answers.get(postId('__proto__'))).toHaveLength(1)
    expect(odd.answers.get(postId('toString'))).toBeUndefined()
  })
})
