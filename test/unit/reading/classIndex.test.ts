import { describe, expect, it } from 'vitest'
import { personId, postId } from '#shared/model/ids.ts'
import { byTime, indexClass, indexSteps } from '#shared/reading/classIndex.ts'
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

  it('is made in steps as in one go, and is there at once after that', () => {
    const many = Array.from({ length: 1800 }, (_, at) =>
      post(`m${at}`, at % 3 === 0 ? 'ana' : 'ben', '', {
        createdAt: new Date(1_700_000_000_000 + ((at * 7919) % 1800) * 1000).toISOString(),
        ...(at > 5 ? { to: `m${at - 5}` } : {}),
      }),
    )
    const class_ = content({ posts: many })
    const steps = indexSteps(class_)
    let count = 0
    let made = steps.next()
    for (; made.done !== true; made = steps.next()) count += 1
    expect(count).toBeGreaterThan(5)
    expect(made.value).toEqual(indexClass(content({ posts: many })))
    expect(indexClass(class_)).toBe(made.value)
    expect(indexSteps(class_).next()).toEqual({ done: true, value: made.value })
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
