import type { ApiError } from '#shared/contract/call.ts'
import type { ImportOutcome, ImportPreview } from '#shared/contract/importViews.ts'
import type { TopicId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'
import type { Forum } from '#shared/model/topic.ts'

/** Where an import stands. Nothing is written before `keeping`. */
export type Flow =
  | { readonly kind: 'choose'; readonly error: ApiError | null }
  | {
      readonly kind: 'working'
      readonly what: Message
      readonly done: number
      readonly total: number
      /** Milliseconds since it began. */
      readonly elapsed: number
    }
  | {
      readonly kind: 'preview'
      readonly preview: ImportPreview
      readonly forums: ReadonlyMap<TopicId, Forum>
      readonly error: ApiError | null
    }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome }

export const nothingChosen: Flow = { kind: 'choose', error: null }

/** The preview as it came, with every forum as guessed or as decided before. */
export function asPreview(preview: ImportPreview): Flow {
  const forums = new Map(preview.forums.map((row) => [row.topic.id, row.forum]))
  return { kind: 'preview', preview, forums, error: null }
}

/** Says something else about one forum; in any other state nothing changes. */
export function withForum(flow: Flow, topic: TopicId, change: Partial<Forum>): Flow {
  if (flow.kind !== 'preview') return flow
  const before = flow.forums.get(topic)
  if (before === undefined) return flow
  return { ...flow, forums: new Map(flow.forums).set(topic, { ...before, ...change }) }
}

/**
 * The forums to send with the commit: only those the person changed here, so that a guess stays a guess and can
 * become better with the next import.
 */
export function decidedForums(flow: Extract<Flow, { kind: 'preview' }>): Record<string, Forum> {
  const changed = flow.preview.forums.flatMap(({ topic, forum }) => {
    const now = flow.forums.get(topic.id)
    return now === undefined || now === forum ? [] : [[topic.id, now] as const]
  })
  return Object.fromEntries(changed)
}
