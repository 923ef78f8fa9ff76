/** A task of its own, without the least time that a timer takes. */
function soon(run: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    run()
  }
  port2.postMessage(null)
}

/** Does what nobody waits for once the next frame has been painted. What it answers calls that off. */
export function afterPaint(run: () => void): () => void {
  let on = true
  const runIfOn = () => {
    if (on) run()
  }
  // What is asked for in a frame is done before it is painted; a task that is set off there comes after.
  const frame = requestAnimationFrame(() => soon(runIfOn))
  return () => {
    on = false
    cancelAnimationFrame(frame)
  }
}
