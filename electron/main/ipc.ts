import { ipcMain } from 'electron'
import { failure } from '#backend/failures.ts'
import { channels } from '#shared/contract/desktop.ts'
import { dispatch, type Handlers, type ReportBug } from '#shared/contract/dispatch.ts'
import { isOurPage } from './decide/ours.ts'

/** What the door needs to know. */
interface Behind {
  readonly handlers: Handlers
  readonly reportBug: ReportBug
  /** Sees every value on its way to the page. */
  readonly sawAnswer: (call: string, value: unknown) => void
}

/**
 * Opens the one door from the page to the backend; raw `ipcMain` is banned by lint everywhere else.
 * Out: a function that resolves when no call is being answered any more.
 */
export function openDoor({ handlers, reportBug, sawAnswer }: Behind): () => Promise<void> {
  const underWay = new Set<Promise<unknown>>()
  // eslint-disable-next-line no-restricted-properties -- this is the one guarded door
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown) => {
    if (!isOurPage(event.senderFrame)) return failure('refused', 'menu:refused')
    const answering = dispatch(handlers, reportBug, name, input)
    underWay.add(answering)
    const answer = await answering.finally(() => underWay.delete(answering))
    if (answer.ok) sawAnswer(String(name), answer.value)
    return answer
  })
  return async () => {
    while (underWay.size > 0) await Promise.allSettled(underWay)
  }
}
