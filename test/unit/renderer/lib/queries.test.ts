import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { createQueryClient, isTouched, settle } from '#renderer/lib/queries.ts'

const head = { id: 'c1', undo: { undo: null, redo: null }, settings: { title: 'HIST' }, scored: 3 }

describe('what an act touches', () => {
  it.each([
    [['posts.queue', { course: 'c1', week: 1 }], true],
    [['posts.queue', { course: 'c2', week: 1 }], false],
    [['courses.list', {}], true],
    [['app.capabilities', {}], false],
    [['course.open', { course: 'c1' }], false],
    [['odd'], false],
  ])('%o: %s', (queryKey, touched) => {
    expect(isTouched({ queryKey }, 'c1')).toBe(touched)
  })
})

describe('settling after an act', () => {
  it('shows the new head at once and has the rest of the course asked again', async () => {
    const cache = new QueryClient()
    cache.setQueryData(['course.head', { course: 'c1' }], { ...head, scored: 2 })
    cache.setQueryData(['posts.queue', { course: 'c1' }], 'rows')
    cache.setQueryData(['posts.queue', { course: 'c2' }], 'others')
    await settle(cache, { course: 'c1' }, head)
    expect(cache.getQueryData(['course.head', { course: 'c1' }])).toEqual(head)
    const stale = (course: string, name: string) => cache.getQueryState([name, { course }])?.isInvalidated
    expect(stale('c1', 'course.head')).toBe(false)
    expect(stale('c1', 'posts.queue')).toBe(true)
    expect(stale('c2', 'posts.queue')).toBe(false)
  })

  it('asks for the head again where the answer is not one', async () => {
    const cache = new QueryClient()
    cache.setQueryData(['course.head', { course: 'c1' }], head)
    await settle(cache, { course: 'c1' }, { planId: 'p' })
    expect(cache.getQueryState(['course.head', { course: 'c1' }])?.isInvalidated).toBe(true)
  })
})

describe('a list that one works through', () => {
  it('is asked again only when its screen opens next', async () => {
    const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
    const asked: string[] = []
    const follow = (name: string) =>
      new QueryObserver(cache, {
        queryKey: [name, { course: 'c1' }],
        queryFn: () => {
          asked.push(name)
          return Promise.resolve(name)
        },
      })
    const stop = ['posts.queue', 'posts.read'].map((name) => follow(name).subscribe(() => undefined))
    await cache.refetchQueries()
    asked.length = 0
    await settle(cache, { course: 'c1' }, head, ['posts.queue'])
    expect(asked).toEqual(['posts.read'])
    for (const unsubscribe of stop) unsubscribe()
    follow('posts.queue').subscribe(() => undefined)()
    expect(asked).toEqual(['posts.read', 'posts.queue'])
  })
})

describe('the query cache', () => {
  it('never waits for a network, because there is none', () => {
    expect(createQueryClient().getDefaultOptions().queries).toMatchObject({
      networkMode: 'always',
      retry: false,
    })
  })
})
