import { describe, expect, it } from 'vitest'
import { stem } from '#shared/quality/text/stem.ts'

describe('the stem of a word', () => {
  it.each([
    ['read', 'reads', 'reading'],
    ['argue', 'argues', 'argued', 'arguing'],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['class', 'classes'],
    ['country', 'countries'],
    ['child', 'children'],
    ['think', 'thought'],
    ['criterion', 'criteria'],
    ['box', 'boxes'],
    ['clear', 'clearly'],
  ])('is one for %s and its forms', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1)
  })

  it.each([
    ['general', 'generous'],
    ['bus', 'busy'],
    ['ring', 'rung'],
    ['press', 'pressure'],
    ['experience', 'experiment'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })

  it.each(['a', 'is', 'his', 'bed', 'red', 'sea', ''])('leaves the short word %j alone', (word) => {
    expect(stem(word)).toBe(word)
  })

  it.each(['sing', 'king', 'bring', 'shed', 'thesis', 'focus'])(
    'does not take an ending off %s, where the rest would be no word',
    (word) => {
      expect(stem(word)).toBe(word)
    },
  )

  it.each(['__proto__', 'constructor', 'тест', '漢字', '1st'])('bears %s', (word) => {
    expect(stem(word).length).toBeGreaterThan(0)
  })
})
