import type { ExportRow } from '#shared/contract/exportViews.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { firstName } from '#shared/reading/people.ts'
import { approvedFeedback, feedbackParagraphs } from './approvedFeedback.ts'
import { classByName, listNames } from './classByName.ts'
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
  const people = classByName(input)
  const nameOf = listNames(people)
  return people.map((person) => {
    const text = messageFor(person, input, weeks, say)
    return {
      key: person.id,
      name: nameOf(person),
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
  const people = new Map<string, Person>(input.content.people.map((person) => [person.id, person]))
  const parts = rows.flatMap(({ key, text }) => {
    const person = people.get(key)
    if (text === null || person === undefined) return []
    const { sortableName, canvasId } = person
    const title = canvasId === null ? sortableName : `${sortableName} (${canvasId})`
    return [`${title}\n${'='.repeat(Math.min(60, title.length))}\n\n${text}\n`]
  })
  return parts.join('\n\n')
}
