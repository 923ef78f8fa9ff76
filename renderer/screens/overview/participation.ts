import type { TopicParticipation } from '#shared/contract/views.ts'

export interface ChartRow {
  readonly topic: TopicParticipation
  /** A label that fits under a bar: "W3", or for a second topic of the week "W3b". */
  readonly short: string
  readonly posts: number
  readonly replies: number
}

interface Labels {
  readonly week: (week: number) => string
  readonly other: (purpose: TopicParticipation['purpose']) => string
}

function base(topic: TopicParticipation, labels: Labels): string {
  // A practice or lounge forum is not "the" forum of its week.
  const ofWeek = topic.purpose !== 'practice' && topic.purpose !== 'lounge'
  return topic.week !== null && ofWeek ? labels.week(topic.week) : labels.other(topic.purpose)
}

/** The second of a week is "W3b"; past the alphabet they are counted: "Grp27". */
function numbered(base: string, before: number): string {
  if (before === 0) return base
  return before < 26 ? `${base}${String.fromCodePoint(97 + before)}` : `${base}${before + 1}`
}

/** The topics in course order, each with a short label that no other has. */
export function chartRows(topics: readonly TopicParticipation[], labels: Labels): readonly ChartRow[] {
  const used = new Map<string, number>()
  const inOrder = topics.toSorted((a, b) => (a.week ?? Infinity) - (b.week ?? Infinity))
  return inOrder.map((topic) => {
    const label = base(topic, labels)
    const before = used.get(label) ?? 0
    used.set(label, before + 1)
    return { topic, short: numbered(label, before), posts: topic.posts, replies: topic.replies }
  })
}
