import { setImmediate as breathe } from 'node:timers/promises'
import type { ApiError } from '#shared/contract/call.ts'
import { buildGroups } from '#shared/grouping/build.ts'
import type { ImportRecord } from '#shared/model/imports.ts'
import { message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { coursePaths, importPath } from '../course/paths.ts'
import { diskFailure, failure } from '../failures.ts'
import { cancelled } from '../jobs/jobs.ts'
import { createContentCache, type ContentCache } from './contentCache.ts'
import { importOutcome, importPreview, stagedFile } from './preview.ts'
import type { TaskContext, TaskInput, TaskName, Tasks, WrittenImport } from './protocol.ts'
import { writeRecord } from './recordFile.ts'
import { createScorer, type Scorer } from './scoring.ts'
import { joinStage, readFiles, type Stage } from './stages.ts'

/** Posts handed to the main thread at a time: small enough that it is never held up noticeably. */
const postsAPart = 400

/** Stages that wait for a decision at a time: each holds all that its files held. */
const keptStages = 4

/** What the worker remembers between tasks. Everything but the stages can be had again from disk. */
interface Memory {
  readonly cache: ContentCache
  readonly scorer: Scorer
  readonly stages: Map<string, Stage>
}

type Context<N extends TaskName> = TaskContext<N>

async function loadContent(
  memory: Memory,
  course: TaskInput<'content.load'>,
  context: Context<'content.load'>,
): ReturnType<Tasks['content.load']> {
  const { content, damaged, missing } = memory.cache.load(course)
  const { posts, ...rest } = content
  context.part({ kind: 'rest', content: rest })
  for (let start = 0; start < posts.length; start += postsAPart) {
    if (context.shouldStop()) return cancelled()
    context.part({ kind: 'posts', posts: posts.slice(start, start + postsAPart) })
    await breathe()
  }
  return ok({ damaged, missing })
}

/** Keeps a stage; the oldest goes where somebody stages again and again without a decision. */
function keepStage({ stages }: Memory, id: string, stage: Stage): void {
  stages.set(id, stage)
  const [oldest] = stages.keys()
  if (stages.size > keptStages && oldest !== undefined) stages.delete(oldest)
}

function stageImport(
  memory: Memory,
  input: TaskInput<'import.stage'>,
  context: Context<'import.stage'>,
): Awaited<ReturnType<Tasks['import.stage']>> {
  const read = readFiles(input.files, context)
  if (read === null) return cancelled()
  context.progress(0, 0, message('jobs:import.joining'))
  const { key, content } = memory.cache.load(input.course)
  const joined = joinStage(read, content)
  if (context.shouldStop()) return cancelled()
  keepStage(memory, input.stageId, { folder: input.course.folder, key, joined, ...read })
  const files = read.readings.flatMap((reading, at) => {
    const file = joined.files[at]
    return file === undefined ? [] : [stagedFile(reading, file)]
  })
  return ok(importPreview(input.stageId, files, joined, input.forums))
}

/** The stage as it stands against the course now: another import may have been kept since it was read. */
function currentStage(memory: Memory, input: TaskInput<'import.write'>): Stage | null {
  const stage = memory.stages.get(input.stageId)
  if (stage?.folder !== input.course.folder) return null
  const { key, content } = memory.cache.load(input.course)
  return stage.key === key ? stage : { ...stage, key, joined: joinStage(stage, content) }
}

function writeImport(
  memory: Memory,
  input: TaskInput<'import.write'>,
  context: Context<'import.write'>,
): Result<WrittenImport, ApiError> {
  const stage = currentStage(memory, input)
  if (stage === null) return failure('not-found', 'errors:stageGone')
  const file = importPath(coursePaths(stage.folder), input.importId)
  if (file === null) throw new Error(`Not the id of an import: ${input.importId}`)
  const { content, files } = stage.joined
  const record: ImportRecord = { id: input.importId, at: input.at, files, content }
  const what = message('jobs:import.writing')
  context.progress(0, 0, what)
  try {
    const temp = writeRecord(file, record, context.shouldStop)
    if (temp === null) return cancelled()
    memory.cache.keep(stage.folder, record)
    memory.stages.delete(input.stageId)
    const outcome = importOutcome(input.importId, stage.joined)
    return ok({ temp, file, outcome, fileNames: files.map(({ name }) => name) })
  } catch (cause) {
    return diskFailure(cause, 'imports')
  }
}

async function scoreCourse(
  memory: Memory,
  input: TaskInput<'score.course'>,
  context: Context<'score.course'>,
): ReturnType<Tasks['score.course']> {
  const finished = await memory.scorer.scoreCourse(input, {
    part: context.part,
    progress: (done, total) => context.progress(done, total, message('jobs:scoring')),
    shouldStop: context.shouldStop,
  })
  return finished ? ok(null) : cancelled()
}

function build(
  input: TaskInput<'groups.build'>,
  context: Context<'groups.build'>,
): Awaited<ReturnType<Tasks['groups.build']>> {
  const what = message('jobs:grouping')
  const built = buildGroups(input, {
    onProgress: ({ done, total }) => context.progress(done, total, what),
    shouldStop: context.shouldStop,
  })
  if (context.shouldStop()) return cancelled()
  if (built.ok) return built
  const [first = message('errors:groups.impossible'), ...more] = built.error
  return err({ kind: 'refused', message: first, ...(more.length > 0 ? { more } : {}) })
}

/** The worker's tasks over an empty memory. */
export function createTasks(): Tasks {
  const cache = createContentCache()
  const memory: Memory = { cache, scorer: createScorer(cache), stages: new Map() }
  return {
    'content.load': (input, context) => loadContent(memory, input, context),
    'import.stage': (input, context) => Promise.resolve(stageImport(memory, input, context)),
    'import.write': (input, context) => Promise.resolve(writeImport(memory, input, context)),
    'import.discard': ({ stageId }) => {
      memory.stages.delete(stageId)
      return Promise.resolve(ok(null))
    },
    'score.course': (input, context) => scoreCourse(memory, input, context),
    'score.post': (input) => Promise.resolve(ok(memory.scorer.scorePost(input, input.postId))),
    'score.whatIf': (input) => Promise.resolve(ok(memory.scorer.whatIf(input, input.postId))),
    'groups.build': (input, context) => Promise.resolve(build(input, context)),
  }
}
