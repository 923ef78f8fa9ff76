import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  appendFileSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { CourseStore } from '#backend/course/courseStore.ts'
import { initCourse } from '#backend/course/courses.ts'
import { newSettings, settingsOf } from '#backend/course/courseData.ts'
import { ok } from '#shared/model/result.ts'
import { storePorts } from '../storePorts.ts'
import { tempFolder } from '../tempFolder.ts'

let folder = ''
let ports = storePorts()

beforeEach(async () => {
  folder = path.join(tempFolder(), 'HIST 210')
  ports = storePorts()
  await initCourse(folder, newSettings('HIST 210', 'Autumn'), ports)
})

async function open(): Promise<CourseStore> {
  const opened = await CourseStore.open(folder, ports)
  if (!opened.ok) throw new Error(opened.error.message.key)
  return opened.value
}

/** Does one act: writes a note about a person. */
async function note(store: CourseStore, key: string, text: string): Promise<void> {
  const done = await store.commit((work) => {
    const before = Object.hasOwn(work.people, key) ? (work.people[key] ?? null) : null
    return ok({
      name: { key: 'history:note', params: { key, text } },
      changes: [{ table: 'people', key, before, after: { role: null, note: text } }],
    })
  })
  expect(done).toEqual({ ok: true, value: null })
}

const notes = (store: CourseStore): Record<string, string> =>
  Object.fromEntries(Object.entries(store.work.people).map(([key, entry]) => [key, entry.note]))
const file = (name: string): string => path.join(folder, name)
const inFolder = (part: string): string[] => readdirSync(folder).filter((name) => name.includes(part))

describe('acts', () => {
  test('are there again after closing and opening, with the list of what can be undone', async () => {
    const first = await open()
    await note(first, 'ana', 'one')
    await note(first, 'ben', 'two')
    await first.undo()
    await first.close()

    const second = await open()
    expect(notes(second)).toEqual({ ana: 'one' })
    expect(second.undoState.undo?.params).toEqual({ key: 'ana', text: 'one' })
    expect(second.undoState.redo?.params).toEqual({ key: 'ben', text: 'two' })
    await second.redo()
    expect(notes(second)).toEqual({ ana: 'one', ben: 'two' })
    await second.undo()
    await second.undo()
    expect(notes(second)).toEqual({})
    expect(await second.undo()).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    await second.close()
  })

  test('count as soon as they are answered, even when the program dies before course.json follows', async () => {
    const dead = await open()
    await note(dead, 'ana', 'one')
    const store = await open()
    expect(notes(store)).toEqual({ ana: 'one' })
    expect(store.notices).toEqual([{ key: 'errors:notice.recovered', params: { count: 1 } }])
    await store.close()
    await dead.close()
  })

  test('done at once are all done, each from the course as the one before left it', async () => {
    const store = await open()
    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.commit((work) => {
          const before = work.people['ana'] ?? null
          const after = { role: null, note: `${before?.note ?? ''}x` }
          return ok({
            name: { key: 'history:note' },
            changes: [{ table: 'people', key: 'ana', before, after }],
          })
        }),
      ),
    )
    expect(store.work.people['ana']?.note).toBe('x'.repeat(20))
    await store.close()
  })

  test('that change nothing leave no trace', async () => {
    const store = await open()
    await store.commit(() => ok(null))
    await store.commit(() => ok({ name: { key: 'history:nothing' }, changes: [] }))
    expect(store.undoState).toEqual({ undo: null, redo: null })
    expect(existsSync(file('history.jsonl'))).toBe(false)
    await store.close()
  })

  test('keep entries under names that objects have already', async () => {
    const store = await open()
    for (const key of ['constructor', 'toString', 'hasOwnProperty']) await note(store, key, 'x')
    await store.close()
    const again = await open()
    expect(notes(again)).toEqual({ constructor: 'x', toString: 'x', hasOwnProperty: 'x' })
    await again.close()
  })

  test('fail kindly and change nothing when the history cannot be written', async () => {
    const store = await open()
    mkdirSync(file('history.jsonl'))
    const failed = await store.commit(() =>
      ok({
        name: { key: 'history:note' },
        changes: [{ table: 'people', key: 'ana', before: null, after: { role: null, note: 'x' } }],
      }),
    )
    expect(failed.ok).toBe(false)
    expect(notes(store)).toEqual({})
    rmSync(file('history.jsonl'), { recursive: true })
    await note(store, 'ana', 'again')
    expect(notes(store)).toEqual({ ana: 'again' })
    await store.close()
  })

  test('of another program on the same course are taken in, not overwritten', async () => {
    const app = await open()
    await note(app, 'ana', 'app')
    const cli = await open()
    await note(cli, 'ben', 'cli')
    await cli.close()
    await note(app, 'chen', 'app again')
    await app.close()
    const again = await open()
    expect(notes(again)).toEqual({ ana: 'app', ben: 'cli', chen: 'app again' })
    await again.close()
  })
})

describe('a long history', () => {
  test('is shortened and still undoes the last acts after opening again', async () => {
    const store = await open()
    for (let n = 0; n < 620; n += 1) await note(store, 'ana', String(n))
    await store.close()
    // Shortened at 600 lines, with whatever acts came after that: on a slow disk the file is written between them.
    const lines = readFileSync(file('history.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(21)
    const again = await open()
    expect(again.stacks.undo).toHaveLength(200)
    await again.undo()
    expect(notes(again)).toEqual({ ana: '618' })
    await again.close()
  })
})

describe('a damaged course.json', () => {
  async function damage(text: string): Promise<CourseStore> {
    const store = await open()
    await note(store, 'ana', 'one')
    await store.close()
    const once = await open()
    await note(once, 'ben', 'two')
    await once.close()
    writeFileSync(file('course.json'), text)
    return await open()
  }

  test.each([
    ['cut off', '{"formatVersion":1,"data":{"seq":2,"wo'],
    ['empty', ''],
    ['zeros after a power cut', '\0\0\0\0'],
    ['other JSON', '[1,2,3]'],
    ['an entry that is none', '{"formatVersion":1,"data":{"seq":1,"savedAt":"x","work":{"settings":7}}}'],
  ])('(%s) is kept aside; the copy and the history give everything back', async (_, text) => {
    const store = await damage(text)
    expect(notes(store)).toEqual({ ana: 'one', ben: 'two' })
    expect(settingsOf(store.work).title).toBe('HIST 210')
    expect(store.notices.map(({ key }) => key)).toContain('errors:notice.damaged')
    expect(store.notices.map(({ key }) => key)).toContain('errors:notice.fromBackup')
    const [kept] = inFolder('course.json.damaged-')
    expect(readFileSync(file(kept ?? ''), 'utf8')).toBe(text)
    await store.close()
    const again = await open()
    expect(again.notices).toEqual([])
    expect(notes(again)).toEqual({ ana: 'one', ben: 'two' })
    await again.close()
  })

  test('is passed over in the backups too, newest first', async () => {
    const store = await open()
    await note(store, 'ana', 'one')
    await store.close()
    const once = await open()
    await once.close()
    const backups = readdirSync(file('backups')).toSorted()
    expect(backups.length).toBeGreaterThanOrEqual(2)
    writeFileSync(path.join(file('backups'), backups.at(-1) ?? ''), 'not json')
    writeFileSync(file('course.json'), 'not json either')
    const restored = await open()
    expect(notes(restored)).toEqual({ ana: 'one' })
    await restored.close()
  })

  test('is restored from the whole history where there is no copy', async () => {
    const store = await open()
    await note(store, 'ana', 'one')
    await store.close()
    rmSync(file('backups'), { recursive: true })
    writeFileSync(file('course.json'), '}')
    const restored = await open()
    expect(notes(restored)).toEqual({ ana: 'one' })
    expect(restored.notices.map(({ key }) => key)).toContain('errors:notice.fromHistory')
    await restored.close()
  })

  test('leaves at least the imported posts where nothing else is left', async () => {
    mkdirSync(file('imports'))
    writeFileSync(path.join(file('imports'), '20261005-ab.json'), '{}')
    rmSync(file('backups'), { recursive: true, force: true })
    writeFileSync(file('course.json'), '}')
    const restored = await open()
    expect(Object.keys(restored.work.imports)).toEqual(['20261005-ab'])
    await restored.close()
  })

  test('is refused and left alone where nothing can be restored', async () => {
    writeFileSync(file('course.json'), 'somebody else’s file')
    expect(await CourseStore.open(folder, ports)).toMatchObject({ ok: false, error: { kind: 'damaged' } })
    expect(readFileSync(file('course.json'), 'utf8')).toBe('somebody else’s file')
    expect(readdirSync(folder)).toEqual(['course.json'])
  })

  test('that was deleted by mistake comes back from the copy', async () => {
    const store = await open()
    await note(store, 'ana', 'one')
    await store.close()
    rmSync(file('course.json'))
    const restored = await open()
    expect(notes(restored)).toEqual({ ana: 'one' })
    expect(existsSync(file('course.json'))).toBe(true)
    await restored.close()
  })
})

describe('a course from a newer version', () => {
  test('is refused, and nothing in its folder is touched', async () => {
    const text = '{"formatVersion":99,"data":{"anything":1}}'
    writeFileSync(file('course.json'), text)
    writeFileSync(file('course.json.tmp-1712345678abcdef'), 'half')
    const before = readdirSync(folder)
    const refused = await CourseStore.open(folder, ports)
    expect(refused).toMatchObject({ ok: false, error: { kind: 'from-the-future' } })
    expect(readFileSync(file('course.json'), 'utf8')).toBe(text)
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('a damaged history', () => {
  test('with a torn last line loses that line only, and the next act stands on its own', async () => {
    const store = await open()
    await note(store, 'ana', 'one')
    await store.close()
    appendFileSync(file('history.jsonl'), '{"seq":2,"do":{"name":{"key":"hist')
    const again = await open()
    expect(again.notices).toEqual([])
    await note(again, 'ben', 'two')
    await again.close()
    const third = await open()
    expect(notes(third)).toEqual({ ana: 'one', ben: 'two' })
    expect(third.stacks.undo).toHaveLength(2)
    await third.close()
  })

  test('is kept aside and said; the course itself is complete', async () => {
    const store = await open()
    await note(store, 'ana', 'one')
    await note(store, 'ben', 'two')
    await store.close()
    const [one = ''] = readFileSync(file('history.jsonl'), 'utf8').split('\n')
    writeFileSync(file('history.jsonl'), `garbage\n${one}\n`)
    const again = await open()
    expect(notes(again)).toEqual({ ana: 'one', ben: 'two' })
    expect(again.undoState.undo).toBeNull()
    expect(again.notices.map(({ key }) => key)).toEqual(['errors:notice.historyLost'])
    expect(inFolder('history.jsonl.damaged-')).toHaveLength(1)
    await note(again, 'chen', 'three')
    await again.close()
    const third = await open()
    expect(third.notices).toEqual([])
    expect(third.stacks.undo).toHaveLength(1)
    await third.close()
  })

  test('that went missing only means that older acts cannot be undone', async () => {
    const store = await open()
    await note(store, 'ana', 'one')
    await store.close()
    rmSync(file('history.jsonl'))
    const again = await open()
    expect(notes(again)).toEqual({ ana: 'one' })
    expect(again.undoState.undo).toBeNull()
    await note(again, 'ben', 'two')
    await again.close()
    const third = await open()
    expect(notes(third)).toEqual({ ana: 'one', ben: 'two' })
    await third.close()
  })
})

describe('housekeeping', () => {
  test('half-written files of a killed program are swept on opening', async () => {
    writeFileSync(file('course.json.tmp-1712345678abcdef'), 'half')
    const store = await open()
    expect(inFolder('.tmp-')).toEqual([])
    await store.close()
  })

  test('at most a dozen good copies are kept', async () => {
    for (let n = 0; n < 20; n += 1) {
      const store = await open()
      await note(store, 'ana', String(n))
      await store.close()
    }
    expect(readdirSync(file('backups')).length).toBeLessThanOrEqual(12)
  })

  test('a folder that is not there, or was moved away, is said to be gone', async () => {
    const store = await open()
    await store.close()
    renameSync(folder, `${folder} moved`)
    expect(await CourseStore.open(folder, ports)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })
})
