import { app, powerMonitor } from 'electron'
import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from './context.ts'

/** Longer than any write takes; a backend that hangs must not keep an invisible program alive. */
const patienceMs = 30_000

type Stage = 'running' | 'finishing' | 'done'

async function within(ms: number, work: Promise<void>): Promise<void> {
  const stop = new AbortController()
  const late = pause(ms, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`still writing after ${ms} ms`)
  })
  late.catch(() => undefined)
  await Promise.race([work, late]).finally(() => stop.abort())
}

function isPreventable(event: unknown): event is Pick<Electron.Event, 'preventDefault'> {
  return typeof event === 'object' && event !== null && 'preventDefault' in event
}

/**
 * Ctrl+C, `kill` and the computer's own end are wishes to quit like any other, or they would cut a write short.
 * The system gives a moment before it insists.
 */
function quitWhenTold(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit()
    })
  }
  // Electron's types forget the event that its documentation hands to this listener.
  powerMonitor.on('shutdown', (...[event]: unknown[]) => {
    if (isPreventable(event)) event.preventDefault()
    app.quit()
  })
}

/**
 * Holds the end of the program back until the last write is on the disk. The windows are gone by then, so the
 * person waits for nothing. `finish` ends what is under way and closes the backend.
 */
export function quitAfterWrites(context: Context, finish: () => Promise<void>): void {
  let stage: Stage = 'running'
  quitWhenTold()
  async function end(): Promise<void> {
    await within(patienceMs, finish()).catch((cause: unknown) => {
      context.log.bug('closing', cause)
    })
    stage = 'done'
    app.quit()
  }
  app.on('will-quit', (event) => {
    if (stage === 'done') return
    event.preventDefault()
    if (stage === 'finishing') return
    stage = 'finishing'
    void end()
  })
}
