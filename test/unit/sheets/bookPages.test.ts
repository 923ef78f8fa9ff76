import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankPages, beginsPart, logPages } from '#renderer/sheets/bookPages.ts'
import type { BankEntry, ContactRow } from '#shared/contract/sheetViews.ts'
import { personId } from '#shared/model/ids.ts'

const entry = (at: number, more: Partial<BankEntry> = {}): BankEntry => ({
  code: `S${at}`,
  type: 'strength',
  about: 'point',
  from: 1,
  to: 2,
  text: 'You gave the thread a position worth testing, and it is in words that nobody can mistake:',
  ...more,
})
const entries = (count: number, more: (at: number) => Partial<BankEntry> = () => ({})) =>
  Array.from({ length: count }, (_, at) => entry(at, more(at)))

const row = (at: number, more: Partial<ContactRow> = {}): ContactRow => ({
  id: null,
  on: '2026-10-06',
  personId: personId(`p${at}`),
  name: 'Ana Ruiz',
  kind: 'reply',
  topicId: null,
  thread: 'Week 4: Rumour',
  note: '',
  ...more,
})
const [normal, large] = [{ large: false }, { large: true }]

describe('the booklet', () => {
  it('holds every entry once and in order, whatever their lengths', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 6000 }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(lengths, fc.boolean(), (sizes, isLarge) => {
        const all = sizes.map((size, at) => entry(at, { text: 'x'.repeat(size), about: `a${at % 3}` }))
        const pages = bankPages(all, { large: isLarge })
        expect(pages.flat()).toEqual(all)
        expect(pages.every((page) => page.length > 0)).toBe(true)
      }),
    )
  })

  it('keeps room for the headings of whatever comes first on a page', () => {
    const [first = [], second = []] = bankPages(entries(60), normal)
    expect(second.length).toBeLessThanOrEqual(first.length)
  })

  it('has fewer entries on a page where each has a heading of its own, and in large type', () => {
    const plain = bankPages(entries(60), normal).length
    expect(
      bankPages(
        entries(60, (at) => ({ about: `a${at}` })),
        normal,
      ).length,
    ).toBeGreaterThan(plain)
    expect(bankPages(entries(60), large).length).toBeGreaterThan(plain)
  })

  it('begins a part with a new type, and a subject with a new type or a new word', () => {
    const all = [
      entry(0),
      entry(1),
      entry(2, { about: 'support' }),
      entry(3, { type: 'nextStep', about: 'support' }),
    ]
    expect(all.map((_, at) => beginsPart(all, at))).toEqual([
      { type: true, about: true },
      { type: false, about: false },
      { type: false, about: true },
      { type: true, about: true },
    ])
  })
})

describe('the contact log', () => {
  const rows = Array.from({ length: 90 }, (_, at) => row(at))

  it('holds every row once and in order', () => {
    expect(logPages(rows, [], normal).flat()).toEqual(rows)
  })

  it('keeps room on its pages for those without a contact', () => {
    const names = Array.from({ length: 60 }, (_, at) => `Student Number ${at}`)
    expect(logPages(rows, names, normal)[0]?.length).toBeLessThan(logPages(rows, [], normal)[0]?.length ?? 0)
  })

  it('gives a long note and a long name the lines they take', () => {
    const long = rows.map((one) => ({
      ...one,
      note: 'Asked about the second source and where to find it. '.repeat(4),
    }))
    expect(logPages(long, [], normal).length).toBeGreaterThan(logPages(rows, [], normal).length)
    const names = rows.map((one) => ({
      ...one,
      name: 'Maximiliana Konstantinowna von der Heydebrand-Lichtenstein',
    }))
    expect(logPages(names, [], normal).length).toBeGreaterThan(logPages(rows, [], normal).length)
  })

  it('is one page without rows, to say so on', () => {
    expect(logPages([], [], normal)).toEqual([[]])
  })
})
