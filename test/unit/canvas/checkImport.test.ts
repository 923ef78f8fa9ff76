import { describe, expect, it } from 'vitest'
import { checkImport } from '#shared/canvas/checkImport.ts'
import { personId, postId, topicId } from '#shared/model/ids.ts'
import { checkKinds } from '#shared/model/importChoices.ts'
import type { Post } from '#shared/model/post.ts'
import { aPost } from '#test/fixtures/course.ts'

const base = aPost({
  id: 'p',
  authorId: personId('a'),
  text: 'A claim about the press and its readers.',
  createdAt: '2025-02-04T10:00:00Z',
})
let count = 0
const post = (change: Partial<Post> = {}): Post => {
  count += 1
  return { ...base, id: postId(`p${count}`), text: `${base.text} ${count}`, ...change }
}
const check = (
  posts: readonly Post[],
  existing: readonly Post[] = [],
  term: readonly [string, string] | null = null,
) => checkImport({ posts }, { posts: existing }, [], term)
const nothing = Object.fromEntries(checkKinds.map((kind) => [kind, []]))

describe('what is worth a look before an import is kept', () => {
  it('is nothing for ordinary posts', () => {
    const first = post()
    expect(check([first, post({ parentId: first.id })])).toEqual(nothing)
  })

  it('names posts by what there is to see', () => {
    const empty = post({ text: '' })
    const media = post({ text: '', media: [{ kind: 'image', label: '' }] })
    const gone = post({ text: '', deleted: true })
    const orphan = post({ parentId: postId('elsewhere') })
    const junk = post({ text: 'Best casino here', links: [{ start: 0, end: 4, href: 'http://x.test' }] })
    expect(check([empty, media, gone, orphan, junk])).toEqual({
      ...nothing,
      empty: [empty.id],
      'media-only': [media.id],
      tombstone: [gone.id],
      orphan: [orphan.id],
      junk: [junk.id],
    })
  })

  it('does not take the same words of somebody else, or under another topic, for posted twice', () => {
    const first = post()
    const { text } = first
    const others = [post({ text, authorId: personId('b') }), post({ text, topicId: topicId('u') })]
    expect(check([first, ...others]).repeated).toEqual([])
  })

  it('does not take texts of one length that differ in a single letter for the same', () => {
    const long = 'a claim about the press and its readers '.repeat(20)
    expect(
      check([post({ text: `${long}x` }), post({ text: `${long}y` }), post({ text: `y${long}` })]).repeated,
    ).toEqual([])
  })

  it('finds words posted twice, also where the first stands in the course already', () => {
    const first = post()
    const again = post({ text: first.text })
    expect(check([first, again]).repeated).toEqual([again.id])
    expect(check([first, again], [first]).repeated).toEqual([again.id])
  })

  it('says which posts of the course were edited, and which deleted', () => {
    const [kept, edited, deleted] = [post(), post(), post()]
    const now = [
      kept,
      { ...edited, text: 'Other words altogether.' },
      { ...deleted, text: '', deleted: true },
    ]
    expect(check(now, [kept, edited, deleted])).toEqual({
      ...nothing,
      edited: [edited.id],
      deleted: [deleted.id],
    })
  })

  it('does not take likes or lost markup for an edit', () => {
    const before = post({ source: '<p>A claim</p>' })
    expect(check([{ ...before, likes: 9, source: null }], [before]).edited).toEqual([])
  })

  it('asks only about what is new: an empty post that is there already was seen', () => {
    const empty = post({ text: '' })
    expect(check([empty], [empty])).toEqual(nothing)
  })

  it('knows a reply whose post came with an earlier import', () => {
    const first = post()
    expect(check([post({ parentId: first.id })], [first]).orphan).toEqual([])
  })

  it('holds dates against the term where there is one, else against each other', () => {
    const late = post({ createdAt: '2025-06-20T10:00:00Z' })
    const odd = post({ createdAt: '2005-06-20T10:00:00Z' })
    const usual = Array.from({ length: 6 }, () => post())
    expect(check([...usual, late, odd])['odd-date']).toEqual([odd.id])
    const term = ['2025-01-06T00:00:00Z', '2025-04-30T00:00:00Z'] as const
    expect(check([...usual, late, odd], [], term)['odd-date']).toEqual([late.id, odd.id])
    expect(check([late], [], null)['odd-date']).toEqual([])
  })
})
