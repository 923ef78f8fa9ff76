import { setImmediate as nextTurn } from 'node:timers/promises'

/** The longest that work on the main thread may go on before it lets others have their turn, in milliseconds. */
const turn = 12

/**
 * Does work that is cut into small steps, and lets clicks, windows and other calls in between them: the main thread
 * draws Electron's menus and answers every call.
 * @returns what the work comes to.
 */
export async function inTurns<T>(work: Generator<undefined, T>): Promise<T> {
  let until = performance.now() + turn
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    if (performance.now() < until) continue
    await nextTurn()
    until = performance.now() + turn
  }
}
