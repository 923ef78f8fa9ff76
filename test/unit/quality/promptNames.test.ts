import { describe, expect, it } from 'vitest'
import { promptNames } from '#shared/quality/promptNames.ts'

const authors = (prompt: string): readonly string[] => [...promptNames(prompt).authors]
const names = (prompt: string): readonly string[] => [...promptNames(prompt).all]

describe('the authors of a prompt', () => {
  it.each([
    ['before a title', 'Moran (The Silted Harbour, ch. 2) counts boats.', ['moran']],
    ['two of them', 'Okafor and Lindqvist (2019) disagree. Who is right?', ['okafor', 'lindqvist']],
    ['in brackets', 'The lock was closed (Petrova-Hale, Locks and Tides, p. 4). Why?', ['petrova', 'hale']],
    ['with a year', 'Explain the theory (see Miller et al., 2011).', ['miller']],
    ['by what is to be read', 'Read Castells’s epilogue and answer.', ['castells']],
  ])('are found %s', (_where, prompt, found) => {
    expect(authors(prompt)).toEqual(found)
  })

  it('are none where nobody is cited', () => {
    expect(authors('Should the town build a barrage (and who would pay)?')).toEqual([])
  })
})

describe('the names of a prompt', () => {
  it('are words with a capital inside a sentence, and authors', () => {
    expect(names('In 1709 the fire in Averil began. Vane (Letters, 1710) blames Storr.')).toEqual([
      'vane',
      'averil',
      'storr',
    ])
  })

  it('are no words that open a sentence or make up a title, and none that are also written small', () => {
    expect(names('Turbines turn. The chapter (Salt and Iron) is long.')).toEqual([])
    expect(names('The Barrage, as they call it, is a barrage like others.')).toEqual([])
  })
})
