import type { ExportRow } from '#shared/contract/exportViews.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { firstName } from '#shared/reading/people.ts'
import { approvedFeedback, feedbackParagraphs } from './approvedFeedback.ts'
import { classByName } from './classByName.ts'
import type { ExportInput, Say } from './exportInput.ts'

function messageFor(person: Person, input: ExportInput, weeks: WeekRange, say: Say): string | null {
  const feedback = approvedFeedback(input.work.drafts, person.id, weeks)
  if (feedback === null) return null
  const { instructor } = input.settings
  const hello = say(message('exporting:inbox.hello', { name: firstName(person) }))
  const paragraphs = [hello, ...feedbackParagraphs(feedback), ...(instructor === '' ? [] : [instructor])]
  return paragraphs.join('\n\n')
}

/** The approved feedback as a message to each student, ready to be pasted into Canvas's Inbox; by sortable name. */
export function inboxMessages(input: ExportInput, weeks: WeekRange, say: Say): readonly ExportRow[] {
  return classByName(input).map((person) => {
    const text = messageFor(person, input, weeks, say)
    return {
      key: person.id,
      name: person.sortableName,
      before: '',
      after: '',
      state: text === null ? ('left' as const) : ('set' as const),
      note: text === null ? message('exporting:left.notApproved') : null,
      text,
    }
  })
}

/** All messages in one text, each under its student's name and Canvas id: two students may share a name. */
export function inboxFile(rows: readonly ExportRow[], input: ExportInput): string {
  const ids = new Map<string, string | null>(
    input.content.people.map((person) => [person.id, person.canvasId]),
  )
  const parts = rows.flatMap(({ key, name, text }) => {
    if (text === null) return []
    const id = ids.get(key) ?? null
    const title = id === null ? name : `${name} (${id})`
    return [`${title}\n${'='.repeat(Math.min(60, title.length))}\n\n${text}\n`]
  })
  return parts.join('\n\n')
}
