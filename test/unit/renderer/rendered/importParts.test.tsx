import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ForumRow, ImportedColumn, StagedFile } from '#shared/contract/importViews.ts'
import { columnId } from '#shared/model/ids.ts'
import { noDecisions } from '#shared/model/importChoices.ts'
import { message } from '#shared/model/message.ts'
import { stagedFile as file } from '../../../fixtures/imports.ts'
import { flowOf, forum, forumRow, imported, importing, person, step } from './importSteps.ts'
import { attributes, part, wordsOf } from './part.tsx'
import { read, windowWith } from './render.tsx'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', windowWith())
})
afterEach(() => vi.unstubAllGlobals())

describe('the files of an import', () => {
  const files = (...list: readonly StagedFile[]) => step('Files', { files: list })

  it('say what they were taken for and why, and count what they hold', async () => {
    const words = read(await files(file))
    expect(words).toContain('It has the columns post_id, post_message.')
    expect(words).toContain('214 rows · 214 posts · 26 people · 1 topic · Sep 7, 2026 to Oct 30, 2026')
  })

  it('leave out of the counts what they do not hold, and a date that is none', async () => {
    const roster = { ...file, posts: 0, topics: 0, firstDate: null, lastDate: 'soon' }
    expect(read(await files(roster))).toMatch(/214 rows · 26 people(?! ·)/)
  })

  it('can be taken for another kind, by a control named after the file', async () => {
    const markup = await files(file, { ...file, part: 1, name: 'grades.csv', format: 'canvas-gradebook' })
    expect(attributes(markup, 'aria-label')).toEqual(['Kind of posts.csv', 'Kind of grades.csv'])
    expect(wordsOf(markup, 'option').slice(0, 2)).toEqual([
      'Discussion posts (UBC export)',
      'Discussion posts (UBC export)',
    ])
    expect(wordsOf(markup, 'option')).toContain('Canvas gradebook')
    expect(wordsOf(markup, 'option')).not.toContain('Not recognised')
  })

  it('offer no kinds for what is no table, and the way to match columns where nothing is known', async () => {
    expect(await files({ ...file, isTable: false })).not.toContain('<select')
    const problem = {
      line: 0,
      kind: 'unknown-format',
      severity: 'stop',
      message: message('import:why.unknown'),
    } as const
    const unknown = await files({ ...file, format: 'unknown', problems: [problem] })
    expect(wordsOf(unknown, 'button')).toContain('Match its columns')
    expect(read(await files({ ...file, remembered: true }))).toContain(
      'as you said for a file like this before',
    )
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

describe('the forums of an import', () => {
  const forums = (rows: readonly ForumRow[], decided: object = {}) =>
    step('Forums', { forums: rows }, { decisions: { ...noDecisions, forums: decided } })

  it('are not asked about where there are none', async () => {
    expect(read(await forums([]))).toBe('There are no topics in these files.')
  })

  it('have controls named after their topic, since a column of them looks alike', async () => {
    const names = attributes(await forums([forumRow('a', 'Week 3'), forumRow('b', 'Cafe')]), 'aria-label')
    for (const name of ['Purpose of Week 3', 'Week of Week 3', 'Purpose of Cafe', 'Week of Cafe'])
      expect(names).toContain(name)
  })

  it('show what the person chose, not what was guessed', async () => {
    const changed = { a: { ...forum, purpose: 'lounge', week: null } }
    const markup = await forums([forumRow('a', 'Week 3')], changed)
    expect(markup).toMatch(/<option[^>]*selected=""[^>]*>Lounge/)
    expect(markup).not.toMatch(/<input[^>]*value="3"/)
  })

  it('show points and dates at once where there are any, else when they are asked for', async () => {
    const dated = { ...forumRow('a', 'Week 3'), forum: { ...forum, points: 10, replyDate: '2026-09-11' } }
    const markup = await forums([dated])
    expect(markup).toMatch(
      /aria-label="Replies by, Week 3"[^>]*value="2026-09-11"|value="2026-09-11"[^>]*aria-label="Replies by, Week 3"/,
    )
    expect(attributes(markup, 'aria-label')).toContain('Points of Week 3')
    expect(attributes(await forums([forumRow('a', 'Week 3')]), 'aria-label')).not.toContain(
      'Points of Week 3',
    )
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

describe('the people of an import', () => {
  it('stand by what they are, each with a role to correct', async () => {
    const everybody = [
      imported('1'),
      imported('2', { role: 'staff' }),
      imported('3', { role: 'unknown', posts: 2 }),
      imported('4', { match: 'loginId' }),
    ]
    const markup = await step('People', { everybody })
    expect(wordsOf(markup, 'h2')).toEqual([
      '1 person on no roster',
      '1 of staff and test students',
      '1 new student',
      '1 student known already',
    ])
    expect(read(markup)).toContain('found by login')
    expect(attributes(markup, 'aria-label')).toContain('Role of Name 3')
    expect(read(await step('People'))).toBe('There are no people in these files.')
  })

  it('are asked about where they have the name of somebody else, with nothing chosen', async () => {
    const match = { person: person('9'), posts: 3 }
    const questions = [{ person: person('1'), posts: 2, matches: [match] }]
    const markup = await step('People', { everybody: [imported('1')], questions })
    expect(wordsOf(markup, 'label')).toEqual([
      'The Name 9 known by Canvas 9 · 3 posts',
      'Somebody else, a person of their own',
    ])
    expect(markup).not.toContain('checked=""')
    // Whoever is asked about stands in no list besides.
    expect(attributes(markup, 'aria-label')).not.toContain('Role of Name 1')
    const people = { 1: '9' }
    const answered = await step(
      'People',
      { everybody: [imported('1')], questions },
      { decisions: { ...noDecisions, people } },
    )
    expect(answered.match(/checked=""/g)).toHaveLength(1)
  })

  it('are cut after twelve, with the way to all of them', async () => {
    const everybody = Array.from({ length: 13 }, (_, at) => imported(String(at)))
    const markup = await step('People', { everybody })
    expect(wordsOf(markup, 'tr')).toHaveLength(12)
    expect(wordsOf(markup, 'button')).toEqual(['Show all 13'])
  })

  it('are codes while presenting', async () => {
    vi.stubGlobal('window', windowWith({ presenting: true }))
    expect(read(await step('People', { everybody: [imported('1')] }))).not.toContain('Name 1')
  })
})

describe('columns about people', () => {
  const column = (id: string, change: object): ImportedColumn => ({
    id: columnId(id),
    title: id,
    from: 'x.csv',
    kind: 'choice',
    sensitive: false,
    filled: 2,
    samples: ['yes', 'no'],
    ...change,
  })
  const attributesOf = async (columns: readonly ImportedColumn[], decided: object = {}) =>
    part(import('#renderer/screens/import/Columns.tsx'), 'Attributes', {
      flow: await flowOf({ columns }, { decisions: { ...noDecisions, columns: decided } }),
      importing,
    })

  it('say how they are understood and how full they are, and do not spell out what is sensitive', async () => {
    const markup = await attributesOf([column('Tools', {}), column('Gender', { sensitive: true })])
    expect(read(markup)).toContain('Tools 2 answers')
    expect(read(markup)).toContain('yes · no')
    expect(wordsOf(markup, 'td').filter((words) => words === 'not shown')).toHaveLength(1)
    expect(attributes(markup, 'aria-label')).toContain('Kind of Gender')
    expect(await attributesOf([])).toBe('')
  })

  it('show what was decided', async () => {
    const markup = await attributesOf([column('Tools', {})], { Tools: { kind: 'scale', sensitive: false } })
    expect(markup).toMatch(/<option[^>]*selected=""[^>]*>scale/)
  })
})
