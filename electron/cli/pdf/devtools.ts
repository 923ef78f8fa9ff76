import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'

const Answer = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  sessionId: z.string().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})
type Answer = z.infer<typeof Answer>

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (cause: Error) => void
}

/**
 * The DevTools protocol over two pipes: JSON messages that end in a zero byte. A pipe and not a port, so that nothing
 * on the machine can reach the browser and no socket is opened.
 */
export class DevTools {
  readonly #out: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #events: { readonly method: string; readonly sessionId: string; readonly seen: () => void }[] = []
  #parts: Buffer[] = []
  #last = 0

  constructor(out: Writable, input: Readable) {
    this.#out = out
    input.on('data', (part: Buffer) => this.#take(part))
    // A browser that dies leaves its last words unsaid; the end of the pipe answers for it.
    input.on('close', () => this.end('The browser ended before it had answered.'))
    out.on('error', () => this.end('The browser does not listen any more.'))
  }

  /** Sends a command and waits for its result. */
  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    this.#last += 1
    const id = this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Waits for the next event of that name in a session. To be asked for before what causes it. */
  next(method: string, sessionId: string): Promise<void> {
    return new Promise((seen) => this.#events.push({ method, sessionId, seen }))
  }

  /** Fails everything that still waits. */
  end(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(why))
    this.#waiting.clear()
  }

  #take(part: Buffer): void {
    let rest = part
    for (let zero = rest.indexOf(0); zero >= 0; zero = rest.indexOf(0)) {
      const whole = Buffer.concat([...this.#parts, rest.subarray(0, zero)]).toString('utf8')
      this.#parts = []
      rest = rest.subarray(zero + 1)
      this.#hear(Answer.parse(JSON.parse(whole)))
    }
    // Kept in pieces: a PDF of thirty megabytes would be copied again with every piece.
    if (rest.length > 0) this.#parts.push(rest)
  }

  #hear({ id, method, sessionId, result, error }: Answer): void {
    if (id === undefined) {
      const at = this.#events.findIndex((one) => one.method === method && one.sessionId === sessionId)
      if (at >= 0) this.#events.splice(at, 1)[0]?.seen()
      return
    }
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error === undefined) waiting?.resolve(result)
    else waiting?.reject(new Error(error.message))
  }
}
