import type { PersonId, PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { IntMap } from './intMap.ts'
import type { Problems } from './collectProblems.ts'

/** Words of advertising that no class discussion needs beside a link. */
const advertising =
  /\b(?:casino|betting|crypto(?:currency)?|bitcoin|viagra|cialis|forex|payday loan|essay(?:s)? (?:for sale|writing service)|buy (?:now|cheap|followers)|click here|earn money|free trial|limited offer|promo code|whatsapp|telegram channel|work from home|100% free)\b/i

/** A link with advertising beside it, or several links with hardly a word of one's own. */
export function looksLikeJunk({ text, links }: Post): boolean {
  if (links.length === 0) return false
  if (advertising.test(text)) return true
  const linked = links.reduce((sum, { start, end }) => sum + end - start, 0)
  return links.length >= 3 && linked > text.length / 2
}

/** Spreadsheet programs cut cells off at this length. */
const spreadsheetCell = 32_767
const shortest = 20

/** A number for a post that is the same for the same words by the same person under one topic. */
function markOf(authorId: PersonId, { topicId, text }: Post): number {
  let mark = text.length
  for (let at = 0; at < authorId.length; at++) mark = Math.imul(mark, 31) + authorId.charCodeAt(at)
  for (let at = 0; at < topicId.length; at++) mark = Math.imul(mark, 31) + topicId.charCodeAt(at)
  // A letter here and there tells nearly all texts apart.
  const step = (text.length >> 4) + 1
  for (let at = 0; at < text.length; at += step) mark = Math.imul(mark, 31) + text.charCodeAt(at)
  return mark & 0x3fffffff
}

/** The same words by the same person again under one topic: the button pressed twice, or pasted. */
export function createRepeatCheck(): (post: Post) => boolean {
  // By a number, as comparing numbers is cheaper than reading a hundred thousand texts.
  const latest = new IntMap()
  const seen: Post[] = []
  return (post) => {
    const { authorId, text } = post
    if (authorId === null || text.length < shortest) return false
    const before = seen[latest.set(markOf(authorId, post), seen.length)]
    seen.push(post)
    return before?.authorId === authorId && before.topicId === post.topicId && before.text === text
  }
}

const dayMs = 86_400_000
/** Longer than any term with its vacations. */
const farDays = 200
const fewest = 5
const mostSampled = 500

/** From when to when posts are near the middle one; null where too few have a time. A sample tells it well enough. */
export function usualTimes(posts: readonly Post[]): readonly [string, string] | null {
  const every = Math.max(1, Math.floor(posts.length / mostSampled))
  const sample = posts.filter((_, at) => at % every === 0).flatMap(({ createdAt }) => createdAt ?? [])
  const middle = sample.toSorted()[Math.floor(sample.length / 2)]
  if (sample.length < fewest || middle === undefined) return null
  const far = (days: number): string => new Date(Date.parse(middle) + days * dayMs).toISOString()
  return [far(-farDays), far(farDays)]
}

function reportOddDates(posts: readonly Post[], lines: readonly number[], problems: Problems): void {
  const usual = usualTimes(posts)
  if (usual === null) return
  const [earliest, latest] = usual
  posts.forEach(({ createdAt }, at) => {
    if (createdAt === null || (createdAt >= earliest && createdAt <= latest)) return
    problems.add('odd-date', 'note', lines[at] ?? 0, { date: createdAt.slice(0, 10) })
  })
}

/** Looks at posts one by one as they are read: going through a hundred thousand again for every check takes longer. */
export interface PostChecks {
  readonly see: (post: Post, line: number, hasParent: boolean) => void
  /** What only all posts together tell: replies to nothing, dates far from the others. */
  readonly finish: (posts: readonly Post[], lines: readonly number[]) => void
}

/**
 * Notes on posts that the instructor may want to look at before importing: deleted, empty, media alone, junk, words
 * posted twice, replies to nothing, odd dates. Nothing is left out for them.
 * @param isKnown whether a post has been read.
 */
export function createPostChecks(problems: Problems, isKnown: (id: PostId) => boolean): PostChecks {
  const isRepeat = createRepeatCheck()
  const early: { readonly parentId: PostId; readonly line: number }[] = []
  return {
    see: (post, line, hasParent) => {
      if (post.deleted) problems.add('deleted-post', 'note', line)
      else if (post.text === '')
        problems.add(post.media.length > 0 ? 'media-only' : 'empty-post', 'note', line)
      if ((post.source ?? post.text).length === spreadsheetCell) problems.add('cut-post', 'note', line)
      if (looksLikeJunk(post)) problems.add('likely-junk', 'note', line)
      if (isRepeat(post)) problems.add('repeated-post', 'note', line)
      const { parentId } = post
      if (parentId !== null && !hasParent) early.push({ parentId, line })
    },
    finish: (posts, lines) => {
      for (const { parentId, line } of early)
        if (!isKnown(parentId)) problems.add('orphan-reply', 'note', line)
      reportOddDates(posts, lines, problems)
    },
  }
}
