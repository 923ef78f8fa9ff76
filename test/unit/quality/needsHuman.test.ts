import { describe, expect, it } from 'vitest'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { personId } from '#shared/model/ids.ts'
import type { HumanCause } from '#shared/model/score.ts'
import type { Purpose } from '#shared/model/topic.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import { aCourse, aPerson, aPost, background, goodText, harvest, scoreOne, tides } from './course.ts'

function cause(fields: Omit<Parameters<typeof aPost>[0], 'id'>): HumanCause | null {
  return scoreOne(aPost({ id: 'x', ...fields })).needsHuman?.cause ?? null
}

describe('needs a human', () => {
  it('is not said of an ordinary post', () => {
    expect(cause({ text: goodText })).toBeNull()
  })

  it.each<[HumanCause, string]>([
    ['too-short', 'The barrage would bury the mudflats.'],
    [
      'too-short',
      'I really think that this is a very important question and that everyone has an opinion on it all.',
    ],
    ['media-only', ''],
    [
      'other-language',
      'El estuario lleva limo hasta las marismas, y sin ese limo la marisma detrás del puerto se encoge cada invierno, dicen los pescadores del pueblo viejo.',
    ],
    [
      'other-language',
      'Эстуарий несёт ил к отмелям, и без этого ила болото за гаванью становится меньше каждую зиму.',
    ],
    [
      'poetry-or-code',
      'The tide goes out\nthe birds come in\na wall of stone\nso cold, so thin\nthe silt lies down\nand will not rise\nthe marsh remembers\nother skies',
    ],
    [
      'poetry-or-code',
      'def tide(hours, range):\n  level = range * cos(hours);\n  for hour in hours:\n    print(level);\n  return level;\nlet silt = tide(12, 4);\nconst birds = silt;\nvar total = birds;',
    ],
  ])('is said with the cause %s', (expected, text) => {
    expect(cause({ text })).toBe(expected)
  })

  it('is said of a post that is mostly quotation', () => {
    const quotation = `“${background
      .map((post) => post.text.replaceAll('harbour', 'haven'))
      .slice(0, 3)
      .join(' ')}”`
    expect(cause({ text: `The council wrote about the mudflats: ${quotation}` })).toBe('mostly-quotation')
  })

  it('is said of a picture or a link with a word or two', () => {
    const media = [{ kind: 'image' as const, label: 'tide.png' }]
    expect(cause({ text: 'See here', media })).toBe('media-only')
    const text = 'https://example.org/tides'
    expect(cause({ text, links: [{ start: 0, end: text.length, href: text }] })).toBe('media-only')
  })

  it.each([
    'https://example.org/tides',
    'www.example.org/a/long/way/to/the/tide/tables/of/the/harbour/in/autumn',
    'tide-table_final.pdf',
    'Voice memo 3.m4a',
    'See my slides: harbour barrage v2.pptx',
  ])('says that a post is only a link or a file’s name: %s', (text) => {
    expect(cause({ text })).toBe('media-only')
  })

  it('says too short, and not media, of a few words that bring nothing', () => {
    expect(cause({ text: 'I would say no.' })).toBe('too-short')
    expect(cause({ text: 'The pdf did not open on my phone.' })).toBe('too-short')
  })

  it('is said where guards refuse as much as other rules credit', () => {
    const half = 'The silt behind the barrage would bury the mudflats where wading birds feed in winter.'
    const heap = 'Because, therefore, for example, according to experts, as a result, in my experience, silt.'
    expect(cause({ text: `${half} ${half} ${heap}` })).toBe('rules-disagree')
  })

  it('gives no level but still a value to order by', () => {
    const score = scoreOne(aPost({ id: 'x', text: 'The barrage would bury the mudflats under silt.' }))
    expect(score.needsHuman?.message.key).toBe('quality:needsHuman.too-short')
    expect(Object.values(score.criteria).every((criterion) => criterion.level === null)).toBe(true)
    expect(score.overall).toBeGreaterThan(0)
  })

  it('leaves staff and test students out altogether', () => {
    for (const role of ['staff', 'test'] as const) {
      const people = [aPerson('9', 'Dana Reyes', role)]
      const score = scoreOne(aPost({ id: 'x', text: goodText, authorId: personId('9') }), people)
      expect([score.needsHuman?.cause, score.overall]).toEqual(['staff', null])
    }
  })

  it.each<Purpose>(['practice', 'lounge'])('scores nothing in a %s forum', (purpose) => {
    const forum = { purpose, week: 1, firstPostDate: null, replyDate: null, lastSafeDate: null, points: null }
    const scores = scorePosts({
      content: aCourse(background, [tides, harvest]),
      rubric: defaultRubric,
      forums: { harvest: forum },
    })
    const there = scores.filter((score) => score.topicId === harvest.id)
    expect(there.every((score) => score.needsHuman?.cause === 'not-scored-forum')).toBe(true)
    expect(scores.some((score) => score.topicId === tides.id && score.overall !== null)).toBe(true)
  })
})
