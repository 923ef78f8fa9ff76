import { describe, expect, it } from 'vitest'
import { looksShuffled } from '#shared/quality/shuffled.ts'
import { wordsOf } from '#shared/quality/text/words.ts'

const shuffled = (text: string): boolean => {
  const words = wordsOf(text)
  return looksShuffled(words, 0, words.length)
}

describe('words in no order', () => {
  it.each([
    'the of because the of and the of in the because of the harbour of the the tide of of the',
    'barrage silt mudflats turbines estuary salmon harbour electricity lock floods marsh birds tide wall',
  ])('are noticed: "%s"', (text) => {
    expect(shuffled(text)).toBe(true)
  })

  it.each([
    'The barrage would flood the mudflats where the birds of the estuary feed at low tide.',
    'She be out on the flats before light, and he ain’t never late neither.',
    'Barrage good. Silt bad. Birds gone.',
    'In the harbour, of all places, the lock of the old wall broke.',
    'I think that that is what the plan of the town is about.',
    '',
    'silt',
  ])('are not taken for: "%s"', (text) => {
    expect(shuffled(text)).toBe(false)
  })

  it('are looked for only between the places that were named', () => {
    const words = wordsOf('the of the of the of the of. The barrage floods the mudflats of the estuary.')
    expect(looksShuffled(words, 8, words.length)).toBe(false)
    expect(looksShuffled(words, 0, 8)).toBe(true)
  })
})
