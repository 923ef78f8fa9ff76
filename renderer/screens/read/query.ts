import type { Input } from '#shared/contract/api.ts'
import type { CourseId } from '#shared/model/ids.ts'
import { Strategy } from '#shared/model/mark.ts'
import { Level } from '#shared/model/rubric.ts'

export const orders = ['shuffled', 'thread', 'time', 'waiting', 'student'] as const
export const filters = ['all', 'unscored', 'needs-human', 'pinned', 'moderation'] as const
export type QueueInput = Input<'posts.queue'>
export type Behind = NonNullable<QueueInput['behind']>

/** Letters that the search box takes; the contract takes as many. */
export const longestSearch = 500

type Query = ReadonlyMap<string, string>

function oneOf<T extends string>(options: readonly T[], text: string | undefined, otherwise: T): T {
  return options.find((option) => option === text) ?? otherwise
}

/** A text of the address; an empty one says nothing. */
function textOf(query: Query, name: string): string | null {
  const text = query.get(name) ?? ''
  return text === '' ? null : text
}

function weekOf(text: string | undefined): number | null {
  const week = Number(text ?? '')
  return Number.isSafeInteger(week) && week > 0 ? week : null
}

function strategyOf(query: Query): Behind | null {
  const strategy = Strategy.safeParse(query.get('strategy'))
  return strategy.success ? { kind: 'strategy', strategy: strategy.data } : null
}

function levelOf(query: Query): Behind | null {
  const criterionId = textOf(query, 'criterion')
  const text = textOf(query, 'level')
  const level = Level.safeParse(text === null ? null : Number(text))
  if (criterionId === null || !level.success) return null
  return { kind: 'level', criterionId, level: level.data }
}

/** The number or name of the overview that was opened: its posts only. */
export function behindOf(query: Query): Behind | null {
  const personId = textOf(query, 'person')
  if (personId !== null) return { kind: 'person', personId }
  const posts = textOf(query, 'posts')
  if (posts !== null) return { kind: 'posts', postIds: posts.split(',').filter((id) => id !== '') }
  return strategyOf(query) ?? levelOf(query)
}

/** What the queue lists, from the address; what the address does not say is the default (shuffled, everything). */
export function queueInput(course: CourseId, query: Query): QueueInput {
  return {
    course,
    order: oneOf(orders, query.get('order'), 'shuffled'),
    week: weekOf(query.get('week')),
    topicId: textOf(query, 'topic'),
    only: oneOf(filters, query.get('only'), 'all'),
    behind: behindOf(query),
    text: textOf(query, 'text')?.slice(0, longestSearch) ?? null,
  }
}

/** The address with a search: one that begins leaves week, topic and what stood behind a number, to look everywhere. */
export function searched(query: Query, text: string): Record<string, string | null> {
  if (text === '' || textOf(query, 'text') !== null) return { ...Object.fromEntries(query), text }
  return { ...withoutBehind(query), week: null, topic: null, text }
}

/** The address without the narrowing to what stands behind a number. */
export function withoutBehind(query: Query): Record<string, string> {
  const narrowing = new Set(['person', 'posts', 'strategy', 'criterion', 'level'])
  return Object.fromEntries([...query].filter(([name]) => !narrowing.has(name)))
}
