import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CourseId, TopicId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { Client } from '#renderer/lib/client.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import type { JobProgress } from '#renderer/lib/jobs.ts'
import { settle } from '#renderer/lib/queries.ts'
import { asPreview, decidedForums, nothingChosen, withForum } from './flow.ts'
import { flowOf, setFlow } from './flowStore.ts'
import { commitStage, stageFiles } from './stage.ts'

export interface Importing {
  readonly choose: (files: readonly File[]) => void
  readonly setForum: (topic: TopicId, change: Partial<Forum>) => void
  readonly commit: () => void
  /** Puts the preview away; nothing was written. */
  readonly discard: () => void
  readonly cancel: () => void
  readonly again: () => void
}

/** The running work of each course, so that Cancel finds it after one has come back to the screen. */
const running = new Map<CourseId, AbortController>()

function begin(course: CourseId) {
  const controller = new AbortController()
  running.set(course, controller)
  const since = performance.now()
  const onProgress = (progress: JobProgress) =>
    setFlow(course, { kind: 'working', elapsed: performance.now() - since, ...progress })
  return { signal: controller.signal, onProgress }
}

async function stage(client: Client, course: CourseId, files: readonly File[]): Promise<void> {
  const following = begin(course)
  following.onProgress({ done: 0, total: 0, what: message('importing:working.reading') })
  const staged = await stageFiles(client, course, files, following)
  setFlow(course, staged.ok ? asPreview(staged.value) : { kind: 'choose', error: staged.error })
}

async function commit(client: Client, course: CourseId): Promise<unknown> {
  const flow = flowOf(course)
  if (flow.kind !== 'preview') return null
  const following = begin(course)
  following.onProgress({ done: 0, total: 0, what: message('importing:working.keeping') })
  const { stageId } = flow.preview
  const kept = await commitStage(client, course, stageId, decidedForums(flow), following)
  setFlow(course, kept.ok ? { kind: 'done', outcome: kept.value } : { ...flow, error: kept.error })
  return kept
}

function discard(client: Client, course: CourseId): void {
  const flow = flowOf(course)
  if (flow.kind === 'preview') {
    void client.call('import.discard', { course, stageId: flow.preview.stageId })
  }
  setFlow(course, nothingChosen)
}

/** The steps of importing into this course. */
export function useImport(course: CourseId): Importing {
  const client = useClient()
  const cache = useQueryClient()
  return useMemo(
    () => ({
      choose: (files) => void stage(client, course, files),
      setForum: (topic, change) => setFlow(course, withForum(flowOf(course), topic, change)),
      commit: () => void commit(client, course).then((kept) => settle(cache, { course }, kept)),
      discard: () => discard(client, course),
      cancel: () => running.get(course)?.abort(),
      again: () => setFlow(course, nothingChosen),
    }),
    [client, cache, course],
  )
}
