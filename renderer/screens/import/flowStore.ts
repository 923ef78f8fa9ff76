import { useSyncExternalStore } from 'react'
import type { CourseId } from '#shared/model/ids.ts'
import { nothingChosen, type Flow } from './flow.ts'

/** One import per course, kept while one looks at other screens: it can be left and taken up again. */
const flows = new Map<CourseId, Flow>()
const listeners = new Set<() => void>()

export function flowOf(course: CourseId): Flow {
  return flows.get(course) ?? nothingChosen
}

export function setFlow(course: CourseId, flow: Flow): void {
  flows.set(course, flow)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useFlow(course: CourseId): Flow {
  return useSyncExternalStore(subscribe, () => flowOf(course))
}
