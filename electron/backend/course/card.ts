import type { CourseCard } from '#shared/contract/views.ts'
import type { CourseId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { decodeCourse, settingsOf, type CourseData, type DecodeError } from './courseData.ts'

function problemOf(error: DecodeError): Message {
  return error.kind === 'from-the-future'
    ? message('errors:card.fromTheFuture')
    : message('errors:card.damaged')
}

const waits = new Set(['draft', 'edited'])

function countsOf({ work, toScore }: CardData): Pick<CourseCard, 'toScore' | 'toApprove' | 'lastImport'> {
  const imports = Object.values(work.imports).map(({ at }) => at)
  return {
    toScore,
    toApprove: Object.values(work.drafts).filter((draft) => waits.has(draft.state)).length,
    lastImport: imports.toSorted().at(-1) ?? null,
  }
}

/** What a card needs of a course that is open or was read. */
export type CardData = Pick<CourseData, 'work' | 'toScore'>

/** Where a card's course lies, and when it was opened last. */
export interface CardFrame {
  readonly id: CourseId
  readonly folder: string
  readonly lastOpened: string | null
  readonly archived: boolean
}

/** The card of a course whose work is at hand. */
export function courseCard(frame: CardFrame, data: CardData): CourseCard {
  const { title, term, sample } = settingsOf(data.work)
  return { ...frame, title, term, sample, ...countsOf(data), problem: null }
}

/**
 * A course on the first screen, from the text of its file alone: the posts are not read for it. A file that
 * cannot be read makes a card that says so.
 */
export function cardFromText(frame: CardFrame, text: string | null): CourseCard {
  const decoded = text === null ? null : decodeCourse(text)
  if (decoded?.ok === true) return courseCard(frame, decoded.value)
  const problem = decoded === null ? message('errors:card.missing') : problemOf(decoded.error)
  return {
    ...frame,
    title: frame.id,
    term: '',
    sample: false,
    lastImport: null,
    toScore: 0,
    toApprove: 0,
    problem,
  }
}
