/**
 * The reading place on a large course: `node test/bench/reading.ts [--posts N] [--json]`.
 *
 * Twenty thousand posts by 500 people. What holds up the main thread is measured as processor time of that thread
 * between two turns of its loop, so that a busy machine does not count; waits are as the clock shows them. Where
 * Chromium and the built page are there, J is pressed in the page itself; else that is skipped, aloud.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createBackend, type Backend } from '#backend/backend.ts'
import { nodePorts, plainHost } from '#backend/nodePorts.ts'
import type { CourseId, PostId } from '#shared/model/ids.ts'
import { QueueOrder } from '#shared/model/savedView.ts'
import { figure, figureTable, type Figure } from './quality/figure.ts'
import { bigDiscussion } from './reading/bigCourse.ts'
import { createClient } from './reading/client.ts'
import { pageFigures } from './reading/page.ts'
import { createWatch, type Watch } from './reading/watch.ts'

const people = 500

function startBackend(workspace: string): Backend {
  const reportBug = (where: string, bug: unknown): never => {
    throw new Error(`${where}: ${String(bug)}`)
  }
  return createBackend(nodePorts({ workspace, host: plainHost('0'), reportBug }))
}

async function importCourse(workspace: string, posts: number, watch: Watch): Promise<readonly Figure[]> {
  const backend = startBackend(workspace)
  const { call, finish, upload } = createClient(backend)
  const { id: course } = await call('courses.create', { title: 'Large course', term: '' })
  const uploads = [await upload('discussion.csv', bigDiscussion({ posts, people }))]
  const { longest } = await watch(async () => {
    const preview = await finish(await call('import.stage', { course, uploads }))
    await finish(await call('import.commit', { course, stageId: preview.stageId, forums: {} }))
  })
  await backend.close()
  return [figure('import', 'longest turn of the main thread, ms', '≤ 50', longest)]
}

const everything = { order: 'shuffled' as const, week: null, topicId: null, only: [] }

type Call = ReturnType<typeof createClient>['call']

/** Posts read one after another while the rest of the course is scored: at once, and with their suggestions. */
async function postFigures(
  call: Call,
  course: CourseId,
  postIds: readonly PostId[],
  watch: Watch,
): Promise<readonly Figure[]> {
  const atOnce: number[] = []
  for (const postId of postIds) {
    atOnce.push((await watch(() => call('posts.read', { course, postId, wait: false }))).took)
  }
  const [first, ...others] = postIds
  if (first === undefined) throw new Error('The queue is empty.')
  const words = await watch(() => call('posts.read', { course, postId: first }))
  const scored: number[] = []
  for (const postId of others) scored.push((await watch(() => call('posts.read', { course, postId }))).took)
  return [
    figure('reading', 'a post, with its suggestion or before it, slowest of 20, ms', '≤ 100', Math.max(...atOnce)), // prettier-ignore
    figure('reading', 'the first suggestion after opening the course waits another, s', 'reported', words.took / 1000), // prettier-ignore
    figure('reading', 'a post with its suggestion while others are scored, slowest of 19, ms', '≤ 100', Math.max(...scored)), // prettier-ignore
  ]
}

/** Every order of the queue: how long the main thread is held up at most. */
async function orderFigure(call: Call, course: CourseId, watch: Watch): Promise<Figure> {
  const turns: number[] = []
  for (const order of QueueOrder.options) {
    turns.push((await watch(() => call('posts.queue', { course, ...everything, order }))).longest)
  }
  return figure('reading', 'the queue in each order, longest turn of the main thread, ms', '≤ 50', Math.max(...turns)) // prettier-ignore
}

async function readingFigures(workspace: string, watch: Watch): Promise<readonly Figure[]> {
  const backend = startBackend(workspace)
  const { call } = createClient(backend)
  const [card] = await call('courses.list', {})
  if (card === undefined) throw new Error('The course that was just made is not there.')
  const course = card.id
  const queue = (text: string | null) => call('posts.queue', { course, ...everything, text })
  const opened = await watch(async () => {
    await call('course.open', { course })
    return await queue(null)
  })
  const postIds = opened.value.rows.map(({ postId }) => postId)
  const rows = await watch(() => call('posts.rows', { course, postIds: postIds.slice(0, 50) }))
  const posts = await postFigures(call, course, postIds.slice(0, 20), watch)
  const orders = await orderFigure(call, course, watch)
  const [search, next] = [await watch(() => queue('mainz')), await watch(() => queue('mainz press'))]
  const copy = await watch(() => call('export.plan', { course, wish: { kind: 'anonymised' } }))
  await backend.close()
  return [
    figure('reading', 'open a course to its queue, s', '≤ 1.5 painted', opened.took / 1000),
    figure('reading', 'opening, longest turn of the main thread, ms', '≤ 50', opened.longest),
    figure('reading', 'fifty rows of the queue, ms', 'reported', rows.took),
    ...posts,
    orders,
    figure('reading', 'first search, s', 'reported', search.took / 1000),
    figure('reading', 'first search, longest turn of the main thread, ms', 'reported', search.longest),
    figure('reading', 'next search, s', 'reported', next.took / 1000),
    figure('export', 'copy without names, s', 'reported', copy.took / 1000),
    figure('export', 'copy without names, longest turn, ms', '≤ 50', copy.longest),
  ]
}

const { values } = parseArgs({
  options: { posts: { type: 'string', default: '20000' }, json: { type: 'boolean', default: false } },
})
const workspace = mkdtempSync(join(tmpdir(), 'wb-bench-'))
const watch = createWatch()
try {
  const figures = [
    ...(await importCourse(workspace, Number(values.posts), watch)),
    ...(await readingFigures(workspace, watch)),
    ...(await pageFigures(workspace)),
  ]
  console.log(`${values.posts} posts, ${people} people, ${cpus().length} cores (${cpus()[0]?.model ?? ''})`)
  console.log(values.json ? JSON.stringify(figures, null, 2) : figureTable(figures))
} finally {
  watch.end()
  rmSync(workspace, { recursive: true, force: true })
}
