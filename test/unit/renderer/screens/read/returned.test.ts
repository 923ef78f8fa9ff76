import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueueRow } from '#shared/contract/views.ts'
import { postId, topicId } from '#shared/model/ids.ts'
import { returnedHere, takesReturned, withProgress, withReturned } from '#renderer/screens/read/returned.ts'

const row = (id: string, scored = 4): QueueRow => ({
  postId: postId(id),
  topicId: topicId('t'),
  week: 1,
  who: `Wren ${id}`,
  name: null,
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
const rows = ['a', 'b', 'c', 'd'].map((id) => ({
  postId: postId(id),
  student: null,
  scored: 4,
  criteria: 4,
}))
const ids = (list: readonly Pick<QueueRow, 'postId'>[]): string => list.map((one) => one.postId).join(' ')
const back = (id: string, after: string) => ({ row: row(id, 0), after: postId(after) })

describe('a post that came back', () => {
  it('stands behind the post that was open then, looks unscored, and is gone from its earlier place', () => {
    const list = withReturned(rows, [back('a', 'c')], null)
    expect(ids(list)).toBe('b c a d')
    expect(list[2]).toMatchObject({ scored: 0, back: { who: 'Wren a' } })
    expect(list[0]).toEqual(rows[1])
  })

  it('stands in a list that no longer shows it, such as “not scored yet”', () => {
    expect(ids(withReturned(rows.slice(2), [back('a', 'c')], null))).toBe('c a d')
  })

  it('can come after another that came back', () => {
    expect(ids(withReturned(rows, [back('a', 'c'), back('b', 'a')], null))).toBe('c a b d')
  })

  it('changes nothing in a list without the post that was open then', () => {
    expect(ids(withReturned(rows.slice(0, 2), [back('a', 'c')], null))).toBe('a b')
  })

  it('stays on top while it is open, though the list has lost the post before it', () => {
    expect(ids(withReturned(rows.slice(1, 2), [back('a', 'c')], 'a'))).toBe('a b')
    expect(ids(withReturned(rows.slice(0, 2), [back('a', 'c')], 'a'))).toBe('a b')
  })

  it('is found again in the address after a reload, as long as it is due', () => {
    const at = new Map([
      ['post', 'a'],
      ['again', 'c'],
    ])
    expect(returnedHere(at, row('a', 0))).toEqual([back('a', 'c')])
    expect(returnedHere(at, row('b', 0))).toEqual([])
    expect(returnedHere(at, null)).toEqual([])
    expect(returnedHere(new Map([['post', 'a']]), row('a', 0))).toEqual([])
  })

  it('can be followed by the very post behind which it came back', () => {
    expect(ids(withReturned(rows, [back('a', 'c'), back('c', 'a')], null))).toBe('b a c d')
  })

  it('never stands twice, and takes no other post away', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(id, id, (which, after) => {
        const list = withReturned(rows, which === after ? [] : [back(which, after)], null)
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
