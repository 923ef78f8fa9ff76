import type { Draft } from '#shared/model/draft.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import { daysBetween } from '#shared/insights/period.ts'
import { countSteps } from './nextSteps.ts'
import { draftWords } from './wordCount.ts'

/** Groups with fewer people would point at somebody. */
export const smallestGroup = 5

export interface EquityInput {
  readonly drafts: readonly Draft[]
  /** The posts that the drafts answer, by student. */
  readonly posts: ReadonlyMap<PersonId, readonly Post[]>
  /** The section or group of each student, as the instructor chose to compare; people without one are left out. */
  readonly groupOf: ReadonlyMap<PersonId, string>
  readonly now: string
}

/** What one section or group gets, in means; shown to the instructor only. */
export interface EquityRow {
  readonly group: string
  readonly students: number
  /** Words of feedback. */
  readonly words: number
  /** Share of drafts with the student's own words in them, 0..1. */
  readonly quoted: number
  readonly nextSteps: number
  /** Days from the last post to the feedback, or until now. */
  readonly daysWaited: number
  /** Place in the order of approval, 0 (first) to 1 (last); null where none of the group is approved. */
  readonly order: number | null
}

export interface EquityReport {
  readonly rows: readonly EquityRow[]
  /** Groups too small to report. */
  readonly hidden: number
  readonly messages: readonly Message[]
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

/** Each approved draft's place in the order of approval, from 0 to 1; drafts approved in one moment share theirs. */
function approvalOrder(drafts: readonly Draft[]): ReadonlyMap<Draft, number> {
  const times = [...new Set(drafts.flatMap((draft) => draft.approvedAt ?? []))].toSorted()
  const place = (time: string): number => (times.length < 2 ? 0.5 : times.indexOf(time) / (times.length - 1))
  return new Map(
    drafts.flatMap((draft) => (draft.approvedAt === null ? [] : [[draft, place(draft.approvedAt)]])),
  )
}

function waited(draft: Draft, input: EquityInput): readonly number[] {
  const times = (input.posts.get(draft.personId) ?? []).flatMap((post) => post.createdAt ?? [])
  const last = times.toSorted().at(-1)
  return last === undefined ? [] : [daysBetween(last, draft.deliveredAt ?? draft.approvedAt ?? input.now)]
}

function rowOf(
  group: string,
  drafts: readonly Draft[],
  input: EquityInput,
  order: ReadonlyMap<Draft, number>,
): EquityRow {
  const places = drafts.flatMap((draft) => order.get(draft) ?? [])
  return {
    group,
    students: drafts.length,
    words: mean(drafts.map((draft) => draftWords(draft.text))),
    quoted: mean(drafts.map((draft) => (draft.text.quotation.trim() === '' ? 0 : 1))),
    nextSteps: mean(drafts.map((draft) => countSteps(draft.text.nextStep))),
    daysWaited: mean(drafts.flatMap((draft) => waited(draft, input))),
    order: places.length === 0 ? null : mean(places),
  }
}

interface Measure {
  readonly key: string
  readonly of: (row: EquityRow) => number | null
  /** Differences up to this are chance and not worth a word. */
  readonly chance: number
}

const measures: readonly Measure[] = [
  { key: 'words', of: (row) => row.words, chance: 15 },
  { key: 'quoted', of: (row) => row.quoted, chance: 0.2 },
  { key: 'nextSteps', of: (row) => row.nextSteps, chance: 0.7 },
  { key: 'days', of: (row) => row.daysWaited, chance: 1.5 },
  { key: 'order', of: (row) => row.order, chance: 0.4 },
]

function differences(rows: readonly EquityRow[]): readonly Message[] {
  return measures.flatMap(({ key, of, chance }) => {
    const known = rows.flatMap((row) => {
      const value = of(row)
      return value === null ? [] : [{ group: row.group, value }]
    })
    const sorted = known.toSorted((one, other) => one.value - other.value)
    const least = sorted[0]
    const most = sorted.at(-1)
    if (least === undefined || most === undefined || most.value - least.value <= chance) return []
    const shown = (value: number): number => (key === 'quoted' ? Math.round(value * 100) : Math.round(value))
    return [
      message(`feedback:equity.${key}`, {
        least: least.group,
        most: most.group,
        low: shown(least.value),
        high: shown(most.value),
      }),
    ]
  })
}

/**
 * Compares what sections (or groups) get before feedback is handed out: length, quotations, next steps, days waited
 * and place in the marking order. Groups under five people are never reported.
 */
export function equityCheck(input: EquityInput): EquityReport {
  const groups = new Map<string, Draft[]>()
  for (const draft of input.drafts) {
    const group = input.groupOf.get(draft.personId)
    if (group === undefined) continue
    groups.set(group, [...(groups.get(group) ?? []), draft])
  }
  const order = approvalOrder(input.drafts)
  const large = [...groups].filter(([, drafts]) => drafts.length >= smallestGroup)
  const rows = large
    .map(([group, drafts]) => rowOf(group, drafts, input, order))
    .toSorted((one, other) => (one.group < other.group ? -1 : 1))
  const found = differences(rows)
  return {
    rows,
    hidden: groups.size - large.length,
    messages: rows.length > 1 && found.length === 0 ? [message('feedback:equity.even')] : found,
  }
}
