import type { Queue, QueuePlace, QueueRow } from '#shared/contract/views.ts'
import { queueSteps } from '#shared/reading/queue.ts'
import type { QueueInput } from '#shared/reading/queueDesk.ts'
import { queueRows } from '#shared/reading/queueRow.ts'

/** A queue whose rows are all in sight. */
export interface Listed extends Queue {
  readonly rows: readonly (QueuePlace & QueueRow)[]
}

/** Every step of a queue at once. */
export function queueAtOnce(input: QueueInput): Queue {
  const steps = queueSteps(input)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The queue with what is shown of each of its posts. */
export function listed(input: QueueInput): Listed {
  const queue = queueAtOnce(input)
  const rows = queueRows(
    input,
    queue.rows.map(({ postId }) => postId),
    input.query.criterionId,
  )
  return { ...queue, rows: queue.rows.flatMap((place, at) => ({ ...rows[at], ...place })) as Listed['rows'] }
}
