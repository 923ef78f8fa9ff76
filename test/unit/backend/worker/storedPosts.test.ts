import { describe, expect, test } from 'vitest'
import { restorePosts, StoredPosts, storePosts, textsBeside } from '#backend/worker/storedPosts.ts'
import { postId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { aPost } from '#test/fixtures/course.ts'

const posts: readonly Post[] = [
  aPost({ id: '1', text: 'She said “no”.', source: '<p>She said &ldquo;no&rdquo;.</p>', likes: 2 }),
  aPost({ id: '2', parentId: postId('1'), text: '' }),
  aPost({ id: '3', text: 'half \ud83d of a letter', source: 'whole', quotes: [{ start: 0, end: 4 }], deleted: true }),
] // prettier-ignore

const lengths = textsBeside(posts).map((text) => Buffer.byteLength(text))
/** Through JSON, as in a file. */
const stored = (): StoredPosts => StoredPosts.parse(JSON.parse(JSON.stringify(storePosts(posts, lengths))))

/** Hands out the texts as they stand beside, and says when one is asked for that is not there. */
function takeFrom(texts: readonly string[]): (bytes: number) => string {
  const rest = [...texts]
  return (bytes) => {
    const text = rest.shift() ?? ''
    expect(Buffer.byteLength(text)).toBe(bytes)
    return text
  }
}

describe('stored posts', () => {
  test('keep their texts beside, and only those that are not whole letters within', () => {
    expect(textsBeside(posts)).toEqual([posts[0]?.text, posts[0]?.source, '', 'whole'])
    expect(stored().texts).toEqual([lengths[0], 0, posts[2]?.text])
  })

  test('come back as they were', () => {
    expect(restorePosts(stored(), takeFrom(textsBeside(posts)))).toEqual(posts)
  })

  test('say what few posts have only for these', () => {
    expect(stored().rarities.map(({ at }) => at)).toEqual([0, 2])
    expect(stored().rarities[0]).toEqual({ at: 0, source: lengths[1] })
  })

  test.each(['ids', 'topics', 'parents', 'authors', 'created', 'likes', 'texts'] as const)(
    'are no posts where one of the %s is missing',
    (list) => {
      const cut = { ...stored(), [list]: stored()[list].slice(1) }
      expect(restorePosts(cut, () => '')).toBeNull()
    },
  )

  test('are no posts where something belongs to a post that is not there', () => {
    expect(restorePosts({ ...stored(), rarities: [{ at: 3, deleted: true }] }, () => '')).toBeNull()
  })
})
