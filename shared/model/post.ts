import { z } from 'zod'
import { PersonId, PostId, TopicId } from './ids.ts'
import { Span } from './span.ts'

/** A link in a post, shown as text with its address and never followed by the program. */
export const Link = z.object({ start: z.number().int(), end: z.number().int(), href: z.string() }).readonly()
export type Link = z.infer<typeof Link>

/** An image, video, audio or attachment that a post carries; noted, never loaded. */
export const Media = z
  .object({ kind: z.enum(['image', 'video', 'audio', 'file', 'embed']), label: z.string() })
  .readonly()
export type Media = z.infer<typeof Media>

/** A post or reply as imported. Never edited: a later import brings a newer version of it. */
export const Post = z
  .object({
    id: PostId,
    topicId: TopicId,
    /** Null for a post that opens a thread, and where the export does not say. */
    parentId: PostId.nullable(),
    /** True where the parent was worked out from names and times rather than read. */
    parentInferred: z.boolean(),
    /** Null for deleted and anonymous posts. */
    authorId: PersonId.nullable(),
    /** Displayed text: block-aware plain text, entities decoded, `\n` between blocks. All spans index into this. */
    text: z.string(),
    /** The message as exported, where it differs from `text`. Never put into a page. */
    source: z.string().nullable(),
    /** Parts of `text` that quote somebody else and do not count as the student's own words. */
    quotes: z.array(Span).readonly(),
    mentions: z.array(Span).readonly(),
    links: z.array(Link).readonly(),
    media: z.array(Media).readonly(),
    /** ISO 8601 with offset `Z`, or null where unknown or ambiguous. */
    createdAt: z.string().nullable(),
    updatedAt: z.string().nullable(),
    likes: z.number().nullable(),
    /** A tombstone: it keeps the thread together and has no words. */
    deleted: z.boolean(),
  })
  .readonly()
export type Post = z.infer<typeof Post>
