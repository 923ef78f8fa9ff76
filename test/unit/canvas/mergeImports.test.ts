import { describe, expect, it } from 'vitest'
import { choosePost, isSamePost } from '#shared/canvas/choosePost.ts'
import { mergeImports } from '#shared/canvas/mergeImports.ts'
import { columnId, importId, personId, postId, topicId } from '#shared/model/ids.ts'
import { emptyContent, type ClassContent, type ImportRecord } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { aPerson, aPost } from '#test/fixtures/course.ts'

const post = (facts: Partial<Post> = {}): Post => ({
  ...aPost({ id: '1', topic: '7', authorId: personId('5'), text: 'words' }),
  ...facts,
})
const person = (id: string, facts: Partial<Person> = {}): Person =>
  aPerson({ id, name: 'Ana Ruiz', sortableName: 'Ruiz, Ana', ...facts })
let order = 0
function record(content: Partial<ClassContent>): ImportRecord {
  order++
  return { id: importId(String(order)), at: '', files: [], content: { ...emptyContent, ...content } }
}

describe('choosePost', () => {
  it('takes the later export', () => {
    expect(choosePost(post({ text: 'old' }), post({ text: 'new' })).text).toBe('new')
  })

  it('keeps the version that was edited later, where both say when', () => {
    const newer = post({ text: 'new', updatedAt: '2025-02-06T00:00:00Z' })
    const older = post({ text: 'old', updatedAt: '2025-02-05T00:00:00Z' })
    expect(choosePost(newer, older).text).toBe('new')
    expect(choosePost(older, newer).text).toBe('new')
  })

  it('keeps the markup of the same words, with the newer likes', () => {
    const rich = post({ text: 'so "slow"\nyes', source: '<p>so "slow"</p><p>yes</p>', likes: 1 })
    const poor = post({ text: "so 'slow'yes", likes: 4 })
    expect(choosePost(rich, poor)).toMatchObject({ text: 'so "slow"\nyes', likes: 4 })
    expect(choosePost(rich, post({ text: 'edited' })).text).toBe('edited')
    expect(choosePost(rich, post({ text: "so 'slow'yes", deleted: true })).deleted).toBe(true)
  })

  it('prefers a parent that was read to one that was inferred', () => {
    const read = post({ parentId: postId('8') })
    const inferred = post({ parentId: postId('9'), parentInferred: true })
    expect(choosePost(read, inferred)).toMatchObject({ parentId: '8', parentInferred: false })
    expect(choosePost(inferred, read)).toMatchObject({ parentId: '8', parentInferred: false })
  })
})

describe('isSamePost', () => {
  it('does not mind likes, quotes and spaces, but words, place and author', () => {
    expect(isSamePost(post({ text: 'a "b" c', likes: 1 }), post({ text: "a 'b'\nc", likes: 2 }))).toBe(true)
    expect(isSamePost(post(), post({ text: 'word' }))).toBe(false)
    expect(isSamePost(post(), post({ deleted: true }))).toBe(false)
    expect(isSamePost(post(), post({ parentId: postId('2') }))).toBe(false)
    expect(isSamePost(post(), post({ authorId: null }))).toBe(false)
  })
})

describe('mergeImports', () => {
  it('is empty for no imports', () => {
    expect(mergeImports([])).toEqual(emptyContent)
  })

  it('joins people whom a later import shows to be one, under the id known first, everywhere', () => {
    const course = mergeImports([
      record({
        people: [person('sis:9', { sisId: '9' })],
        columns: [
          {
            id: columnId('c'),
            title: 'C',
            from: 'f',
            kind: 'choice',
            outOf: null,
            values: { [personId('sis:9')]: 'x' },
          },
        ],
      }),
      record({
        people: [person('login:ana', { loginId: 'ana' })],
        posts: [post({ authorId: personId('login:ana') })],
      }),
      record({ people: [person('sis:9', { sisId: '9', loginId: 'ana', canvasId: '5' })] }),
    ])
    expect(course.people).toMatchObject([{ id: 'sis:9', canvasId: '5', loginId: 'ana' }])
    expect(course.posts[0]?.authorId).toBe('sis:9')
  })

  it('takes later sections and names, and keeps what a later import leaves open', () => {
    const course = mergeImports([
      record({ people: [person('5', { canvasId: '5', email: 'a@b.c', sections: ['A'], onRoster: true })] }),
      record({
        people: [person('5', { canvasId: '5', name: 'Ana R. Ruiz', sections: ['B'], onRoster: true })],
      }),
      record({ people: [person('5', { canvasId: '5', name: '5' })] }),
    ])
    expect(course.people).toMatchObject([{ name: 'Ana R. Ruiz', email: 'a@b.c', sections: ['B'] }])
  })

  it('settles roles by all imports together: a roster that came later makes strangers unknown', () => {
    const author = record({ people: [person('5', { canvasId: '5' })], posts: [post()] })
    const roster = record({ people: [person('6', { canvasId: '6', onRoster: true })] })
    expect(mergeImports([author]).people[0]?.role).toBe('student')
    expect(mergeImports([author, roster]).people[0]?.role).toBe('unknown')
    expect(mergeImports([roster, author]).people.find(({ id }) => id === '5')?.role).toBe('unknown')
  })

  it('keeps values of people that a later file of the same column does not name', () => {
    const column = (values: Record<string, string>) => ({ id: columnId('c'), title: 'C', from: 'f', kind: 'number' as const, outOf: 10, values }) // prettier-ignore
    const people = [person('5', { canvasId: '5' }), person('6', { canvasId: '6' })]
    const course = mergeImports([
      record({ people, columns: [column({ 5: '1', 6: '2' })] }),
      record({ people, columns: [column({ 5: '3' })] }),
    ])
    expect(course.columns).toMatchObject([{ values: { 5: '3', 6: '2' } }])
  })

  it('drops the stand-in topic of a page whose posts have come with their real topic', () => {
    const standIn = { id: topicId('file:1'), title: 'view', prompt: '', authorId: null, postedAt: null }
    const real = { ...standIn, id: topicId('70001'), title: 'Week 3' }
    const course = mergeImports([
      record({ topics: [standIn], posts: [post({ topicId: standIn.id })] }),
      record({ topics: [real], posts: [post({ topicId: real.id })] }),
    ])
    expect(course.topics.map(({ id }) => id)).toEqual(['70001'])
  })

  it('keeps a tombstone in its place', () => {
    const course = mergeImports([
      record({ posts: [post()] }),
      record({ posts: [post({ deleted: true, text: '' })] }),
    ])
    expect(course.posts).toMatchObject([{ id: '1', deleted: true, text: '' }])
  })
})
