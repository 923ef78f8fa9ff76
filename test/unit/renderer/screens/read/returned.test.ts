import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueueRow } from '#shared/contract/views.ts'
import { postId, topicId } from '#shared/model/ids.ts'
import { takesReturned, withProgress, withReturned } from '#renderer/screens/read/returned.ts'

const row = (id: string, scored = 4): QueueRow => ({
  postId: postId(id),
  topicId: topicId('t'),
  week: 1,
  who: `Wren ${id}`,
  name: null,
  student: null,
  kind: 'post',
  opening: '',
  scored,
  criteria: 4,
  needsHuman: false,
  media: false,
  late: false,
  read: false,
  moderation: false,
  pinned: false,
})
const rows = ['a', 'b', 'c', 'd'].map((id) => row(id))
const ids = (list: readonly QueueRow[]): string => list.map((one) => one.postId).join(' ')
const back = (id: string, after: string) => ({ row: row(id, 0), after: postId(after) })

describe('a post that came back', () => {
  it('stands behind the post that was open then, looks unscored, and is gone from its earlier place', () => {
    const list = withReturned(rows, [back('a', 'c')])
    expect(ids(list)).toBe('b c a d')
    expect(list[2]).toMatchObject({ scored: 0, afresh: true })
    expect(list[0]).toMatchObject({ scored: 4, afresh: false })
  })

  it('stands in a list that no longer shows it, such as “not scored yet”', () => {
    expect(ids(withReturned(rows.slice(2), [back('a', 'c')]))).toBe('c a d')
  })

  it('can come after another that came back', () => {
    expect(ids(withReturned(rows, [back('a', 'c'), back('b', 'a')]))).toBe('c a b d')
  })

  it('changes nothing in a list without the post that was open then', () => {
    expect(ids(withReturned(rows.slice(0, 2), [back('a', 'c')]))).toBe('a b')
  })

  it('can be followed by the very post behind which it came back', () => {
    expect(ids(withReturned(rows, [back('a', 'c'), back('c', 'a')]))).toBe('b a c d')
  })

  it('never stands twice, and takes no other post away', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(id, id, (which, after) => {
        const list = withReturned(rows, which === after ? [] : [back(which, after)])
        expect(list.map((one) => one.postId).toSorted()).toEqual(['a', 'b', 'c', 'd'])
      }),
    )
  })

  it('shows how far it is while it is due, and as scored afterwards', () => {
    const [due] = withProgress([back('a', 'c')], row('a', 2))
    expect(due?.row.scored).toBe(2)
    const [done] = withProgress([back('a', 'c')], null)
    expect(done?.row.scored).toBe(4)
  })

  it('comes only into a list that is being scored', () => {
    expect(takesReturned({})).toBe(true)
    expect(takesReturned({ text: 'rent' })).toBe(false)
    expect(takesReturned({ behind: { kind: 'posts', postIds: [] } })).toBe(false)
    expect(takesReturned({ criterionId: 'point' })).toBe(false)
  })
})
