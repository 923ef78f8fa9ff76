import { filePartsOf, type FilePart } from '#shared/canvas/fileParts.ts'
import { fateOf } from '#shared/canvas/join.ts'
import { leaveOut } from '#shared/canvas/leaveOut.ts'
import { lookAtPart } from '#shared/canvas/lookAtPart.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { PostId } from '#shared/model/ids.ts'
import { isChosen, type ReadChoice } from '#shared/model/importChoices.ts'
import type { ImportRecord } from '#shared/model/imports.ts'
import { message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { coursePaths, importPath } from '../course/paths.ts'
import { diskFailure, failure } from '../failures.ts'
import { cancelled } from '../jobs/jobs.ts'
import type { ContentCache } from './contentCache.ts'
import { fatesOf, importOutcome, importPreview } from './preview.ts'
import type {
  PartChoice,
  StagedImport,
  TaskContext,
  TaskInput,
  TaskName,
  TaskOutput,
  Tasks,
  WrittenImport,
} from './protocol.ts'
import { writeRecord } from './recordFile.ts'
import { readStaged, readStagedHead } from './stageFiles.ts'
import {
  joinStage,
  layoutOf,
  readFiles,
  readOptionsOf,
  readSource,
  rememberedWish,
  settleStage,
  type Stage,
  type StageHooks,
  type StagedPart,
} from './stages.ts'

/** Stages that wait for a decision at a time: each holds all that its files held. */
const keptStages = 4
/** Posts handed out at a time for looking at. */
const foundAPage = 50

/** What importing remembers between tasks: all of it can be had again from the staged files. */
export interface ImportMemory {
  readonly cache: ContentCache
  readonly stages: Map<string, Stage>
}

type Context<N extends TaskName> = TaskContext<N>
type StageInput = TaskInput<'import.stage'> | TaskInput<'import.restage'>

/** Keeps a stage; the oldest goes where somebody stages again and again without a decision. */
function keepStage({ stages }: ImportMemory, id: string, stage: Stage): void {
  stages.delete(id)
  stages.set(id, stage)
  const [oldest] = stages.keys()
  if (stages.size > keptStages && oldest !== undefined) stages.delete(oldest)
}

/** Joins what was read with the course, keeps it, and says what importing it would do. */
function settle(
  memory: ImportMemory,
  input: StageInput,
  read: Pick<Stage, 'parts' | 'sources'>,
  context: StageHooks,
): Result<StagedImport, ApiError> {
  context.progress(0, 0, message('jobs:import.joining'))
  const loaded = memory.cache.load(input.course)
  const decided = memory.cache.decided(input.course)
  const stage = settleStage({ folder: input.course.folder, ...read }, loaded, decided.people, input.term)
  if (context.shouldStop()) return cancelled()
  keepStage(memory, input.stageId, stage)
  const skipped = new Set<string>([...decided.skipped, ...input.skipped])
  const { stageId, notes } = input
  const preview = importPreview({ stageId, stage, existing: loaded.content, skipped, notes })
  return ok({ preview, sources: read.sources })
}

function stageImport(
  memory: ImportMemory,
  input: TaskInput<'import.stage'>,
  context: Context<'import.stage'>,
): Result<StagedImport, ApiError> {
  const { choice, remembered } = input
  const wishFor = (_source: number, _part: number, file: FilePart) =>
    isChosen(choice) ? { choice, remembered: false } : rememberedWish(file, remembered)
  const read = readFiles(input.files, wishFor, context)
  return read === null ? cancelled() : settle(memory, input, read, context)
}

function isAsWished({ choice }: StagedPart, wish: PartChoice | undefined): boolean {
  return wish === undefined || JSON.stringify(choice) === JSON.stringify(wish.choice)
}

/** The parts of one file as wished: those read so already as they are, the others read again from its kept bytes. */
function readAgain(
  known: readonly StagedPart[],
  source: number,
  { folder, sources, wishes }: TaskInput<'import.restage'>,
  context: Context<'import.restage'>,
): Result<readonly StagedPart[], ApiError> {
  const wishOf = (part: number) => wishes.find((wish) => wish.source === source && wish.part === part)
  const good = known.filter((part) => isAsWished(part, wishOf(part.part)))
  if (known.length > 0 && good.length === known.length) return ok(known)
  const bytes = readStaged(folder, sources, source)
  if (!bytes.ok) return bytes
  const name = sources[source]?.name ?? ''
  const total = bytes.value.length
  const what = message('jobs:import.reading', { file: name })
  const hooks = {
    onProgress: (done: number) => context.progress(done, total, what),
    shouldStop: context.shouldStop,
  }
  const kept = new Map(good.map((part) => [part.part, part]))
  const read = readSource(
    { name, bytes: bytes.value },
    source,
    (_source, part) => wishOf(part) ?? { choice: {}, remembered: false },
    hooks,
    (part) => !kept.has(part),
  )
  if (read === null) return cancelled()
  return ok([...good, ...read].toSorted((one, other) => one.part - other.part))
}

function restageImport(
  memory: ImportMemory,
  input: TaskInput<'import.restage'>,
  context: Context<'import.restage'>,
): Result<StagedImport, ApiError> {
  const stage = memory.stages.get(input.stageId)
  const parts: StagedPart[] = []
  for (const source of input.sources.keys()) {
    const known = stage?.parts.filter((part) => part.source === source) ?? []
    const read = readAgain(known, source, input, context)
    if (!read.ok) return read
    parts.push(...read.value)
  }
  return settle(memory, input, { sources: input.sources, parts }, context)
}

function look(input: TaskInput<'import.look'>): Result<TaskOutput<'import.look'>, ApiError> {
  const bytes = readStagedHead(input.folder, input.sources, input.source)
  if (!bytes.ok) return bytes
  const name = input.sources[input.source]?.name ?? ''
  const part = filePartsOf({ name, bytes: bytes.value })[input.part]
  return ok(part === undefined ? null : lookAtPart(part, readOptionsOf(input.choice)))
}

/** The stage as it stands against the course now: another import may have been kept since it was read. */
function currentStage(
  memory: ImportMemory,
  input: Pick<StageInput, 'course' | 'stageId' | 'term'>,
): Stage | null {
  const stage = memory.stages.get(input.stageId)
  if (stage?.folder !== input.course.folder) return null
  const loaded = memory.cache.load(input.course)
  if (stage.key === loaded.key) return stage
  return settleStage(stage, loaded, memory.cache.decided(input.course).people, input.term)
}

function found(
  memory: ImportMemory,
  input: TaskInput<'import.found'>,
): Result<TaskOutput<'import.found'>, ApiError> {
  const stage = currentStage(memory, input)
  if (stage === null) return failure('not-found', 'errors:stageGone')
  const { content: existing } = memory.cache.load(input.course)
  const { content } = stage.joined
  const ids = stage.checks[input.kind]
  const page = new Set<PostId>(ids.slice(input.from, input.from + foundAPage))
  const byId = (posts: readonly Post[]) => new Map(posts.filter(({ id }) => page.has(id)).map((post) => [post.id, post])) // prettier-ignore
  const before = byId(existing.posts)
  const now = byId(content.posts)
  const names = new Map([...existing.people, ...content.people].map(({ id, name }) => [id, name]))
  const topics = new Map([...existing.topics, ...content.topics].map(({ id, title }) => [id, title]))
  const rows = [...page].flatMap((id) => {
    const old = before.get(id)
    const post = now.get(id) ?? old
    if (post === undefined) return []
    const authorId = post.authorId ?? old?.authorId ?? null
    return [
      {
        postId: id,
        topicId: post.topicId,
        topic: topics.get(post.topicId) ?? '',
        authorId,
        who: authorId === null ? '' : (names.get(authorId) ?? ''),
        createdAt: post.createdAt,
        text: post.text,
        before: old?.text ?? null,
        likes: post.likes,
        fate: fateOf(old, post),
      },
    ]
  })
  return ok({ count: ids.length, rows })
}

/** How files of the same layouts are to be read next time. */
function layoutsOf(stage: Stage, folder: string): Readonly<Record<string, ReadChoice>> {
  const chosen = stage.parts.filter(({ choice }) => Object.keys(choice).length > 0)
  return Object.fromEntries(
    chosen.flatMap(({ source, part, choice }) => {
      const bytes = readStagedHead(folder, stage.sources, source)
      if (!bytes.ok) return []
      const file = filePartsOf({ name: stage.sources[source]?.name ?? '', bytes: bytes.value })[part]
      const layout = file === undefined ? null : layoutOf(file, choice)
      return layout === null ? [] : [[layout, choice] as const]
    }),
  )
}

function recordOf(memory: ImportMemory, input: TaskInput<'import.write'>, stage: Stage) {
  const { content: existing } = memory.cache.load(input.course)
  const earlier = memory.cache.decided(input.course)
  const people = { ...earlier.people, ...input.decided.people }
  const same = Object.keys(input.decided.people).length === 0
  const joined = same ? stage.joined : joinStage(stage, existing, people)
  const skipped = new Set(input.decided.skipped)
  const left = fatesOf(joined.content.posts, existing.posts, skipped)
  const content = leaveOut(joined.content, skipped)
  const isDecided = Object.keys(people).length > 0 || skipped.size > 0
  const record: ImportRecord = {
    id: input.importId,
    at: input.at,
    files: joined.files,
    content,
    ...(isDecided ? { decided: { people, skipped: [...skipped] } } : {}),
  }
  return { record, outcome: importOutcome(input.importId, { joined }, content, left) }
}

async function writeImport(
  memory: ImportMemory,
  input: TaskInput<'import.write'>,
  context: Context<'import.write'>,
): Promise<Result<WrittenImport, ApiError>> {
  const stage = currentStage(memory, input)
  if (stage === null) return failure('not-found', 'errors:stageGone')
  const file = importPath(coursePaths(stage.folder), input.importId)
  if (file === null) throw new Error(`Not the id of an import: ${input.importId}`)
  context.progress(0, 0, message('jobs:import.writing'))
  const { record, outcome } = recordOf(memory, input, stage)
  try {
    const temp = await writeRecord(file, record, context.shouldStop)
    if (temp === null) return cancelled()
    memory.cache.keep(stage.folder, record)
    memory.stages.delete(input.stageId)
    const fileNames = stage.sources.map(({ name }) => name)
    return ok({ temp, file, outcome, fileNames, layouts: layoutsOf(stage, input.stageFolder) })
  } catch (cause) {
    return diskFailure(cause, 'imports')
  }
}

type Names =
  'import.stage' | 'import.restage' | 'import.look' | 'import.found' | 'import.write' | 'import.discard'

/** The tasks of importing. */
export function importTasks(memory: ImportMemory): Pick<Tasks, Names> {
  return {
    'import.stage': (input, context) => Promise.resolve(stageImport(memory, input, context)),
    'import.restage': (input, context) => Promise.resolve(restageImport(memory, input, context)),
    'import.look': (input) => Promise.resolve(look(input)),
    'import.found': (input) => Promise.resolve(found(memory, input)),
    'import.write': (input, context) => writeImport(memory, input, context),
    'import.discard': ({ stageId }) => {
      memory.stages.delete(stageId)
      return Promise.resolve(ok(null))
    },
  }
}
