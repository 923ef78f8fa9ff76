import type { Reading, ThreadPost } from '#shared/contract/views.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import { emptyMark, type Mark, type Recheck } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { PostScore, Reason } from '#shared/model/score.ts'
import type { Span } from '#shared/model/span.ts'
import type { Forum, Topic } from '#shared/model/topic.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { indexClass } from './classIndex.ts'
import { forumOf } from './forumOf.ts'
import { isLate } from './late.ts'
import { markFirstAt, type MarkFirst } from './markFirst.ts'
import type { Masked } from './mask.ts'
import { readerFor, type Reader } from './reader.ts'
import { isRechecked } from './recheck.ts'
import { isScorable } from './scoring.ts'
import { tableEntry } from './tableEntry.ts'
import { threadFrom, threadRoot, type PlacedPost } from './threadOrder.ts'
import { noCalendar } from './weeks.ts'
import { whenWritten } from './when.ts'

export interface ThreadInput {
  readonly content: ClassContent
  readonly work: CourseWork
  readonly forums: Readonly<Record<string, Forum>>
  /** Belongs to the course and never changes: its id. */
  readonly courseKey: string
}

/** A thread around one of its posts, in reading order. */
export interface ThreadView {
  readonly before: readonly ThreadPost[]
  readonly focus: ThreadPost
  readonly after: readonly ThreadPost[]
}

/** The post with codes for names. Times and the exported source would give the writer away, so they go too. */
function maskedPost(post: Post, masked: Masked, reader: Reader): Post {
  return {
    ...post,
    text: masked.text,
    source: null,
    quotes: post.quotes.map((span) => masked.map(span)),
    mentions: post.mentions.map((span) => masked.map(span)),
    links: post.links.map((link) => ({ ...link, ...masked.map(link) })),
    media: post.media.map((media) => ({
      ...media,
      // File names carry their owner's name in every spelling ("ruiz_ana_final2.docx").
      label: media.kind === 'file' ? '' : reader.mask(media.label, post.topicId).text,
    })),
    createdAt: null,
    updatedAt: null,
  }
}

const zoneOf = (work: CourseWork): string => (work.settings['course'] ?? noCalendar).timeZone

function shown(placed: PlacedPost, reader: Reader, forum: Forum, timeZone: string): ThreadPost {
  const { post, depth } = placed
  return {
    post: reader.anonymous ? maskedPost(post, reader.mask(post.text, post.topicId), reader) : post,
    who: reader.who(post),
    name: reader.lookedUp(post.authorId),
    role: reader.role(post.authorId),
    depth,
    when: whenWritten(post, forum, { anonymous: reader.anonymous, timeZone }),
  }
}

/**
 * The whole thread of a post, as it is shown: what stands before it, the post itself, what follows.
 *
 * @returns null where the content holds no such post.
 */
export function threadView(postId: PostId, input: ThreadInput): ThreadView | null {
  const index = indexClass(input.content)
  const post = index.posts.get(postId)
  if (post === undefined) return null
  const forum = forumOf(input.forums, post.topicId)
  const reader = readerFor(input.content, input.work, input.courseKey)
  const thread = threadFrom(threadRoot(post, index), index)
  const place = thread.findIndex((placed) => placed.post.id === postId)
  const posts = thread.map((placed) => shown(placed, reader, forum, zoneOf(input.work)))
  const focus = posts[place]
  if (focus === undefined) throw new Error('A thread holds the post it was built around')
  return { before: posts.slice(0, place), focus, after: posts.slice(place + 1) }
}

function maskedReason<R extends Reason>(reason: R, masked: Masked): R {
  const span = masked.map(reason)
  return { ...reason, ...span, text: masked.text.slice(span.start, span.end) }
}

/** A suggestion whose reasons point into the masked text. Levels and messages stay as they are. */
export function maskScore(score: PostScore, masked: Masked): PostScore {
  const reasons = (list: readonly Reason[]): readonly Reason[] => list.map((one) => maskedReason(one, masked))
  return {
    ...score,
    criteria: Object.fromEntries(
      Object.entries(score.criteria).map(([id, one]) => [id, { ...one, reasons: reasons(one.reasons) }]),
    ),
    notes: {
      civility: { ...score.notes.civility, reasons: reasons(score.notes.civility.reasons) },
      clarity: { ...score.notes.clarity, reasons: reasons(score.notes.clarity.reasons) },
    },
    notCounted: reasons(score.notCounted),
    dialogue: {
      ...score.dialogue,
      reasons: score.dialogue.reasons.map((reason) => maskedReason(reason, masked)),
    },
  }
}

/** The instructor's marks with pins that point into the masked text. */
export function maskMark(mark: Mark, masked: Masked): Mark {
  const pins = mark.pins.map((pin) => {
    const span = masked.map(pin.span)
    return { ...pin, span, text: masked.text.slice(span.start, span.end) }
  })
  return { ...mark, pins }
}

/** How one post is masked in this course, for spans that go into the page and come back from it (pins). */
export function maskOf(post: Post, input: ThreadInput): Masked {
  return readerFor(input.content, input.work, input.courseKey).mask(post.text, post.topicId)
}

/** The written text's span for one chosen on the page, kept inside the text. */
export function unmaskSpan(span: Span, post: Post, input: ThreadInput): Span {
  const back = maskOf(post, input).unmap(span)
  const end = Math.min(Math.max(back.end, 0), post.text.length)
  return { start: Math.min(Math.max(back.start, 0), end), end }
}

const unlistedTopic = (post: Post): Topic => ({
  id: post.topicId,
  title: '',
  prompt: '',
  authorId: null,
  postedAt: null,
})

/** How a post is read: as it stands, or afresh after a while, blind to the levels it already has. */
export type How = 'as-it-stands' | 'afresh'

/** The mark as it may be seen: whoever judges afresh sees only what was set this time. */
function shownMark(post: Post, how: How, { work }: ThreadInput): Mark {
  const mark = tableEntry(work.marks, post.id) ?? emptyMark
  if (how === 'as-it-stands') return mark
  return { ...mark, levels: tableEntry(work.rechecks, post.id)?.levels ?? {} }
}

function wholeRecheck(post: Post, how: How, { work, forums }: ThreadInput): Recheck | null {
  const recheck = tableEntry(work.rechecks, post.id)
  const rubric = courseRubric(work.settings['course']?.rubric ?? defaultRubric, forums)
  return how === 'as-it-stands' && isRechecked(recheck, post, rubric) ? (recheck ?? null) : null
}

function markFirstOf(post: Post, how: How, { content, work }: ThreadInput): MarkFirst {
  const settings = work.settings['course'] ?? { markFirst: true, markFirstPosts: 0 }
  return how === 'afresh' ? 'always' : markFirstAt(post, settings, work.marks, indexClass(content))
}

/**
 * Everything the reading place shows for one post; while the course is anonymous every text and span is masked.
 *
 * @param score The suggestion on the text as written, or null where there is none yet.
 * @returns null where the content holds no such post.
 */
export function readingOf(
  postId: PostId,
  score: PostScore | null,
  input: ThreadInput,
  how: How = 'as-it-stands',
): Reading | null {
  const view = threadView(postId, input)
  const index = indexClass(input.content)
  const post = index.posts.get(postId)
  if (view === null || post === undefined) return null
  const masked = maskOf(post, input)
  const forum = forumOf(input.forums, post.topicId)
  return {
    ...view,
    topic: index.topics.get(post.topicId) ?? unlistedTopic(post),
    forum,
    score: score === null ? null : maskScore(score, masked),
    scoreComes: false,
    mark: maskMark(shownMark(post, how, input), masked),
    scorable: isScorable(post, view.focus.role, forum),
    markFirst: markFirstOf(post, how, input),
    recheck: wholeRecheck(post, how, input),
    late: isLate(post, forum, zoneOf(input.work)),
  }
}
