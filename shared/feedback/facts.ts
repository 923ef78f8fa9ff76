import { forumOf } from '#shared/reading/forumOf.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import type { DraftInput } from './draftInput.ts'
import { firstWords } from './wordCount.ts'

/** Where a student can ask: the instructor's own line, else the course's lounge, else the instructor. */
export function whereToAsk(input: DraftInput): {
  readonly kind: 'route' | 'lounge' | 'none'
  readonly help: string
} {
  const route = input.settings.helpRoute.trim().replace(/[.!]+$/u, '')
  if (route !== '') return { kind: 'route', help: firstWords(route, 16) }
  const lounge = input.content.topics.find(
    (topic) => forumOf(input.forums, topic.id).purpose === 'lounge' && topic.title.trim() !== '',
  )
  if (lounge === undefined) return { kind: 'none', help: '' }
  return { kind: 'lounge', help: firstWords(lounge.title, 6) }
}

function inWords(date: string, language: string): string | null {
  const time = Date.parse(`${date}T12:00:00Z`)
  if (Number.isNaN(time)) return null
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(time)
}

/** The next date a student can plan for: the first one of the week after these, in words; null where none is set. */
export function nextDate(input: DraftInput): string | null {
  const weeks = weekIndex(input.content.topics, input.forums, input.settings)
  const dates = input.content.topics
    .filter((topic) => weeks.ofTopic(topic.id) === input.weeks.to + 1)
    .flatMap((topic) => {
      const { firstPostDate, replyDate } = forumOf(input.forums, topic.id)
      return firstPostDate ?? replyDate ?? []
    })
  const first = dates.toSorted()[0]
  return first === undefined ? null : inWords(first, input.bank.language)
}
