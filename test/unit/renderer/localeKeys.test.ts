import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWords, localeFiles } from '#renderer/lib/i18n.ts'

const words = createWords(localeFiles, 'en')

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))
}

interface Found {
  readonly file: string
  readonly key: string
  readonly counted: boolean
}

/** Keys written out in a source file, under the namespace that the file uses; keys put together are not seen. */
function keysOf(file: string): readonly Found[] {
  const text = readFileSync(file, 'utf8')
  const namespaces = [...text.matchAll(/useTranslation\('(\w+)'\)/g)].map(([, name]) => name ?? '')
  const [namespace, ...others] = [...new Set(namespaces)]
  if (namespace === undefined || others.length > 0) return []
  return [...text.matchAll(/\bt\(\s*'([\w.:-]+)'(\s*,\s*\{[^}]*\bcount\b)?/g)].map(
    ([, key = '', counted]) => ({
      file,
      key: key.includes(':') ? key : `${namespace}:${key}`,
      counted: counted !== undefined,
    }),
  )
}

const found = sources('renderer').flatMap(keysOf)

function exists({ key, counted }: Found): boolean {
  return words.exists(key) || (counted && words.exists(key, { count: 2 }))
}

describe('the words of the page', () => {
  it('are all in the locale files', () => {
    expect(found.length).toBeGreaterThan(150)
    expect(found.filter((one) => !exists(one)).map(({ file, key }) => `${file}: ${key}`)).toEqual([])
  })

  it('are never empty: an empty text is shown as its key', () => {
    const empty = Object.entries(localeFiles.en ?? {}).flatMap(([namespace, texts]) =>
      [...JSON.stringify(texts).matchAll(/"([^"]+)":""/g)].map(([, key = '']) => `${namespace}: ${key}`),
    )
    expect(empty).toEqual([])
  })
})
