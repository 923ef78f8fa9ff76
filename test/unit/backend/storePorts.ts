import Conf from 'conf'
import type { StorePorts } from '#backend/course/courseStore.ts'

/** Ports with a clock that goes on by a second each time it is read, and that throw on bugs nobody expects. */
export function storePorts(start = '2026-10-05T08:00:00.000Z'): StorePorts & { readonly bugs: unknown[] } {
  let time = Date.parse(start)
  const bugs: unknown[] = []
  return {
    bugs,
    clock: {
      now: () => {
        time += 1000
        return new Date(time).toISOString()
      },
    },
    Store: Conf,
    reportBug: (where, bug) => void bugs.push([where, bug]),
  }
}
