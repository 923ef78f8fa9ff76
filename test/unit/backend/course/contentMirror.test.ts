import { describe, expect, test } from 'vitest'
import { fetchContent } from '#backend/course/contentMirror.ts'
import { failure } from '#backend/failures.ts'
import { postsAPart } from '#backend/worker/protocol.ts'
import type { WorkerClient } from '#backend/worker/workerClient.ts'
import { importId } from '#shared/model/ids.ts'
import { emptyContent } from '#shared/model/imports.ts'
import { ok } from '#shared/model/result.ts'
import { aPost } from '#test/fixtures/course.ts'

const course = { folder: '/c', imports: [importId('a')] }

/** A worker that holds so many posts; `breaks` says which of its tasks fail. */
function workerWith(count: number, breaks: (name: string, nth: number) => boolean = () => false) {
  const posts = Array.from({ length: count }, (_, at) => aPost({ id: `p${at}` }))
  const asked: number[] = []
  let [open, most, tasks] = [0, 0, 0]
  const part = async (from: number) => {
    asked.push(from)
    most = Math.max(most, (open += 1))
    await Promise.resolve()
    open -= 1
    return ok(posts.slice(from, from + postsAPart))
  }
  const worker = {
    run: async (name: string, { from }: { readonly from: number }) => {
      tasks += 1
      if (breaks(name, tasks)) return failure('internal', 'jobs:workerDied')
      return name === 'content.posts'
        ? await part(from)
        : ok({ damaged: [], missing: [], rest: emptyContent, posts: count })
    },
  }
  return { worker: worker as unknown as WorkerClient, posts, asked, most: () => most }
}

describe('the posts of a course', () => {
  test.each([0, 1, postsAPart, postsAPart + 1, 5 * postsAPart - 7])(
    'come all, each once, in order: %i',
    async (count) => {
      const { worker, posts } = workerWith(count)
      const fetched = await fetchContent(worker, course)
      expect(fetched).toMatchObject({ ok: true, value: { content: { posts } } })
    },
  )

  test('come part by part, never more than two on their way', async () => {
    const { worker, asked, most } = workerWith(4 * postsAPart)
    await fetchContent(worker, course)
    expect(asked).toEqual([0, 1, 2, 3].map((part) => part * postsAPart))
    expect(most()).toBe(2)
  })

  test('are fetched once more where the worker died on the way', async () => {
    const { worker, posts } = workerWith(3 * postsAPart, (name, nth) => name === 'content.posts' && nth === 3)
    expect(await fetchContent(worker, course)).toMatchObject({ ok: true, value: { content: { posts } } })
  })

  test('are a failure where it dies again', async () => {
    const { worker } = workerWith(10, (name) => name === 'content.posts')
    expect((await fetchContent(worker, course)).ok).toBe(false)
  })

  test('of a course without imports are asked of nobody', async () => {
    const { worker, asked } = workerWith(10)
    const fetched = await fetchContent(worker, { ...course, imports: [] })
    expect(fetched).toMatchObject({ ok: true, value: { content: { posts: [] } } })
    expect(asked).toEqual([])
  })
})
