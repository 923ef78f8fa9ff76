import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePost, isSamePost } from '#shared/canvas/choosePost.ts'
import { personId, postId, topicId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { aPost } from '#test/fixtures/course.ts'

const post = (more: Partial<Post> = {}): Post => ({ ...aPost({ id: '1', text: 'Rent went up.' }), ...more })
const rich = post({ source: '<p>Rent went up.</p>', quotes: [{ start: 0, end: 4 }], likes: 1 })

describe('of two versions of a post', () => {
  it('the later export counts', () => {
    const later = post({ text: 'Rent went down.' })
    expect(choosePost(post(), later)).toBe(later)
  })

  it('the later edit counts, whichever export it is in', () => {
    const edited = post({ updatedAt: '2026-10-06T10:00:00Z' })
    const before = post({ updatedAt: '2026-10-05T10:00:00Z' })
    expect(choosePost(edited, before)).toBe(edited)
    expect(choosePost(before, edited)).toBe(edited)
  })

  it('the later export counts where only one of them says when it was edited', () => {
    const later = post({ text: 'Other words' })
    expect(choosePost(post({ updatedAt: '2026-10-06T10:00:00Z' }), later)).toBe(later)
  })

  it('the one with markup stays where the words are the same, with newer likes and topic', () => {
    const poor = post({ likes: 7, topicId: topicId('t2') })
    expect(choosePost(rich, poor)).toEqual({ ...rich, likes: 7, topicId: topicId('t2') })
  })

  it('markup is kept over spaces and quotation marks that an exporter changed', () => {
    const page = post({ text: 'He said “rent\nwent up”.', source: '<p>…</p>' })
    expect(choosePost(page, post({ text: 'He said "rent went up".' })).source).toBe('<p>…</p>')
  })

  it('markup does not outlive an edit or a deletion', () => {
    const edited = post({ text: 'Something else' })
    expect(choosePost(rich, edited)).toBe(edited)
    const deleted = post({ deleted: true })
    expect(choosePost(rich, deleted)).toBe(deleted)
  })

  it('likes that a later export does not hold are not forgotten', () => {
    expect(choosePost(rich, post({ likes: null })).likes).toBe(1)
  })

  it('a parent that was read beats one that was worked out', () => {
    const known = post({ parentId: postId('p0') })
    const guessed = post({ parentId: postId('p9'), parentInferred: true })
    expect(choosePost(known, guessed)).toMatchObject({ parentId: 'p0', parentInferred: false })
    expect(choosePost(guessed, known)).toMatchObject({ parentId: 'p0', parentInferred: false })
    expect(choosePost(guessed, guessed).parentInferred).toBe(true)
  })
})

describe('two versions are the same', () => {
  it.each([
    ['likes', { likes: 12 }],
    ['markup', { source: '<p>Rent went up.</p>' }],
    ['line breaks', { text: 'Rent\n\nwent up.' }],
    ['quotation marks', { text: '“Rent” went up.' }],
    ['the time of an edit', { updatedAt: '2026-10-06T10:00:00Z' }],
  ])('in spite of other %s', (_, change) => {
    expect(isSamePost(post(), post(change))).toBe(true)
  })

  it.each([
    ['words', { text: 'Rent went down.' }],
    ['punctuation', { text: 'Rent went up!' }],
    ['case', { text: 'RENT WENT UP.' }],
    ['a deletion', { deleted: true }],
    ['another parent', { parentId: postId('p7') }],
    ['another topic', { topicId: topicId('t9') }],
    ['another writer', { authorId: personId('x') }],
    ['another time', { createdAt: '2020-01-01T00:00:00Z' }],
  ])('but not with other %s', (_, change) => {
    expect(isSamePost(post(), post(change))).toBe(false)
  })

  it('whichever is looked at first', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '"', '“', '\n'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [first, second] = [post({ text: one }), post({ text: other })]
        expect(isSamePost(first, second)).toBe(isSamePost(second, first))
        expect(isSamePost(first, first)).toBe(true)
      }),
    )
  })
})
