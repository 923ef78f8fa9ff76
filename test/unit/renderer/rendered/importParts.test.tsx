import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ForumRow, ImportOutcome, ImportPreview, StagedFile } from '#shared/contract/importViews.ts'
import { importId, personId, topicId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { importPreview, stagedFile } from '../../../fixtures/imports.ts'
import { attributes, part, rawKey, wordsOf } from './part.tsx'
import { read, windowWith } from './render.tsx'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', windowWith())
})
afterEach(() => vi.unstubAllGlobals())

const nothing = () => undefined

const file = stagedFile

describe('the files of an import', () => {
  const files = (...list: readonly StagedFile[]) =>
    part(import('#renderer/screens/import/Files.tsx'), 'Files', { files: list })

  it('say what they were taken for and why, and count what they hold', async () => {
    const words = read(await files(file))
    expect(words).toContain('posts.csv It has the columns post_id, post_message.')
    expect(words).toContain('214 rows · 214 posts · 26 people · 1 topic · Sep 7, 2026 to Oct 30, 2026')
  })

  it('leave out of the counts what they do not hold, and a date that is none', async () => {
    const roster = { ...file, posts: 0, topics: 0, firstDate: null, lastDate: 'soon' }
    expect(read(await files(roster))).toContain('214 rows · 26 people Hide')
  })

  it('show their rows at once where there is one file, folded where there are several', async () => {
    const one = await files(file)
    expect(attributes(one, 'aria-expanded')).toEqual(['true'])
    expect(wordsOf(one, 'th')).toEqual(['id', 'post_message'])
    const two = await files(file, { ...file, name: 'grades.csv' })
    expect(attributes(two, 'aria-expanded')).toEqual(['false', 'false'])
    expect(two).not.toContain('<table')
    expect(wordsOf(two, 'h2')).toEqual(['2 files'])
  })

  it('have nothing to unfold where nothing could be read', async () => {
    const markup = await files({ ...file, preview: [] })
    expect(markup).not.toContain('<button')
  })
})

describe('the first rows of a file', () => {
  const rows = (cells: readonly (readonly string[])[]) =>
    part(import('#renderer/screens/import/RowsTable.tsx'), 'RowsTable', { rows: cells, label: 'posts.csv' })

  it('are a region with the name of the file, which the keyboard can scroll', async () => {
    const markup = await rows([['a'], ['b']])
    expect(markup).toMatch(/tabindex="0" role="region" aria-label="posts.csv"/)
  })

  it('stand as text even where a cell is markup or a formula', async () => {
    const markup = await rows([['a'], ['<img src=x onerror=alert(1)>'], ['=cmd|x!A1']])
    expect(markup).not.toContain('<img')
    expect(wordsOf(markup, 'td')).toContain('=cmd|x!A1')
  })

  it('cut a huge cell, so that a post of a megabyte does not stop the page', async () => {
    const markup = await rows([['a'], ['x'.repeat(1_000_000)]])
    expect(markup.length).toBeLessThan(2000)
  })

  it('bear rows of any length, and none', async () => {
    expect(wordsOf(await rows([['a', 'b'], ['1'], ['1', '2', '3'], []]), 'td')).toEqual(['1', '1', '2', '3'])
    expect(wordsOf(await rows([]), 'td')).toEqual([])
  })
})

const forum = {
  purpose: 'prompt',
  week: 3,
  firstPostDate: null,
  replyDate: null,
  lastSafeDate: null,
  points: null,
} as const
const forumRow = (id: string, title: string): ForumRow => ({
  topic: { id: topicId(id), title, prompt: '', authorId: null, postedAt: null },
  forum,
  decided: false,
  posts: 7,
})

describe('the forums of an import', () => {
  const forums = (rows: readonly ForumRow[], changed: ReadonlyMap<string, object> = new Map()) =>
    part(import('#renderer/screens/import/Forums.tsx'), 'Forums', { rows, forums: changed, set: nothing })

  it('are not asked about where there are none', async () => {
    expect(await forums([])).toBe('')
  })

  it('have controls named after their topic, since a column of them looks alike', async () => {
    const names = attributes(await forums([forumRow('a', 'Week 3'), forumRow('b', 'Cafe')]), 'aria-label')
    for (const name of ['Purpose of Week 3', 'Week of Week 3', 'Purpose of Cafe', 'Week of Cafe'])
      expect(names).toContain(name)
  })

  it('show what the person chose, not what was guessed', async () => {
    const changed = new Map([['a', { ...forum, purpose: 'lounge', week: null }]])
    const markup = await forums([forumRow('a', 'Week 3')], changed)
    expect(markup).toMatch(/<option[^>]*selected=""[^>]*>Lounge/)
    expect(markup).not.toMatch(/<input[^>]*value="3"/)
  })

  it('offer every purpose in words', async () => {
    expect(wordsOf(await forums([forumRow('a', 'x')]), 'option')).toEqual([
      'Prompt',
      'Practice',
      'Lounge',
      'Group',
      'Peer review',
    ])
  })
})

const person = (id: string, role: Person['role'] = 'student'): Person => ({
  id: personId(id),
  canvasId: id,
  sisId: null,
  loginId: null,
  email: null,
  name: `Name ${id}`,
  sortableName: `${id}, Name`,
  sections: [],
  role,
})

describe('new people', () => {
  const people = (list: readonly Person[]) =>
    part(import('#renderer/screens/import/NewPeople.tsx'), 'NewPeople', { people: list })

  it('are named, and whoever is no student is said to be so', async () => {
    const list = [person('1'), person('2', 'staff'), person('3', 'test'), person('4', 'unknown')]
    expect(wordsOf(await people(list), 'li')).toEqual([
      'Name 1',
      'Name 2 staff',
      'Name 3 test student',
      'Name 4 on no roster',
    ])
  })

  it('are cut after twelve, with the way to all of them', async () => {
    const many = Array.from({ length: 13 }, (_, at) => person(String(at)))
    const markup = await people(many)
    expect(wordsOf(markup, 'li')).toHaveLength(12)
    expect(wordsOf(markup, 'button')).toEqual(['Show all 13'])
    expect(await people(many.slice(1))).not.toContain('<button')
  })

  it('are codes while presenting', async () => {
    vi.stubGlobal('window', windowWith({ presenting: true }))
    expect(read(await people([person('1')]))).not.toContain('Name')
  })
})

describe('columns about people', () => {
  it('say how they are understood and how full they are', async () => {
    const columns = [
      { title: 'Pronouns', kind: 'choice', filled: 1 },
      { title: 'When?', kind: 'availability', filled: 24 },
    ]
    const markup = await part(import('#renderer/screens/import/Columns.tsx'), 'Columns', { columns })
    expect(wordsOf(markup, 'tr')).toEqual(['Pronouns one choice 1 answer', 'When? free times 24 answers'])
    expect(wordsOf(markup, 'h2')).toEqual(['2 columns about people'])
    expect(await part(import('#renderer/screens/import/Columns.tsx'), 'Columns', { columns: [] })).toBe('')
  })
})

describe('the preview of an import', () => {
  const shown = async (change: Partial<ImportPreview>, error: object | null = null) => {
    const flow = { kind: 'preview', preview: { ...importPreview, ...change }, forums: new Map(), error }
    const importing = { discard: nothing, commit: nothing, setForum: nothing }
    return await part(import('#renderer/screens/import/Preview.tsx'), 'Preview', { flow, importing })
  }

  it('says that nothing is kept yet, and what would be', async () => {
    const markup = await shown({})
    expect(read(markup)).toContain('Nothing has been kept yet.')
    expect(wordsOf(markup, 'button').slice(-2)).toEqual(['Put away', 'Import'])
    expect(read(await shown({ files: [] }))).not.toMatch(rawKey)
  })

  it('offers no import of nothing', async () => {
    const markup = await shown({ empty: true, added: 0 })
    expect(wordsOf(markup, 'button')).not.toContain('Import')
    expect(read(markup)).toContain('There is nothing to import.')
  })

  it('says a failure of keeping above everything, and keeps the way to try again', async () => {
    const markup = await shown({}, { kind: 'no-space', message: message('app:error.cancelled') })
    expect(markup).toContain('role="alert"')
    expect(read(markup)).toContain('Stopped. Nothing was changed.')
    expect(wordsOf(markup, 'button')).toContain('Import')
  })
})

describe('the end of an import', () => {
  it('says what came, and holds the way on and the way back', async () => {
    const outcome: ImportOutcome = {
      importId: importId('i'),
      added: 3,
      updated: 1,
      unchanged: 2,
      skipped: 0,
      people: 4,
      topics: 1,
      problems: [],
    }
    const markup = await part(import('#renderer/screens/import/Done.tsx'), 'Done', {
      outcome,
      again: nothing,
    })
    expect(read(markup)).toContain(
      'Imported. 3 posts were added, 1 updated, 2 left as they were. 4 people. 1 topic.',
    )
    expect(markup).toMatch(/<p[^>]*role="status"/)
    expect(wordsOf(markup, 'button')).toEqual(['See the class', 'Import more', 'Undo this import'])
  })
})

describe('the order of problems', () => {
  it('is by gravity, then by line; the list that came stays as it was', async () => {
    const { worstFirst } = await import('#renderer/screens/import/problems.ts')
    const problem = (severity: 'stop' | 'skip' | 'note', line: number) =>
      ({ severity, line, kind: '', message: message('app:undo.nothing') }) as const
    const list = [problem('note', 1), problem('skip', 9), problem('stop', 5), problem('skip', 2)]
    const sorted = worstFirst(list).map(({ severity, line }) => `${severity} ${line}`)
    expect(sorted).toEqual(['stop 5', 'skip 2', 'skip 9', 'note 1'])
    expect(list[0]?.severity).toBe('note')
  })
})

describe('an import that one leaves', () => {
  it('is kept for its course, and for no other', async () => {
    const { flowOf, setFlow } = await import('#renderer/screens/import/flowStore.ts')
    const { asPreview, nothingChosen } = await import('#renderer/screens/import/flow.ts')
    const { courseId } = await import('#shared/model/ids.ts')
    const flow = asPreview(importPreview)
    setFlow(courseId('a'), flow)
    expect(flowOf(courseId('a'))).toBe(flow)
    expect(flowOf(courseId('b'))).toBe(nothingChosen)
    expect(flowOf(courseId('__proto__'))).toBe(nothingChosen)
  })
})
