import path from 'node:path'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sourceResources } from '#backend/nodePorts.ts'
import { createWords } from '#backend/words.ts'
import { message } from '#shared/model/message.ts'

const locales = path.join(sourceResources, 'locales')
const words = createWords(locales)

describe('words', () => {
  test('fill the gaps and choose the number', () => {
    expect(words(message('errors:notice.recovered', { count: 1 }))).toContain('last act was')
    expect(words(message('errors:notice.recovered', { count: 3 }))).toContain('last 3 acts')
    expect(words(message('history:groups.move', { person: 'Ana', group: 'Group 3' }))).toBe(
      'Move Ana to Group 3',
    )
  })

  test('name a built-in criterion and a level by their own words', () => {
    const set = message('history:level.set', { criterion: 'rubric:criterion.point.title', level: 3 })
    expect(words(set)).toBe('Set Makes a point to Solid')
    const own = message('history:level.set', { criterion: 'Evidence, sources: quality', level: 0 })
    expect(words(own)).toBe('Set Evidence, sources: quality to Not yet')
  })

  test('take what people typed as it is: no markup, no look-up of other texts', () => {
    const typed = 'A & B <i> $t(errors:internal) {{count}}'
    expect(words(message('history:forum', { topic: typed }))).toBe(`Change what “${typed}” is for`)
  })

  test('say an unknown key rather than nothing', () => {
    expect(words(message('nowhere:to.be.found'))).not.toBe('')
  })
})

const ours = ['errors', 'history', 'jobs', 'cli']
const sources = path.join(sourceResources, '..', 'electron')

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name))
}

test('every text that the backend and the command line name is there', () => {
  const named = new Set<string>()
  for (const file of ['backend', 'browser', 'cli'].flatMap((layer) => filesIn(path.join(sources, layer)))) {
    for (const [, key = ''] of readFileSync(file, 'utf8').matchAll(
      /'((?:errors|history|jobs|cli):[\w.]+)'/gu,
    )) {
      named.add(key)
    }
  }
  expect(named.size).toBeGreaterThan(80)
  const missing = [...named].filter((key) => {
    const said = words(message(key, { count: 2 }))
    return said === key || said === key.split(':')[1] || said.startsWith('key ')
  })
  expect(missing).toEqual([])
})

test('no text of ours shouts, blames or speaks of codes', () => {
  for (const name of ours) {
    const text = readFileSync(path.join(locales, 'en', `${name}.json`), 'utf8')
    expect(text).not.toMatch(/!"|\binvalid\b|\billegal\b|\bexception\b|\bnull\b|\bundefined\b|E[A-Z]{4,}/u)
  }
})
