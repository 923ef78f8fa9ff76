import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FoundPost } from '#shared/contract/importViews.ts'
import type { CourseId, TopicId } from '#shared/model/ids.ts'
import type { ImportDecisions, ReadChoice } from '#shared/model/importChoices.ts'
import { message } from '#shared/model/message.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { Client } from '#renderer/lib/client.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import type { JobProgress } from '#renderer/lib/jobs.ts'
import { originOf } from '#renderer/lib/origin.ts'
import { settle } from '#renderer/lib/queries.ts'
import {
  asPreview,
  asResumed,
  nothingChosen,
  withDecisions,
  withForum,
  withPreview,
  withSkipped,
  type Flow,
  type Working,
} from './flow.ts'
import { flowOf, setFlow } from './flowStore.ts'
import { asInput, commitStage, restage, resumeStage, stageFiles, type PartOf } from './stage.ts'
import type { Step } from './steps.ts'

export interface Importing {
  readonly choose: (files: readonly File[]) => void
  readonly resume: (stageId: string) => void
  readonly goTo: (step: Step) => void
  readonly reread: (part: PartOf, choice: ReadChoice) => void
  readonly decide: (change: Partial<ImportDecisions>) => void
  readonly setForum: (topic: TopicId, change: Partial<Forum>) => void
  readonly skip: (posts: readonly FoundPost[], skip: boolean) => void
  readonly commit: () => void
  /** Puts the preview away; nothing was written into the course. */
  readonly discard: () => void
  /** Leaves the import where it is, to be taken up again later. */
  readonly leave: () => void
  readonly cancel: () => void
  readonly again: () => void
}

/** The running work of each course, so that Cancel finds it after one has come back to the screen. */
const running = new Map<CourseId, AbortController>()

function begin(course: CourseId, show: (working: Working) => void) {
  running.get(course)?.abort()
  const controller = new AbortController()
  running.set(course, controller)
  const since = performance.now()
  const onProgress = (progress: JobProgress) => {
    if (!controller.signal.aborted) show({ elapsed: performance.now() - since, ...progress })
  }
  const isLatest = (): boolean => running.get(course) === controller
  return { signal: controller.signal, onProgress, isLatest }
}

function beginAlone(course: CourseId, what: string) {
  const following = begin(course, (working) => setFlow(course, { kind: 'working', ...working }))
  following.onProgress({ done: 0, total: 0, what: message(what) })
  return following
}

async function stage(client: Client, course: CourseId, files: readonly File[]): Promise<void> {
  const following = beginAlone(course, 'importing:working.reading')
  const staged = await stageFiles(client, course, files, { ...following, originOf })
  setFlow(course, staged.ok ? asPreview(staged.value) : { kind: 'choose', error: staged.error })
}

async function resume(client: Client, course: CourseId, stageId: string): Promise<void> {
  const following = beginAlone(course, 'importing:working.reading')
  const resumed = await resumeStage(client, course, stageId, following)
  setFlow(course, resumed.ok ? asResumed(resumed.value) : { kind: 'choose', error: resumed.error })
}

/** The latest choice wins: a reading that is still on its way is stopped. */
async function reread(client: Client, course: CourseId, part: PartOf, choice: ReadChoice): Promise<void> {
  const flow = flowOf(course)
  if (flow.kind !== 'preview') return
  const wished = { source: part.source, part: part.part, choice }
  const following = begin(course, (rereading) => {
    const now = flowOf(course)
    if (now.kind === 'preview') setFlow(course, { ...now, rereading, wished })
  })
  following.onProgress({ done: 0, total: 0, what: message('importing:working.reading') })
  const read = await restage(client, course, flow.preview.stageId, wished, following)
  const now = flowOf(course)
  // Another choice was made meanwhile, or the import was put away.
  if (!following.isLatest() || now.kind !== 'preview') return
  if (following.signal.aborted) return setFlow(course, { ...now, rereading: null, wished: null })
  setFlow(
    course,
    read.ok ? withPreview(now, read.value) : { ...now, rereading: null, wished: null, error: read.error },
  )
}

async function commit(client: Client, course: CourseId): Promise<unknown> {
  const flow = flowOf(course)
  if (flow.kind !== 'preview' || flow.rereading !== null) return null
  const following = beginAlone(course, 'importing:working.keeping')
  const kept = await commitStage(client, course, flow.preview.stageId, flow.decisions, following)
  setFlow(course, kept.ok ? { kind: 'done', outcome: kept.value } : { ...flow, error: kept.error })
  return kept
}

/** Writes down what was decided and where one is, so that it is there after a restart. */
function note(client: Client, course: CourseId, flow: Flow): void {
  setFlow(course, flow)
  if (flow.kind !== 'preview') return
  const { preview, decisions, step } = flow
  // Not being able to note it is no reason to hold anybody up: the import itself says what is wrong.
  void client.call('import.note', { course, stageId: preview.stageId, decisions: asInput(decisions), step })
}

function discard(client: Client, course: CourseId): void {
  const flow = flowOf(course)
  running.get(course)?.abort()
  if (flow.kind === 'preview') {
    void client.call('import.discard', { course, stageId: flow.preview.stageId })
  }
  setFlow(course, nothingChosen)
}

function atStep(flow: Flow, step: Step): Flow {
  return flow.kind === 'preview' ? { ...flow, step, error: null } : flow
}

/** The steps of importing into this course. */
export function useImport(course: CourseId): Importing {
  const client = useClient()
  const cache = useQueryClient()
  return useMemo(() => {
    const change = (make: (flow: Flow) => Flow): void => note(client, course, make(flowOf(course)))
    const after = (): void => void cache.invalidateQueries({ queryKey: ['import.waiting'] })
    return {
      choose: (files) => void stage(client, course, files),
      resume: (stageId) => void resume(client, course, stageId),
      goTo: (step) => change((flow) => atStep(flow, step)),
      reread: (part, choice) => void reread(client, course, part, choice),
      decide: (decided) => change((flow) => withDecisions(flow, decided)),
      setForum: (topic, forum) => change((flow) => withForum(flow, topic, forum)),
      skip: (posts, isSkipped) => change((flow) => withSkipped(flow, posts, isSkipped)),
      commit: () => void commit(client, course).then((kept) => settle(cache, { course }, kept)),
      discard: () => {
        discard(client, course)
        after()
      },
      leave: () => {
        setFlow(course, nothingChosen)
        after()
      },
      cancel: () => running.get(course)?.abort(),
      again: () => setFlow(course, nothingChosen),
    }
  }, [client, cache, course])
}
