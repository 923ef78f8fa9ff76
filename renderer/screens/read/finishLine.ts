import type { AgreementReport } from '#shared/contract/readingViews.ts'
import { message, type Message } from '#shared/model/message.ts'

/** The title of the criterion with most disagreements; null where two share the first place, or none has any. */
function mostly({ criteria }: Pick<AgreementReport, 'criteria'>): string | null {
  const counts = criteria
    .map(({ title, above, below }) => ({ title, count: above.length + below.length }))
    .toSorted((one, other) => other.count - one.count)
  const [first, second] = counts
  if (first === undefined || first.count === 0 || first.count === second?.count) return null
  return first.title
}

function disagreements(report: AgreementReport): Message {
  const { disagreements: count, overall } = report
  if (overall.compared === 0) return message('read:lookBack.line.nothingCompared')
  if (count === 0) return message('read:lookBack.line.agreed')
  const on = mostly(report)
  return on === null
    ? message('read:lookBack.line.disagreed', { count })
    : message('read:lookBack.line.disagreedMostly', { count, on })
}

/** Levels taken over from a suggestion agree with it by their nature: only the others test it. */
function fairTest({ unseen, accepted }: AgreementReport): readonly Message[] {
  return [
    ...(unseen.compared === 0
      ? []
      : [message('read:lookBack.line.unseen', { ...unseen, count: unseen.compared })]),
    ...(accepted === 0 ? [] : [message('read:lookBack.line.accepted', { count: accepted })]),
  ]
}

/** "52 of 52 scored. You disagreed with 9 suggestions, mostly on Supports it. …" */
export function finishLines(report: AgreementReport): readonly Message[] {
  const { scored, total } = report
  return [
    message('read:lookBack.line.scored', { scored, count: total }),
    disagreements(report),
    ...fairTest(report),
  ]
}
