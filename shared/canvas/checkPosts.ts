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

/** The middle one of the posts' times, as a day number; null where too few have one. */
function middleDay(posts: readonly Post[]): number | null {
  const days = posts.flatMap(({ createdAt }) => (createdAt === null ? [] : [Date.parse(createdAt) / dayMs]))
  return days.length < 5
    ? null
    : (days.toSorted((one, other) => one - other)[Math.floor(days.length / 2)] ?? null)
}

function reportOddDates(posts: readonly Post[], lineOf: (at: number) => number, problems: Problems): void {
  const middle = middleDay(posts)
  if (middle === null) return
  posts.forEach(({ createdAt }, at) => {
    const day = createdAt === null ? middle : Date.parse(createdAt) / dayMs
    if (Math.abs(day - middle) > farDays)
      problems.add('odd-date', 'note', lineOf(at), { date: createdAt?.slice(0, 10) ?? '' })
  })
}

const shortest = 20

/** The same words by the same person twice under one topic: the button pressed twice, or pasted. */
function reportRepeats(posts: readonly Post[], lineOf: (at: number) => number, problems: Problems): void {
  const seen = new Map<string, Post[]>()
  posts.forEach((post, at) => {
    if (post.text.length < shortest || post.authorId === null) return
    const key = `${post.authorId} ${post.text.length}`
    const alike = seen.get(key)
    if (alike === undefined) seen.set(key, [post])
    else if (alike.some(({ text, topicId }) => topicId === post.topicId && text === post.text)) {
      problems.add('repeated-post', 'note', lineOf(at))
    } else alike.push(post)
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
