import { message } from '#shared/model/message.ts'
import { err, ok } from '#shared/model/result.ts'
import { cancelled } from '../jobs/jobs.ts'
import { createContentCache, type ContentCache } from './contentCache.ts'
import { importTasks } from './importTasks.ts'
import { postsAPart, type TaskContext, type TaskInput, type TaskName, type Tasks } from './protocol.ts'
import type { Scorer } from './scoring.ts'

/** What the worker remembers between tasks. All of it can be had again from disk. */
interface Memory {
  readonly cache: ContentCache
  /**
   * Loaded when it is first asked for, as is what forms groups: whoever imports a file right after the start need not
   * wait for dictionaries that reading it has no use for.
   */
  readonly scorer: () => Promise<Scorer>
}

async function loadScorer(cache: ContentCache): Promise<Scorer> {
  const { createScorer } = await import('./scoring.ts')
  return createScorer(cache)
}

/** Does something once, when it is first asked for. */
function whenAsked<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}

type Context<N extends TaskName> = TaskContext<N>

function loadContent(memory: Memory, course: TaskInput<'content.load'>) {
  const { content, damaged, missing } = memory.cache.load(course)
  const { posts, ...rest } = content
  return ok({ damaged, missing, rest, posts: posts.length })
}

function somePosts(memory: Memory, { course, from }: TaskInput<'content.posts'>) {
  return ok(memory.cache.load(course).content.posts.slice(from, from + postsAPart))
}

async function scoreCourse(
  memory: Memory,
  input: TaskInput<'score.course'>,
  context: Context<'score.course'>,
): ReturnType<Tasks['score.course']> {
  const scorer = await memory.scorer()
  const finished = await scorer.scoreCourse(input, {
    part: context.part,
    progress: (done, total) => context.progress(done, total, message('jobs:scoring')),
    shouldStop: context.shouldStop,
  })
  return finished ? ok(null) : cancelled()
}

async function build(
  input: TaskInput<'groups.build'>,
  context: Context<'groups.build'>,
): ReturnType<Tasks['groups.build']> {
  const { buildGroups } = await import('#shared/grouping/build.ts')
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
  const memory: Memory = { cache, scorer: whenAsked(() => loadScorer(cache)) }
  return {
    'content.load': (input) => Promise.resolve(loadContent(memory, input)),
    'content.posts': (input) => Promise.resolve(somePosts(memory, input)),
    ...importTasks({ cache, stages: new Map() }),
    'score.course': (input, context) => scoreCourse(memory, input, context),
    'score.post': async (input) => ok(await (await memory.scorer()).scorePost(input, input.postId)),
    'score.whatIf': async (input) => ok(await (await memory.scorer()).whatIf(input, input.postId)),
    'groups.build': build,
  }
}
