import { ipcMain } from 'electron'
import { isAbsolute } from 'node:path'
import { failure } from '#backend/failures.ts'
import { channels } from '#shared/contract/desktop.ts'
import { dispatch, type Handlers, type ReportBug } from '#shared/contract/dispatch.ts'
import { isOurPage } from './decide/ours.ts'
import type { Origins } from './origins.ts'

/** What the door needs to know. */
interface Behind {
  readonly handlers: Handlers
  readonly reportBug: ReportBug
  /** Sees every value on its way to the page. */
  readonly sawAnswer: (call: string, value: unknown) => void
  readonly origins: Origins
}

/**
 * Opens the one door from the page to the backend; raw `ipcMain` is banned by lint everywhere else.
 * Out: a function that resolves when no call is being answered any more.
 */
export function openDoor({ handlers, reportBug, sawAnswer, origins }: Behind): () => Promise<void> {
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
  // The preload asks, with the path of a file that a person dropped or chose; the page gets the word alone.
  // eslint-disable-next-line no-restricted-properties -- behind the same guard as the door
  ipcMain.handle(channels.origin, (event, file: unknown) =>
    isOurPage(event.senderFrame) && typeof file === 'string' && isAbsolute(file)
      ? origins.wordFor(file)
      : null,
  )
  return async () => {
    while (underWay.size > 0) await Promise.allSettled(underWay)
  }
}
