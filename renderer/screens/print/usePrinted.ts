import type { UseQueryResult } from '@tanstack/react-query'
import type { WeekRange } from '#shared/model/draft.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import type { CallFailure } from '#renderer/lib/failure.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { hasPart, type PrintChoice, type Printed } from './choice.ts'

/** Nobody chosen is everybody, and a choice that does not count for the sheet is not sent. */
function peopleOf(choice: PrintChoice): string[] | null {
  return hasPart(choice.kind, 'people') && choice.people.length > 0 ? [...choice.people] : null
}

/** Asks for what a choice prints; the last answer stays while the next one is on its way. */
export function usePrinted(choice: PrintChoice, weeks: WeekRange) {
  const course = useCourseId()
  const { kind, order } = choice
  const isSummary = kind === 'students' || kind === 'teacher' || kind === 'share'
  const people = peopleOf(choice)
  const asked = { course, weeks, people, order }
  const summaries = useCall(
    'sheets.data',
    { ...asked, approvedOnly: choice.approvedOnly },
    { keep: true, enabled: isSummary },
  )
  const page = useCall(
    'sheets.page',
    {
      ...asked,
      kind: isSummary ? 'checkIn' : kind,
      skill: choice.skill,
      topicId: hasPart(kind, 'topic') ? choice.topicId : null,
      planId: hasPart(kind, 'plan') ? choice.planId : null,
    },
    { keep: true, enabled: !isSummary },
  )
  const query: UseQueryResult<unknown, CallFailure> = isSummary ? summaries : page
  return { query, printed: printedOf(choice, summaries.data, page.data) }
}

function printedOf(
  { kind }: PrintChoice,
  data: Extract<Printed, { readonly data: unknown }>['data'] | undefined,
  sheet: Extract<Printed, { readonly kind: 'page' }>['sheet'] | undefined,
): Printed | null {
  if (kind === 'students' || kind === 'teacher' || kind === 'share') {
    return data === undefined ? null : { kind, data }
  }
  // While another sheet is on its way the last one is kept, which must not be shown under this one's name.
  return sheet?.body.kind === kind ? { kind: 'page', sheet } : null
}
