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

function countsOf({ work, toScore }: CourseData): Pick<CourseCard, 'toScore' | 'toApprove' | 'lastImport'> {
  const imports = Object.values(work.imports).map(({ at }) => at)
  return {
    toScore,
    toApprove: Object.values(work.drafts).filter((draft) => waits.has(draft.state)).length,
    lastImport: imports.toSorted().at(-1) ?? null,
  }
}

/**
 * A course on the first screen, from the text of its file alone: the posts are not read for it. A file that
 * cannot be read makes a card that says so.
 */
export function courseCard(
  id: CourseId,
  folder: string,
  text: string | null,
  lastOpened: string | null,
): CourseCard {
  const decoded = text === null ? null : decodeCourse(text)
  const frame = { id, folder, lastOpened }
  if (decoded?.ok === true) {
    const { title, term, sample } = settingsOf(decoded.value.work)
    return { ...frame, title, term, sample, ...countsOf(decoded.value), problem: null }
  }
  const problem = decoded === null ? message('errors:card.missing') : problemOf(decoded.error)
  return { ...frame, title: id, term: '', sample: false, lastImport: null, toScore: 0, toApprove: 0, problem }
}
