import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createTasks } from '#backend/worker/tasks.ts'
import type {
  TaskContext,
  TaskInput,
  TaskName,
  TaskPart,
  Tasks,
  WrittenImport,
} from '#backend/worker/protocol.ts'
import type { UploadedFile } from '#backend/uploads.ts'
import type { ImportPreview } from '#shared/contract/importViews.ts'
import { columnId, importId, personId, type ImportId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { tempFolder } from '../tempFolder.ts'

const fixtures = new URL('../../../fixtures/canvas/', import.meta.url)
const posts = 'ubc_4242-discussion_2024-09.csv'
const grades = 'gradebook_full.csv'
const at = '2026-10-05T08:00:00.000Z'

let tasks: Tasks = createTasks()
let folder = ''

beforeEach(() => {
  tasks = createTasks()
  folder = path.join(tempFolder(), 'course')
  mkdirSync(folder)
})

const file = (name: string): UploadedFile => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(name, fixtures))),
})

function context<N extends TaskName>(
  stop: () => boolean = () => false,
): TaskContext<N> & { parts: TaskPart<N>[] } {
  const parts: TaskPart<N>[] = []
  return { parts, progress: () => undefined, part: (part) => void parts.push(part), shouldStop: stop }
}

/** Nothing was decided, nothing is remembered. */
const unsaid = {
  notes: { forums: {}, people: {}, columns: {} },
  term: null,
  skipped: [],
  choice: {},
  remembered: {},
}
const undecided = { people: {}, skipped: [] }

async function stage(
  stageId: string,
  names: readonly string[],
  imports: readonly ImportId[] = [],
): Promise<ImportPreview> {
  const input = { ...unsaid, course: { folder, imports }, stageId, files: names.map(file) }
  const staged = await tasks['import.stage'](input, context())
  if (!staged.ok) throw new Error(staged.error.message.key)
  return staged.value.preview
}

async function write(stageId: string, id: string, imports: readonly ImportId[] = []) {
  const course = { folder, imports }
  const input = {
    course,
    stageId,
    term: null,
    importId: importId(id),
    at,
    decided: undecided,
    stageFolder: folder,
  }
  return await tasks['import.write'](input, context())
}

async function written(
  stageId: string,
  id: string,
  imports: readonly ImportId[] = [],
): Promise<WrittenImport> {
  const done = await write(stageId, id, imports)
  if (!done.ok) throw new Error(done.error.message.key)
  return done.value
}

/** Stages, writes and puts in place, as the main thread does. */
async function keep(
  id: string,
  names: readonly string[],
  imports: readonly ImportId[] = [],
): Promise<WrittenImport> {
  await stage(id, names, imports)
  const done = await written(id, id, imports)
  renameSync(done.temp, done.file)
  return done
}

async function load(imports: readonly string[], by: Tasks = tasks) {
  const course = { folder, imports: imports.map(importId) }
  const loaded = await by['content.load'](course, context())
  if (!loaded.ok) throw new Error(loaded.error.message.key)
  const parts: (readonly Post[])[] = []
  for (let from = 0; ;) {
    const some = await by['content.posts']({ course, from }, context())
    if (!some.ok) throw new Error(some.error.message.key)
    if (some.value.length === 0) break
    parts.push(some.value)
    from += some.value.length
  }
  const posted = parts.flat()
  expect(posted).toHaveLength(loaded.value.posts)
  return { ...loaded.value, posts: posted, parts }
}

describe('staging', () => {
  test('reads and previews, and writes nothing', async () => {
    const preview = await stage('s', [posts, grades])
    expect(preview).toMatchObject({ stageId: 's', added: 7, empty: false })
    expect(preview.files.map(({ name, posts: count }) => [name, count])).toEqual([
      [posts, 7],
      [grades, 0],
    ])
    expect(preview.files[0]?.firstDate?.slice(0, 4)).toBe('2025')
    expect((preview.files[0]?.lastDate ?? '') >= (preview.files[0]?.firstDate ?? 'x')).toBe(true)
    expect(preview.forums.every(({ decided }) => !decided)).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  })

  test('shows the instructor’s own forum where there is one', async () => {
    const [row] = (await stage('s', [posts])).forums
    if (row === undefined) throw new Error('a forum')
    const forum = { ...row.forum, purpose: 'lounge' as const }
    const input: TaskInput<'import.stage'> = {
      ...unsaid,
      course: { folder, imports: [] },
      stageId: 't',
      files: [file(posts)],
      notes: { ...unsaid.notes, forums: { [row.topic.id]: forum } },
    }
    const staged = await tasks['import.stage'](input, context())
    expect(staged.ok && staged.value.preview.forums[0]).toMatchObject({
      forum: { purpose: 'lounge' },
      decided: true,
    })
  })

  test('says of files that hold nothing that they are empty', async () => {
    expect((await stage('s', ['not_ours.csv'])).empty).toBe(true)
  })

  test('that is stopped stages nothing', async () => {
    const input = { ...unsaid, course: { folder, imports: [] }, stageId: 's', files: [file(posts)] }
    const stopped = await tasks['import.stage'](
      input,
      context(() => true),
    )
    expect(stopped).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
    expect(await write('s', 'a')).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })

  test('keeps the last few stages only, and none that was discarded', async () => {
    for (const id of ['1', '2', '3', '4', '5']) await stage(id, [posts])
    expect(await write('1', 'a')).toMatchObject({
      ok: false,
      error: { message: { key: 'errors:stageGone' } },
    })
    await tasks['import.discard']({ stageId: '2' }, context())
    expect(await write('2', 'a')).toMatchObject({ ok: false })
    expect((await write('5', 'a')).ok).toBe(true)
  })
})

describe('writing', () => {
  test('puts the whole import beside its place, where a restart finds and reads it', async () => {
    const done = await keep('a', [posts, grades])
    expect(done.fileNames).toEqual([posts, grades])
    expect(done.file).toBe(path.join(folder, 'imports', 'a.record'))
    const fresh = await load(['a'], createTasks())
    expect(fresh.posts).toHaveLength(7)
    expect(fresh).toMatchObject({ damaged: [], missing: [] })
    expect(fresh.posts).toEqual((await load(['a'])).posts)
  })

  test('happens once: the stage is gone then', async () => {
    await keep('a', [posts])
    expect(await write('a', 'b')).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })

  test('for another course than was staged for is refused', async () => {
    await stage('s', [posts])
    const other = { folder: `${folder}-other`, imports: [] }
    const rest = { term: null, importId: importId('a'), at, decided: undecided, stageFolder: folder }
    const input = { course: other, stageId: 's', ...rest }
    expect(await tasks['import.write'](input, context())).toMatchObject({ ok: false })
    expect(existsSync(other.folder)).toBe(false)
  })

  test('that is stopped leaves no file', async () => {
    await stage('s', [posts])
    const rest = { term: null, importId: importId('a'), at, decided: undecided, stageFolder: folder }
    const input = { course: { folder, imports: [] }, stageId: 's', ...rest }
    expect(
      await tasks['import.write'](
        input,
        context(() => true),
      ),
    ).toMatchObject({ error: { kind: 'cancelled' } })
    expect(readdirSync(path.join(folder, 'imports'))).toEqual([])
  })

  test('counts against the course as it is then, not as it was when the files were read', async () => {
    await stage('early', [posts])
    await keep('first', [posts])
    const late = await written('early', 'late', [importId('first')])
    expect(late.outcome).toMatchObject({ added: 0, unchanged: 7 })
  })

  test('refuses an id that is no file name', async () => {
    await stage('s', [posts])
    await expect(write('s', '../../evil')).rejects.toThrow('Not the id of an import')
  })
})

describe('loading', () => {
  test('gives what the imports bring together, and nothing of those left out', async () => {
    await keep('a', [posts])
    await keep('b', [grades], [importId('a')])
    expect((await load(['a', 'b'])).posts).toHaveLength(7)
    const without = await load(['b'])
    expect(without.posts).toHaveLength(0)
    expect(without.rest).toMatchObject({ topics: [] })
    expect((await load([])).posts).toHaveLength(0)
  })

  test('names imports that are missing or unreadable and goes on with the others', async () => {
    await keep('a', [posts])
    const loaded = await load(['a', 'gone', '../x'], createTasks())
    expect(loaded).toMatchObject({ damaged: [], missing: ['gone', '../x'] })
    expect(loaded.posts).toHaveLength(7)
  })

  test('hands posts over in parts that do not hold up the main thread', async () => {
    const lines = Array.from(
      { length: 1000 },
      (_, n) =>
        `7,"Week 1","Post",1,"Prof",2025-02-03 07:00:00 PST,2025-02-03 07:05:00 PST,${n % 20},"S ${n % 20}",${n},,"words ${n}",0,2025-02-04 12:01:44 PST`,
    )
    const header = readFileSync(new URL(posts, fixtures), 'utf8').split('\r\n')[0] ?? ''
    const bytes = new TextEncoder().encode([header, ...lines, ''].join('\r\n'))
    const input = {
      ...unsaid,
      course: { folder, imports: [] },
      stageId: 's',
      files: [{ name: 'big.csv', bytes }],
    }
    expect((await tasks['import.stage'](input, context())).ok).toBe(true)
    const done = await written('s', 'a')
    renameSync(done.temp, done.file)
    const loaded = await load(['a'])
    expect(loaded.posts.map(({ id }) => id)).toEqual(lines.map((_, n) => String(n)))
    expect(Math.max(...loaded.parts.map((part) => part.length))).toBeLessThanOrEqual(400)
  })
})

describe('looking through a stage', () => {
  test('goes by the dates of the term also after another import was kept meanwhile', async () => {
    const term = ['2020-09-01T00:00:00Z', '2020-12-20T00:00:00Z'] as const
    const oddIn = async (imports: readonly ImportId[]): Promise<number> => {
      const input = { course: { folder, imports }, stageId: 's', term, kind: 'odd-date' as const, from: 0 }
      const found = await tasks['import.found'](input, context())
      return found.ok ? found.value.count : -1
    }
    const input = { ...unsaid, term, course: { folder, imports: [] }, stageId: 's', files: [file(posts)] }
    expect((await tasks['import.stage'](input, context())).ok).toBe(true)
    const before = await oddIn([])
    expect(before).toBeGreaterThan(0)
    await keep('other', [grades])
    expect(await oddIn([importId('other')])).toBe(before)
  })
})

describe('groups', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id: personId(id), name: id }))
  const input: TaskInput<'groups.build'> = {
    people,
    columns: [],
    uses: [{ columnId: columnId('x'), use: 'mix', weight: 1 }],
    rules: [],
    sizes: { kind: 'groups', count: 2 },
    seed: 1,
  }

  test('are built with everybody in one', async () => {
    const built = await tasks['groups.build'](input, context())
    const members = built.ok ? built.value.groups.flatMap((group) => group.members) : []
    expect(members.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  test('that cannot be are refused in words', async () => {
    const pair = [personId('a'), personId('b')]
    const rules = [
      { kind: 'apart', people: pair, strength: 'must' },
      { kind: 'together', people: pair, strength: 'must' },
    ] as const
    const built = await tasks['groups.build']({ ...input, rules: [...rules] }, context())
    expect(built).toMatchObject({ ok: false, error: { kind: 'refused' } })
    const two = await tasks['groups.build']({ ...input, people: people.slice(0, 2) }, context())
    expect(!two.ok && two.error.message.key).toMatch(/^grouping:/u)
  })
})
