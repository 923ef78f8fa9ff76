import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from '#shared/reading/foldName.ts'
import { indexNames, indexNamesSteps } from '#shared/reading/nameIndex.ts'
import { person } from './classroom.ts'

const words = (index: ReturnType<typeof indexNames>) =>
  [...index.forms.values()].flat().map((form) => `${form.kind} ${form.words.join(' ')}`)
const meant = (ids: ReadonlySet<string> | undefined) => [...(ids ?? [])].toSorted()

describe('the names of a class', () => {
  it('are written in full, turned round, by the given and by the family name', () => {
    const index = indexNames([person('1', 'Ana Ruiz')])
    expect(words(index).toSorted()).toEqual(['family ruiz', 'full ana ruiz', 'full ruiz ana', 'given ana'])
  })

  it('are written with the first of two given and either of two family names', () => {
    const index = indexNames([person('1', 'Ana María Ruiz Vega', { sortableName: 'Ruiz Vega, Ana María' })])
    expect(words(index)).toEqual(
      expect.arrayContaining(['full ana ruiz', 'full ana vega', 'full ana maria ruiz vega', 'family vega']),
    )
  })

  it('mean everybody who has them', () => {
    const index = indexNames([person('1', 'Ana Ruiz'), person('2', 'Ana Vega')])
    const [given] = index.forms.get('ana')?.filter(({ kind }) => kind === 'given') ?? []
    expect(meant(given?.ids)).toEqual(['1', '2'])
  })

  it('stand with the longest first, so that a whole name is not cut in two', () => {
    const index = indexNames([person('1', 'Ana María Ruiz', { sortableName: 'Ruiz, Ana María' })])
    const lengths = index.forms.get('ana')?.map((form) => form.words.length) ?? []
    expect(lengths).toEqual(lengths.toSorted((one, other) => other - one))
  })

  it('that are ordinary words say so', () => {
    const index = indexNames([person('1', 'Will May')])
    const common = [...index.forms.values()].flat().filter((form) => form.common)
    expect(common.map((form) => form.words.join(' '))).toEqual(expect.arrayContaining(['will']))
  })

  it('are found without accents and in any case', () => {
    const index = indexNames([person('1', 'Siobhán O’Malley')])
    for (const word of ['Siobhán', 'siobhan', 'SIOBHAN', "o'malley", 'O’Malley'])
      expect(index.mayBegin(word), word).toBe(true)
    expect(index.mayBegin('silt')).toBe(false)
  })

  it('are found at their beginning and by usual short forms', () => {
    const index = indexNames([person('1', 'Elizabeth Ray'), person('2', 'Alexandra Ray')])
    expect(meant(index.short.get('liz'))).toEqual(['1'])
    expect(meant(index.short.get('alex'))).toEqual(['2'])
    expect(index.short.get('al')).toBeUndefined()
  })

  it('in scripts without spaces are kept whole, the longest first', () => {
    const index = indexNames([person('1', '王 小'), person('2', '王 小明'), person('3', 'Ana Ruiz')])
    expect(index.unspaced.map(({ text }) => text)).toEqual(['王小明', '王小'])
  })

  it('are addresses, too, but a login that is a word is not one', () => {
    const index = indexNames([
      person('1', 'Ana Ruiz', { email: 'Ana@Example.edu', loginId: 'grace', sisId: '00123456' }),
    ])
    expect([...index.addresses.keys()].toSorted()).toEqual(['00123456', 'ana@example.edu'])
  })

  it('of nobody are none', () => {
    const index = indexNames([])
    expect([index.forms.size, index.short.size, index.addresses.size, index.unspaced.length]).toEqual([
      0, 0, 0, 0,
    ])
    expect(index.mayBegin('Ana')).toBe(false)
  })
})

describe('the index of any class', () => {
  const name = fc.constantFrom('Ana', 'Ruiz', 'O’Malley', 'Will', '王', '小明', 'de', 'José', '-', '')
  const people = fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), { maxLength: 6 })

  it('knows every first word of a form as one that may begin a name', () => {
    fc.assert(
      fc.property(people, (names) => {
        const index = indexNames(names.map((parts, at) => person(String(at), parts.join(' '))))
        for (const [first, forms] of index.forms) {
          expect(index.mayBegin(first)).toBe(true)
          for (const form of forms) {
            expect(form.words[0]).toBe(first)
            expect(form.words.map(foldName)).toEqual(form.words)
            expect(form.ids.size).toBeGreaterThan(0)
          }
        }
      }),
    )
  })
})

describe('the names of a large class', () => {
  it('are prepared in steps, and come to the same', () => {
    const letters = (at: number) => String.fromCharCode(97 + (at % 13), 110 + (at % 7))
    const people = Array.from({ length: 200 }, (_, at) =>
      person(String(at), `Gi${letters(at)} Fa${letters(at * 3)}`),
    )
    const steps = indexNamesSteps(people)
    let count = 0
    let made = steps.next()
    for (; made.done !== true; made = steps.next()) count += 1
    expect(count).toBeGreaterThanOrEqual(5)
    const { forms, short, addresses } = indexNames(people)
    expect(made.value).toMatchObject({ forms, short, addresses })
    expect(made.value.mayBegin('Gian')).toBe(true)
    expect(made.value.mayBegin('paper')).toBe(false)
  })
})
