import { describe, expect, it } from 'vitest'
import { courseLookup, threadContext } from '#shared/quality/thread.ts'
import { personId, postId } from '#shared/model/ids.ts'
import type { Forum } from '#shared/model/topic.ts'
import { aCourse, aPerson, aPost, tides } from './course.ts'

const forum: Forum = {
  purpose: 'prompt',
  week: null,
  firstPostDate: null,
  replyDate: null,
  lastSafeDate: null,
  points: null,
}
const ana = aPerson('ana', 'Ana Ruiz')
const opening = aPost({ id: '1', authorId: personId('ana'), text: 'Silt.' })
const reply = aPost({ id: '2', parentId: postId('1'), authorId: personId('ben'), text: 'Which?' })

const contextOf = (posts: readonly (typeof opening)[], forums: Readonly<Record<string, Forum>> = {}) => {
  const lookup = courseLookup(aCourse(posts, [tides], [ana]), forums)
  const last = posts.at(-1)
  if (last === undefined) throw new Error('no post')
  return threadContext(last, lookup)
}

describe('what surrounds a post', () => {
  it('is its topic, the post it answers and who wrote both', () => {
    const context = contextOf([opening, reply])
    expect(context.topic).toBe(tides)
    expect(context.parent).toBe(opening)
    expect(context.parentAuthor).toBe(ana)
  })

  it('has no writer where the roster does not know them', () => {
    expect(contextOf([opening, reply]).author).toBeNull()
  })

  it('has nobody before an opening post', () => {
    const context = contextOf([opening])
    expect([context.parent, context.parentAuthor]).toEqual([null, null])
  })

  it.each([
    ['was deleted', { ...opening, deleted: true }],
    ['was not exported', { ...opening, id: postId('other') }],
  ])('has no parent where it %s', (_, parent) => {
    expect(contextOf([parent, reply]).parent).toBeNull()
  })

  it('never takes a post for its own parent', () => {
    expect(contextOf([aPost({ id: '3', parentId: postId('3'), text: 'x' })]).parent).toBeNull()
  })

  it('makes a topic of an id that nobody lists, without a title or a prompt', () => {
    const context = contextOf([aPost({ id: '4', topic: 'gone', text: 'x' })])
    expect(context.topic).toMatchObject({ id: 'gone', title: '', prompt: '' })
  })

  it('knows what the forum is for only once somebody has said', () => {
    expect(contextOf([opening]).purpose).toBeNull()
    expect(contextOf([opening], { tides: { ...forum, purpose: 'lounge' } }).purpose).toBe('lounge')
  })

  it('takes ids that are names of objects for ids', () => {
    const odd = aPost({ id: '__proto__', topic: 'constructor', authorId: personId('toString'), text: 'x' })
    const context = contextOf([odd])
    expect([context.author, context.parent, context.purpose]).toEqual([null, null, null])
  })
})
