import type { Input } from '#shared/contract/api.ts'
import type { CourseId } from '#shared/model/ids.ts'
import { Strategy } from '#shared/model/mark.ts'
import { Level } from '#shared/model/rubric.ts'
import { PostState, QueueOrder, type QueueChoice } from '#shared/model/savedView.ts'

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

/** Several states stand in the address with commas between them; words that are none are left out. */
function statesOf(query: Query): readonly PostState[] {
  const asked = new Set((query.get('only') ?? '').split(','))
  return PostState.options.filter((state) => asked.has(state))
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
    order: oneOf(QueueOrder.options, query.get('order'), 'shuffled'),
    week: weekOf(query.get('week')),
    topicId: textOf(query, 'topic'),
    section: textOf(query, 'section')?.slice(0, 200) ?? null,
    group: textOf(query, 'group')?.slice(0, 500) ?? null,
    only: statesOf(query),
    criterionId: textOf(query, 'one'),
    behind: behindOf(query),
    text: textOf(query, 'text')?.slice(0, longestSearch) ?? null,
  }
}

/** Where a search looks: in the list as it is narrowed, or in the posts of all weeks. */
export type Reach = 'list' | 'everywhere'

/** The address with a search: one that looks everywhere leaves week, topic and what stood behind a number. */
export function searched(query: Query, text: string, reach: Reach): Record<string, string | null> {
  const goesOn = textOf(query, 'text') !== null
  if (text === '' || goesOn || reach === 'list') return { ...Object.fromEntries(query), text }
  return { ...withoutBehind(query), week: null, topic: null, text }
}

/** What of a list's wish can be kept under a name: all but what stands behind a number. */
export function choiceOf(wish: QueueInput): Omit<QueueInput, 'course' | 'behind'> {
  const { order, week, topicId, section, group, only, criterionId, text } = wish
  return { order, week, topicId, section, group, only, criterionId, text }
}

/** In how many ways a list is narrowed. */
export function narrowings({ week, topicId, section, group, only }: QueueInput): number {
  const places = [week, topicId, section ?? null, group ?? null].filter((part) => part !== null)
  return places.length + (only?.length ?? 0)
}

/** The part of the address that a saved view stands for; empty entries leave the address. */
export function choiceQuery(choice: QueueChoice): Record<string, string | number | null> {
  const { order, week, topicId, section, group, only, criterionId, text } = choice
  return {
    order: order === 'shuffled' ? null : order,
    week,
    topic: topicId,
    section,
    group,
    only: only.length === 0 ? null : only.join(','),
    one: criterionId,
    text,
  }
}

/** The address without the narrowing to what stands behind a number. */
export function withoutBehind(query: Query): Record<string, string> {
  const narrowing = new Set(['person', 'posts', 'strategy', 'criterion', 'level'])
  return Object.fromEntries([...query].filter(([name]) => !narrowing.has(name)))
}
