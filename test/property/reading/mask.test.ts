import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskNames } from '#shared/reading/mask.ts'
import { codesFor } from '#shared/reading/codes.ts'
import { person } from '#test/unit/reading/classroom.ts'

const people = [
  person('1', 'Ana Ruiz'),
  person('2', 'Ben Young'),
  person('3', 'Will Young'),
  person('4', 'Grace Okafor'),
  person('5', 'José Ángel Peña'),
]
const codes = codesFor('course', people, 'seed')

const words = [
  'Hi',
  'Ana',
  'Ruiz',
  'Ben',
  'Young',
  'Will',
  'Grace',
  'José',
  'the',
  'will',
  'and',
  ',',
  '. ',
  '\n',
  '—',
  '@',
  '(2019)',
  'post',
  '’s',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)
const place = fc.nat({ max: 200 })

describe('masking, whatever the text', () => {
  it('gives every span a place inside the masked text', () => {
    fc.assert(
      fc.property(text, place, place, (written, one, other) => {
        const start = Math.min(one, other, written.length)
        const end = Math.min(Math.max(one, other), written.length)
        const masked = maskNames(written, people, codes)
        const span = masked.map({ start, end })
        expect(span.start).toBeLessThanOrEqual(span.end)
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(masked.text.length)
      }),
    )
  })

  it('brings a span back to where it was, or to the whole name it cut', () => {
    fc.assert(
      fc.property(text, place, place, (written, one, other) => {
        const start = Math.min(one, other, written.length)
        const end = Math.min(Math.max(one, other), written.length)
        const masked = maskNames(written, people, codes)
        const back = masked.unmap(masked.map({ start, end }))
        expect(back.start).toBeLessThanOrEqual(start)
        if (end > start) expect(back.end).toBeGreaterThanOrEqual(end)
      }),
    )
  })

  it('leaves no full name of the class in the text', () => {
    fc.assert(
      fc.property(text, (written) => {
        const masked = maskNames(written, people, codes).text
        for (const { name } of people.slice(0, 4)) {
          expect(new RegExp(`(?<![\\p{L}\\p{M}'’-])${name}(?![\\p{L}\\p{M}'’-])`, 'u').test(masked)).toBe(
            false,
          )
        }
      }),
    )
  })

  it('changes nothing where nobody has a code', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(maskNames(written, people, new Map()).text).toBe(written)
      }),
    )
  })

  it('finds nothing more in a text that is masked already', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (parts) => {
        const once = maskNames(parts.join(' '), people, codes).text
        const full = people.map((one) => one.name)
        const twice = maskNames(once, people, codes).text
        for (const name of full) expect(twice.includes(` ${name} `)).toBe(false)
      }),
    )
  })
})
