import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import type { Span } from '#shared/model/span.ts'
import { isCopied } from './copied.ts'
import { sentencesIn } from './sentences.ts'
import { countWords } from './wordCount.ts'

/** Shorter than this, a sentence says nothing that could be praised. */
const wordsAtLeast = 6

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

const greeting =
  /^(?:hi|hello|hey|dear|thanks|thank you|good (?:morning|afternoon|evening)|great (?:post|point)|nice (?:post|point)|good (?:post|point))(?![\p{L}])/iu
const address = /https?:|www\.|\S@\S|(?:^|\s)@\S/iu

/** Quotation marks around all of it: somebody else's words, even where the export does not mark a quotation. */
const inMarks = /^\s*(?:["“„«'‘].*["”“»'’][.,]?\s*(?:\(.*\))?|>.*)$/su

/**
 * The student's own sentences of a post that can stand by themselves in a feedback: not quoted, not copied from the
 * prompt or a classmate, no greeting, no address, long enough to say something.
 */
export function ownSentences(post: Post, content: ClassContent): readonly Span[] {
  if (post.deleted) return []
  return sentencesIn(post.text).filter((span) => {
    const text = post.text.slice(span.start, span.end)
    if (countWords(text) < wordsAtLeast || greeting.test(text) || address.test(text) || inMarks.test(text)) {
      return false
    }
    const foreign = [...post.quotes, ...post.mentions, ...post.links]
    return (
      !foreign.some((one) => overlaps(one, span)) && !isCopied(text, post.authorId, post.topicId, content)
    )
  })
}
