import { describe, expect, it } from 'vitest'
import { respelt } from '#shared/quality/respell.ts'
import { stemNumber } from '#shared/quality/stems/stemNumbers.ts'
import { stemSet } from '#shared/quality/stems/stemSet.ts'
import { wordsOf } from '#shared/quality/text/words.ts'
import { buildVocabulary } from '#shared/quality/vocabulary.ts'
import { aCourse, background, harvest, tides } from './course.ts'

const vocabulary = buildVocabulary(aCourse(background, [tides, harvest]))

const stems = (text: string): readonly string[] =>
  respelt(wordsOf(text), vocabulary, null).map((word) => word.stem)

describe('respelt', () => {
  it('reads words of the course through a slip', () => {
    expect(stems('mudfalts barage turbnes')).toEqual(stems('mudflats barrage turbines'))
  })

  it('reads words that rules look for through a slip', () => {
    expect(respelt(wordsOf('exmaple therfore'), vocabulary, null).map((word) => word.norm)).toEqual([
      'example',
      'therefore',
    ])
  })

  it('leaves words alone that somebody else writes, and words that mean something to a rule', () => {
    expect(stems('lock maize drivel')).toEqual(['lock', 'maiz', 'drivel'])
  })

  it('leaves words alone that are nobody’s slip', () => {
    const words = wordsOf('quixotic zebras gallop')
    expect(respelt(words, vocabulary, null)).toEqual(words)
  })

  it('does not hold the writer’s own misspelling for a known word', () => {
    const self = stemSet([stemNumber('mudfalt')])
    const seen = respelt(wordsOf('mudfalts'), vocabulary, self).map((word) => word.stem)
    expect(seen).toEqual(['mudflat'])
  })
})
