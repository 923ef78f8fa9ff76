import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asResource, createWords, localeFiles, wantedLanguage } from '#renderer/lib/i18n.ts'

import { message } from '#shared/model/message.ts'
import { sayMessage, sayText } from '#shared/model/say.ts'

const words = createWords(
  {
    en: {
      app: { hello: 'Hello {{name}}', posts_one: '{{count}} post', posts_other: '{{count}} posts' },
      rubric: { point: { title: 'Makes a point' } },
    },
    de: { app: { hello: 'Hallo {{name}}' } },
  },
  'en',
)

describe('saying a message', () => {
  it('fills the gaps', () => {
    expect(sayMessage(words, message('app:hello', { name: 'Ana' }))).toBe('Hello Ana')
  })

  it('follows the plural rules', () => {
    expect(sayMessage(words, message('app:posts', { count: 1 }))).toBe('1 post')
    expect(sayMessage(words, message('app:posts', { count: 3 }))).toBe('3 posts')
  })

  it('says a parameter that is itself a key, such as the title of a built-in criterion', () => {
    expect(sayMessage(words, message('app:hello', { name: 'rubric:point.title' }))).toBe(
      'Hello Makes a point',
    )
  })

  it('leaves students’ words alone, even when they look like a key or like markup', () => {
    expect(sayMessage(words, message('app:hello', { name: 'note: this' }))).toBe('Hello note: this')
    expect(sayMessage(words, message('app:hello', { name: 'rubric:nowhere' }))).toBe('Hello rubric:nowhere')
    expect(sayMessage(words, message('app:hello', { name: '<b>&{{count}}' }))).toBe('Hello <b>&{{count}}')
  })

  it('takes a criterion’s own title from Canvas as it is', () => {
    expect(sayText(words, 'Uses evidence: 3 sources')).toBe('Uses evidence: 3 sources')
    expect(sayText(words, 'rubric:point.title')).toBe('Makes a point')
  })
})

describe('languages', () => {
  const have = { en: {}, de: {} }
  it.each([
    ['de-AT', 'de'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['__proto__', 'en'],
  ])('%s is shown in %s', (tag, language) => {
    expect(wantedLanguage(tag, have)).toBe(language)
  })

  it('puts files under their language and namespace', () => {
    expect(asResource({ '../x/locales/en/read.json': { a: 'b' }, 'odd.txt': {} })).toEqual({
      en: { read: { a: 'b' } },
    })
  })

  it('knows every locale file there is', () => {
    const folder = 'resources/locales/en'
    const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
    expect(Object.keys(localeFiles.en ?? {}).toSorted()).toEqual(names.toSorted())
    expect(JSON.parse(readFileSync(`${folder}/app.json`, 'utf8'))).toEqual(localeFiles.en?.app)
  })
})
