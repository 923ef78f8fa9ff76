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
 * Whether the rules could read none of a student's posts, and why: a recording or a picture, or words they cannot
 * weigh. Such a student gets a note that says the instructor looked, and no verdict; null as soon as one post was
 * read by the rules or has a level from the instructor.
 */
export function leftToHuman(input: DraftInput): 'media' | 'human' | null {
  const posts = input.posts.filter((post) => !post.deleted)
  if (posts.length === 0) return null
  const causes = posts.flatMap((post) => {
    const marked = Object.keys(tableEntry(input.marks, post.id)?.levels ?? {}).length > 0
    const cause = marked ? undefined : input.scores.get(post.id)?.needsHuman?.cause
    return cause !== undefined && unreadable.has(cause) ? [cause] : []
  })
  if (causes.length < posts.length) return null
  return causes.includes('media-only') ? 'media' : 'human'
}
