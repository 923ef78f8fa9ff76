/** What a piece of work came to, how long it took, and the longest it held up the main thread (milliseconds). */
export interface Watched<T> {
  readonly value: T
  readonly took: number
  readonly longest: number
}

export interface Watch {
  <T>(work: () => Promise<T>): Promise<Watched<T>>
  end(): void
}

/** Processor time of this thread, milliseconds. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10))

/** Watches the main thread: a timer notes how much the thread has worked since it last had its turn. */
export function createWatch(): Watch {
  let last = threadTime()
  let longest = 0
  const note = (): void => {
    const now = threadTime()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(note, 1)
  const watch = async <T>(work: () => Promise<T>): Promise<Watched<T>> => {
    await turn()
    note()
    longest = 0
    const start = performance.now()
    const value = await work()
    const took = performance.now() - start
    note()
    return { value, took, longest }
  }
  return Object.assign(watch, { end: () => clearInterval(timer) })
}
