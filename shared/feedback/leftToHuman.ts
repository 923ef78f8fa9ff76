import type { Post } from '#shared/model/post.ts'
import type { HumanCause } from '#shared/model/score.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { DraftInput } from './draftInput.ts'

/** Posts that the rules cannot read. Few words are not among these: they are read, there is only little of them. */
const unreadable: ReadonlySet<HumanCause> = new Set([
  'media-only',
  'mostly-quotation',
  'other-language',
  'poetry-or-code',
  'rules-disagree',
])

/**
 * A recording whose title is all the words there are ("My clip (0:50)") has few words, and so has a post whose file the
 * export left out: both are something to look at, and no short answer.
 */
const carriesTitleOnly = /\(\d{1,2}:\d{2}\)/u

function isMedia(post: Post): boolean {
  return post.media.length > 0 || post.text.trim() === '' || carriesTitleOnly.test(post.text)
}

function kindOf(post: Post, input: DraftInput): 'media' | 'human' | null {
  const marked = Object.keys(tableEntry(input.marks, post.id)?.levels ?? {}).length > 0
  const cause = marked ? undefined : input.scores.get(post.id)?.needsHuman?.cause
  if (cause === undefined) return null
  if (cause === 'media-only' || (cause === 'too-short' && isMedia(post))) return 'media'
  return unreadable.has(cause) ? 'human' : null
}

/**
 * Whether the rules could read none of a student's posts, and why: a recording or a picture, or words they cannot
 * weigh. Such a student gets a note that says the instructor looked, and no verdict; null as soon as one post was
 * read by the rules or has a level from the instructor.
 */
export function leftToHuman(input: DraftInput): 'media' | 'human' | null {
  const posts = input.posts.filter((post) => !post.deleted)
  if (posts.length === 0) return null
  const kinds = posts.map((post) => kindOf(post, input))
  if (kinds.includes(null)) return null
  return kinds.includes('media') ? 'media' : 'human'
}
