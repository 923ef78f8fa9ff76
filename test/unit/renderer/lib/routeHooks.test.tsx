import { describe, expect, it } from 'vitest'
import { settle } from '../dom/hands.ts'
import { open } from '../dom/page.tsx'
import { currentQuery, useListQuery, useWhere } from '#renderer/lib/route.ts'

/** How often a part is drawn that follows one side of the address. */
async function following(hook: () => unknown) {
  window.location.hash = '#/course/hist/read?week=5&post=p1'
  const seen: unknown[] = []
  function Part() {
    seen.push(hook())
    return null
  }
  await open(<Part />)
  const go = async (hash: string) => {
    window.location.hash = hash
    await settle()
  }
  return { seen, go }
}

describe('a part that follows the window', () => {
  it('is not drawn again from post to post, nor from list to list', async () => {
    const { seen, go } = await following(useWhere)
    const before = seen.length
    await go('#/course/hist/read?week=5&post=p2')
    await go('#/course/hist/read?week=6&post=p2')
    expect(seen).toHaveLength(before)
  })

  it('is drawn for another screen, another course and the list of courses', async () => {
    const { seen, go } = await following(useWhere)
    await go('#/course/hist/print')
    expect(seen.at(-1)).toEqual({ screen: 'print', course: 'hist' })
    await go('#/course/bio/print')
    expect(seen.at(-1)).toEqual({ screen: 'print', course: 'bio' })
    await go('#/')
    expect(seen.at(-1)).toEqual({ screen: 'home' })
  })
})

describe('a part that follows the list', () => {
  it('is not drawn again from post to post, also where one came back', async () => {
    const { seen, go } = await following(useListQuery)
    const before = seen.length
    await go('#/course/hist/read?week=5&post=p2')
    await go('#/course/hist/read?week=5&post=p9&again=p2')
    expect(seen).toHaveLength(before)
    expect(seen.at(-1)).toEqual(new Map([['week', '5']]))
  })

  it('is drawn when the list is another', async () => {
    const { seen, go } = await following(useListQuery)
    await go('#/course/hist/read?week=6&post=p1')
    expect(seen.at(-1)).toEqual(new Map([['week', '6']]))
    await go('#/course/hist/read?post=p1')
    expect(seen.at(-1)).toEqual(new Map())
  })
})

describe('the address at this moment', () => {
  it('holds the open post, for acts that change another part of it', async () => {
    await following(useWhere)
    expect(Object.fromEntries(currentQuery())).toEqual({ week: '5', post: 'p1' })
    window.location.hash = '#/'
    expect(currentQuery().size).toBe(0)
  })
})
