import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ImportOutcome } from '#shared/contract/importViews.ts'
import { importId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { importPreview } from '../../../fixtures/imports.ts'
import { forumRow, imported, nothing, person, step } from './importSteps.ts'
import { attributes, part, rawKey, wordsOf } from './part.tsx'
import { read, windowWith } from './render.tsx'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', windowWith())
})
afterEach(() => vi.unstubAllGlobals())

describe('the wizard', () => {
  it('has every step to go to, says which one it is, and which ask', async () => {
    const questions = [{ person: person('1'), posts: 2, matches: [] }]
    const markup = await step('Wizard', { questions, everybody: [imported('1')] })
    expect(markup).toMatch(/<button[^>]*aria-current="step"[^>]*>.*?People/)
    expect(wordsOf(markup, 'li').slice(0, 7).map((words) => words.replace(/^\d /, ''))).toEqual([
      'Files', 'How they read', 'Columns', 'People 1 to decide', 'Forums', 'Check', 'Summary',
    ]) // prettier-ignore
    expect(wordsOf(markup, 'button').slice(-4)).toEqual(['Put away', 'Leave for later', 'Back', 'Continue'])
    expect(read(markup)).not.toMatch(rawKey)
  })

  it('ends before the button where there is nothing to ask', async () => {
    const markup = await step('Wizard')
    expect(read(markup)).toContain('This adds 214 posts. 26 people. 1 topic.')
    expect(read(markup)).toContain('Nothing has been put into the course yet.')
    expect(wordsOf(markup, 'button').at(-1)).toBe('Import')
  })

  it('offers no import of nothing', async () => {
    const markup = await step('Wizard', { empty: true, added: 0 })
    expect(wordsOf(markup, 'button')).not.toContain('Import')
    expect(read(markup)).toContain('There is nothing in these files that can be imported.')
  })

  it('says a failure of keeping above everything, and keeps the way to try again', async () => {
    const error = { kind: 'no-space', message: message('app:error.cancelled') }
    const markup = await step('Wizard', {}, { error })
    expect(markup).toContain('role="alert"')
    expect(wordsOf(markup, 'button')).toContain('Import')
  })

  it('does not import while a file is just being read otherwise', async () => {
    const rereading = { what: message('importing:working.reading'), done: 1, total: 2, elapsed: 10 }
    const markup = await step('Wizard', {}, { rereading })
    expect(markup).toMatch(/<button[^>]*disabled=""[^>]*>(?:<[^>]*>)*Import/)
    expect(wordsOf(markup, 'button')).toContain('Cancel')
  })
})

describe('the check of an import', () => {
  it('says that nothing stands out where nothing does', async () => {
    expect(read(await step('Check'))).toBe('Nothing stands out.')
  })

  it('lists what there is to see, closed where it is much, and no problem twice', async () => {
    const checks = { ...importPreview.checks, edited: 60, empty: 1 }
    const problem = (kind: string, line: number) =>
      ({
        file: 'posts.csv',
        kind,
        line,
        severity: 'note',
        message: message('import:problem.no-replies'),
      }) as const
    const markup = await step('Check', {
      checks,
      problems: [problem('empty-post', 4), problem('no-replies', 0)],
    })
    expect(wordsOf(markup, 'h2')).toEqual([
      '60 posts edited since the last import',
      '1 post without words',
      'One thing to know',
    ])
    expect(attributes(markup, 'aria-expanded')).toEqual(['false', 'false'])
    expect(wordsOf(markup, 'tr')).toHaveLength(1)
  })
})

describe('the summary of an import', () => {
  it('leads to every step that has something, and counts what is left out', async () => {
    const skipped = { a: 'added', b: 'updated' } as const
    const markup = await step('Summary', {
      updated: 9,
      unchanged: 301,
      skipped,
      forums: [forumRow('t', 'Week 3')],
    })
    expect(read(markup)).toContain('This adds 213 posts, updates 8, leaves 301. 2 left out.')
    expect(wordsOf(markup, 'button')).toEqual(['See Files', 'See Forums', 'See Check'])
    expect(read(markup)).toContain('posts.csv: Discussion posts (UBC export)')
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
