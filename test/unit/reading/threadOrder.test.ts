import { describe, expect, it } from 'vitest'
import { topicId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { threadFrom, threadRoot, threadsOfTopic } from '#shared/reading/threadOrder.ts'
import { content, post } from './classroom.ts'

function shape(posts: readonly Post[], from: string): string {
  const index = indexClass(content({ posts }))
  const start = posts.find(({ id }) => id === from)
  if (start === undefined) throw new Error('no such post')
  return threadFrom(threadRoot(start, index), index)
    .map(({ post: { id }, depth }) => `${'.'.repeat(depth)}${id}`)
    .join(' ')
}

describe('a thread as it is read', () => {
  const posts = [
    post('1', 'ana', 'Opening'),
    post('2', 'ben', 'First answer', { to: '1' }),
    post('3', 'chen', 'Second answer', { to: '1' }),
    post('4', 'ana', 'To the first', { to: '2' }),
    post('5', 'ben', 'Deeper', { to: '4' }),
    post('6', 'chen', 'Another thread'),
  ]

  it('follows every post with its answers, oldest first', () => {
    expect(shape(posts, '1')).toBe('1 .2 ..4 ...5 .3')
  })

  it('is the same from wherever in the thread one starts', () => {
    for (const id of ['2', '3', '4', '5']) expect(shape(posts, id)).toBe(shape(posts, '1'))
  })

  it('does not depend on the order of the file', () => {
    expect(shape(posts.toReversed(), '5')).toBe('1 .2 ..4 ...5 .3')
  })

  it('starts at a post whose parent the export does not hold', () => {
    expect(
      shape([post('8', 'ana', 'Orphan', { to: '7' }), post('9', 'ben', 'Answer', { to: '8' })], '9'),
    ).toBe('8 .9')
  })

  it('ends where parents go in a circle', () => {
    const circle = [
      post('3', 'ana', 'a', { to: '1' }),
      post('1', 'ben', 'b', { to: '2' }),
      post('2', 'ana', 'c', { to: '3' }),
    ]
    expect(shape(circle, '2')).toBe('1 .3 ..2')
    expect(shape([post('1', 'ana', 'I answer myself', { to: '1' })], '1')).toBe('1')
  })

  it('starts a thread that hangs on a circle inside the circle', () => {
    const hanging = [
      post('1', 'ana', 'a', { to: '2' }),
      post('2', 'ben', 'b', { to: '1' }),
      post('3', 'chen', 'c', { to: '2' }),
    ]
    expect(shape(hanging, '3')).toBe('1 .2 ..3')
  })

  it('survives a thread of ten thousand answers, one below the other', () => {
    const deep = Array.from({ length: 10_000 }, (_, at) =>
      post(`d${at}`, 'ana', 'On', at === 0 ? {} : { to: `d${at - 1}` }),
    )
    const index = indexClass(content({ posts: deep }))
    const last = deep.at(-1)
    expect(last === undefined ? null : threadRoot(last, index).id).toBe('d0')
    expect(threadFrom(deep[0] ?? post('x', null, ''), index)).toHaveLength(10_000)
  })
})

describe('all threads of a topic', () => {
  it('holds every post exactly once', () => {
    const posts = [
      post('1', 'ana', 'a'),
      post('2', 'ben', 'b', { to: '1' }),
      post('3', 'chen', 'c'),
      post('4', 'ana', 'd', { to: '5' }),
      post('5', 'ben', 'e', { to: '4' }),
      post('6', 'ben', 'elsewhere', { in: 't2' }),
    ]
    const threads = threadsOfTopic(topicId('t1'), indexClass(content({ posts })))
    const ids = threads.flat().map(({ post: { id } }) => id)
    expect(ids.toSorted()).toEqual(['1', '2', '3', '4', '5'])
    expect(threads).toHaveLength(3)
  })

  it('is empty for a topic without posts', () => {
    expect(threadsOfTopic(topicId('t9'), indexClass(content()))).toEqual([])
  })
})
