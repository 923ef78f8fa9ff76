import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collectProblems } from '#shared/canvas/collectProblems.ts'
import { formatIds } from '#shared/canvas/reading.ts'
import { createNumbering, stableId } from '#shared/canvas/stableId.ts'
import { fileName, fileTitle } from '#shared/canvas/fileTitle.ts'
import words from '#resources/locales/en/import.json' with { type: 'json' }

const sources = new URL('../../../shared/canvas/', import.meta.url)
const code = readdirSync(sources)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, sources), 'utf8'))
  .join('\n')

function keysIn(pattern: RegExp): readonly string[] {
  return [...new Set([...code.matchAll(pattern)].flatMap(([, ...groups]) => groups.filter(Boolean)))] // prettier-ignore
}
function isSaid(sentences: object, key: string): boolean {
  return Object.hasOwn(sentences, key) || (Object.hasOwn(sentences, `${key}_one`) && Object.hasOwn(sentences, `${key}_other`)) // prettier-ignore
}

describe('the words of the import', () => {
  it('name every format', () => {
    expect(formatIds.filter((id) => !isSaid(words.format, id))).toEqual([])
  })

  it('say every problem that the code can find', () => {
    const kinds = keysIn(/problems\.add\(\s*(?:[\w.> ]+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)
    expect(kinds.length).toBeGreaterThan(15)
    expect(kinds.filter((kind) => !isSaid(words.problem, kind))).toEqual([])
  })

  it('say every reason', () => {
    const keys = keysIn(/import:why\.([A-Za-z]+)'/g)
    expect(keys.length).toBeGreaterThan(10)
    expect(keys.filter((key) => !isSaid(words.why, key))).toEqual([])
  })

  it('say what happened and end as sentences do', () => {
    for (const sentence of Object.values(words.problem)) expect(sentence).toMatch(/\.$/)
  })
})

describe('collectProblems', () => {
  it('keeps the first 200 of a kind and sums up the rest', () => {
    const problems = collectProblems()
    for (let line = 1; line <= 1000; line++) problems.add('orphan-reply', 'note', line)
    problems.add('empty-post', 'note', 7)
    const list = problems.list()
    expect(list).toHaveLength(202)
    expect(list.at(-1)).toMatchObject({
      line: 0,
      kind: 'orphan-reply',
      message: { key: 'import:problem.andMore', params: { count: 800 } },
    })
  })
})

describe('stableId', () => {
  it('is the same for the same parts and tells parts from their joints', () => {
    expect(stableId('a', 'b')).toBe(stableId('a', 'b'))
    expect(stableId('a', 'b')).not.toBe(stableId('ab', ''))
  })

  it('does not collide for a term of posts', () => {
    const ids = new Set(Array.from({ length: 100_000 }, (_, at) => stableId('topic', String(at))))
    expect(ids.size).toBe(100_000)
  })
})

describe('createNumbering', () => {
  it('numbers what comes again', () => {
    const number = createNumbering()
    expect(['a', 'b', 'a', 'a', '__proto__'].map(number)).toEqual(['a', 'b', 'a.2', 'a.3', '__proto__'])
  })
})

describe('names of files', () => {
  it('lose folder, extension and the number of a second download', () => {
    expect(fileName('C:\\Downloads\\Project_teams (2).csv')).toBe('Project_teams')
    expect(fileTitle('export/Week_3_POSTS.csv')).toBe('Week 3 POSTS')
  })
})
