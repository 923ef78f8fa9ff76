import type { PersonId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import type { Problems } from './collectProblems.ts'

/** Words of advertising that no class discussion needs beside a link. */
const advertising =
  /\b(?:casino|betting|crypto(?:currency)?|bitcoin|viagra|cialis|forex|payday loan|essay(?:s)? (?:for sale|writing service)|buy (?:now|cheap|followers)|click here|earn money|free trial|limited offer|promo code|whatsapp|telegram channel|work from home|100% free)\b/i

/** A link with advertising beside it, or several links with hardly a word of one's own. */
function looksLikeJunk({ text, links }: Post): boolean {
  if (links.length === 0) return false
  if (advertising.test(text)) return true
  const linked = links.reduce((sum, { start, end }) => sum + end - start, 0)
  return links.length >= 3 && linked > text.length / 2
}

const dayMs = 86_400_000
/** Longer than any term with its vacations. */
const farDays = 200
const fewest = 5
const mostSampled = 500

/** The middle one of the posts' times; null where too few have one. A sample tells it as well as all. */
function middleTime(posts: readonly Post[]): number | null {
  const every = Math.max(1, Math.floor(posts.length / mostSampled))
  const sample = posts.filter((_, at) => at % every === 0).flatMap(({ createdAt }) => createdAt ?? [])
  const middle = sample.toSorted()[Math.floor(sample.length / 2)]
  return sample.length < fewest || middle === undefined ? null : Date.parse(middle)
}

function reportOddDates(posts: readonly Post[], lineOf: (at: number) => number, problems: Problems): void {
  const middle = middleTime(posts)
  if (middle === null) return
  const [earliest, latest] = [-farDays, farDays].map((days) => new Date(middle + days * dayMs).toISOString())
  posts.forEach(({ createdAt }, at) => {
    if (createdAt === null || earliest === undefined || latest === undefined) return
    if (createdAt < earliest || createdAt > latest) {
      problems.add('odd-date', 'note', lineOf(at), { date: createdAt.slice(0, 10) })
    }
  })
}

const shortest = 20

/** The same words by the same person again under one topic: the button pressed twice, or pasted. */
function reportRepeats(posts: readonly Post[], lineOf: (at: number) => number, problems: Problems): void {
  // By person and length, as comparing a number is cheaper than reading a hundred thousand texts.
  const latest = new Map<PersonId, Map<number, Post>>()
  posts.forEach((post, at) => {
    const { authorId, text } = post
    if (authorId === null || text.length < shortest) return
    const own = latest.get(authorId) ?? new Map<number, Post>()
    const before = own.get(text.length)
    if (before?.topicId === post.topicId && before.text === text)
      problems.add('repeated-post', 'note', lineOf(at))
    if (own.size === 0) latest.set(authorId, own)
    own.set(text.length, post)
  })
}

/**
 * Notes on posts that the instructor may want to look at before importing: junk, words posted twice, dates far from
 * the others. Nothing is left out for them.
 * @param lines the line of each post in its file.
 */
export function checkPosts(posts: readonly Post[], lines: readonly number[], problems: Problems): void {
  const lineOf = (at: number): number => lines[at] ?? 0
  posts.forEach((post, at) => {
    if (looksLikeJunk(post)) problems.add('likely-junk', 'note', lineOf(at))
  })
  reportRepeats(posts, lineOf, problems)
  reportOddDates(posts, lineOf, problems)
}
