import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvCell } from '../../../scripts/sample/cells.ts'
import { pacific, stamp } from '../../../scripts/sample/clock.ts'
import { asExported, messageHtml } from '../../../scripts/sample/html.ts'
import { randomFor } from '../../../scripts/sample/random.ts'
import { fill } from '../../../scripts/sample/template.ts'
import { speak, type Habit } from '../../../scripts/sample/voice.ts'

const habits: readonly Habit[] = [
  'lower-i',
  'no-apostrophes',
  'texting',
  'british',
  'formal',
  'run-on',
  'ellipsis',
  'exclaims',
  'semicolons',
  'typos',
]
const line = fc.string({ unit: 'grapheme', maxLength: 80 })

describe('laws of the generator', () => {
  it('draws numbers from 0 up to but not including 1 for any name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const random = randomFor(name)
        return [random.next(), random.next(), random.next()].every((value) => value >= 0 && value < 1)
      }),
    )
  })

  it('picks only what is there', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer(), { minLength: 1 }), (name, items) =>
        items.includes(randomFor(name).pick(items)),
      ),
    )
  })

  it('writes cells that a CSV reader gives back as they were', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), (cells) => {
        const read = Papa.parse<string[]>(cells.map(csvCell).join(','), { delimiter: ',' }).data[0]
        expect(read ?? ['']).toEqual(cells)
      }),
    )
  })

  it('exports no double quote and no tag, whatever somebody types', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.boolean(), (paragraphs, breaks) => {
        const exported = asExported(messageHtml(paragraphs, breaks))
        return !/["<]/.test(exported)
      }),
    )
  })

  it('leaves a text without braces as it is when filling', () => {
    fc.assert(
      fc.property(
        line.filter((text) => !/[{}]/.test(text)),
        (text) => fill(text, randomFor('law'), {}) === text,
      ),
    )
  })

  it('says the same twice for the same person and the same stream', () => {
    fc.assert(
      fc.property(fc.constantFrom(...habits), line, (habit, text) => {
        const voice = { habits: [habit], openers: [], greetings: [] }
        return speak(text, voice, randomFor(text)) === speak(text, voice, randomFor(text))
      }),
    )
  })

  it('keeps every number in a post, however somebody spells', () => {
    fc.assert(
      fc.property(fc.constantFrom(...habits), fc.integer({ min: 1, max: 300 }), (habit, page) => {
        const voice = { habits: [habit], openers: [], greetings: [] }
        const text = `I don't think it's right (p. ${page}). It is ${page}. They said so.`
        return speak(text, voice, randomFor(`${page}`)).split(String(page)).length === 3
      }),
    )
  })

  it('writes any minute of the term so that it reads back', () => {
    const start = pacific('2026-09-01 00:00')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_000 }), (minutes) => {
        const time = start + minutes * 60_000
        const written = stamp(time)
        // The hour from 01:00 comes twice on 1 November; only there is the wall clock not enough.
        return written.startsWith('2026-11-01 01') || pacific(written.slice(0, 16)) === time
      }),
    )
  })
})
