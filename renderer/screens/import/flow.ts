import type { Fate } from '#shared/canvas/join.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { ImportOutcome, ImportPreview, ResumedImport } from '#shared/contract/importViews.ts'
import { noDecisions, type ImportDecisions, type ReadChoice } from '#shared/model/importChoices.ts'
import { postId, type TopicId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'
import type { Forum } from '#shared/model/topic.ts'
import { firstStep, isStep, type Step } from './steps.ts'

/** Work that is on its way. */
export interface Working {
  readonly what: Message
  readonly done: number
  readonly total: number
  /** Milliseconds since it began. */
  readonly elapsed: number
}

/** One part of one file, and how it is to be read. */
export interface Wish {
  readonly source: number
  readonly part: number
  readonly choice: ReadChoice
}

/** Where an import stands. Nothing is written into the course before it is kept. */
export type Flow =
  | { readonly kind: 'choose'; readonly error: ApiError | null }
  | ({ readonly kind: 'working' } & Working)
  | {
      readonly kind: 'preview'
      readonly preview: ImportPreview
      readonly step: Step
      readonly decisions: ImportDecisions
      /** What importing each post that was left out would have done. */
      readonly fates: Readonly<Record<string, Fate>>
      /** Some file is just being read again with other options. */
      readonly rereading: Working | null
      /** The options with which that file is being read. */
      readonly wished: Wish | null
      readonly error: ApiError | null
    }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome }

export type Previewing = Extract<Flow, { kind: 'preview' }>

export const nothingChosen: Flow = { kind: 'choose', error: null }

/** Files that were just read: at the first step that has something to ask, else before the button. */
export function asPreview(preview: ImportPreview): Previewing {
  const skipped = Object.keys(preview.skipped).map((id) => postId(id))
  const decisions = { ...noDecisions, skipped }
  return {
    kind: 'preview',
    preview,
    step: firstStep(preview, decisions),
    decisions,
    fates: preview.skipped,
    rereading: null,
    wished: null,
    error: null,
  }
}

/** An import that was left, where it was left. */
export function asResumed({ preview, decisions, step }: ResumedImport): Previewing {
  const begun = { ...asPreview(preview), decisions }
  return { ...begun, step: isStep(step) ? step : firstStep(preview, decisions) }
}

/** The same import after some file was read otherwise: what was decided stays. */
export function withPreview(flow: Previewing, preview: ImportPreview): Previewing {
  return {
    ...flow,
    preview,
    fates: { ...flow.fates, ...preview.skipped },
    rereading: null,
    wished: null,
    error: null,
  }
}

/** Decides something; in any other state nothing changes. */
export function withDecisions(flow: Flow, change: Partial<ImportDecisions>): Flow {
  return flow.kind === 'preview' ? { ...flow, decisions: { ...flow.decisions, ...change } } : flow
}

/** The forum as decided here, else as it came. */
export function forumOf(flow: Previewing, topic: TopicId): Forum | undefined {
  const decided = Object.hasOwn(flow.decisions.forums, topic) ? flow.decisions.forums[topic] : undefined
  return decided ?? flow.preview.forums.find((row) => row.topic.id === topic)?.forum
}

/**
 * Says something else about one forum. Only what the person changed is sent: a guess stays a guess and can become
 * better with the next import.
 */
export function withForum(flow: Flow, topic: TopicId, change: Partial<Forum>): Flow {
  const before = flow.kind === 'preview' ? forumOf(flow, topic) : undefined
  if (flow.kind !== 'preview' || before === undefined) return flow
  return withDecisions(flow, { forums: { ...flow.decisions.forums, [topic]: { ...before, ...change } } })
}

/** Leaves posts out, or takes them back in. */
export function withSkipped(
  flow: Flow,
  posts: readonly { readonly postId: ImportDecisions['skipped'][number]; readonly fate: Fate }[],
  skip: boolean,
): Flow {
  if (flow.kind !== 'preview') return flow
  const ids = new Set(posts.map((post) => post.postId))
  const others = flow.decisions.skipped.filter((id) => !ids.has(id))
  const fates = { ...flow.fates, ...Object.fromEntries(posts.map((post) => [post.postId, post.fate])) }
  return { ...flow, fates, decisions: { ...flow.decisions, skipped: skip ? [...others, ...ids] : others } }
}

/** What importing will do, without what is left out. */
export function sumsOf({ preview, decisions, fates }: Previewing) {
  const left = decisions.skipped.flatMap((id) => (Object.hasOwn(fates, id) ? (fates[id] ?? []) : []))
  const without = (fate: Fate): number => preview[fate] - left.filter((other) => other === fate).length
  return {
    added: without('added'),
    updated: without('updated'),
    unchanged: without('unchanged'),
    skipped: left.length,
    people: preview.people,
    topics: preview.topics,
  }
}
