import { describe, expect, it } from 'vitest'
import { cueTree, phrasesOf, stepBy, treeWord } from '#shared/quality/cues/tree.ts'
import { wordNumber } from '#shared/quality/text/wordNumbers.ts'

describe('phrasesOf', () => {
  it('spells out choices, the empty one included', () => {
    expect(phrasesOf('i (totally|) agree').map((phrase) => phrase.join(' '))).toEqual([
      'i totally agree',
      'i agree',
    ])
  })

  it('lets a choice hold several words', () => {
    expect(phrasesOf('(have to|must) go')).toEqual([
      ['have', 'to', 'go'],
      ['must', 'go'],
    ])
  })
})

/** The rules of the cues that end where these words lead from the root. */
function rulesAt(tree: ReturnType<typeof cueTree>, words: readonly string[]): readonly string[] {
  const node = words.reduce<number | null>((at, word) => {
    const next = at === null ? 0 : stepBy(tree, at, treeWord(tree, wordNumber(word)))
    return next === 0 ? null : next
  }, 0)
  return node === null ? [] : (tree.ends[node]?.map(({ name }) => name) ?? [])
}

describe('cueTree', () => {
  const groups = [
    { rule: 'point.one', worth: 1, cues: ['what if', 'what (a|the) pity'] },
    { rule: 'point.other', worth: 1, cues: ['what if', 'so _ says'] },
  ]
  const tree = cueTree(groups)

  it('leads by the words of each phrase to the rules that it belongs to, each once', () => {
    expect(rulesAt(tree, ['what', 'if'])).toEqual(['point.one', 'point.other'])
    expect(rulesAt(cueTree([...groups, ...groups]), ['what', 'the', 'pity'])).toEqual(['point.one'])
  })

  it('ends nowhere within a phrase, behind it or beside it', () => {
    for (const words of [[], ['what'], ['what', 'if', 'if'], ['if'], ['so', 'she', 'says']]) {
      expect(rulesAt(tree, words)).toEqual([])
    }
  })

  it('lets any word lead on where the phrase says so', () => {
    const so = stepBy(tree, 0, treeWord(tree, wordNumber('so')))
    const any = tree.anyStep[so] ?? 0
    expect(tree.ends[stepBy(tree, any, treeWord(tree, wordNumber('says')))]?.map(({ name }) => name)).toEqual(
      ['point.other'],
    )
    expect(tree.anyStep[0]).toBe(0)
  })

  it('leads nowhere by a word that stands in no cue, however late it was met', () => {
    const late = wordNumber(`a word met behind the tree ${String(tree.words.length)}`)
    expect(treeWord(tree, late)).toBe(0)
    expect(stepBy(tree, 0, 0)).toBe(0)
  })

  it('finds every phrase of many that share their ends, and no other', () => {
    const words = ['a', 'b', 'c', 'd']
    const all = words.flatMap((one) => words.flatMap((two) => words.map((three) => [one, two, three])))
    const chosen = all.filter((_phrase, at) => at % 3 === 0)
    const many = cueTree([{ rule: 'r', worth: 1, cues: chosen.map((phrase) => phrase.join(' ')) }])
    for (const phrase of all) expect(rulesAt(many, phrase)).toEqual(chosen.includes(phrase) ? ['r'] : [])
    expect(cueTree([{ rule: 'r', worth: 1, cues: ['(a|b|c) (a|b|c) (a|b|c)'] }]).ends.length).toBe(4)
  })

  it('begins with the words that lead on from the root', () => {
    const starts = (word: string) => tree.starts[treeWord(tree, wordNumber(word))] ?? 0
    expect(starts('what')).toBe(stepBy(tree, 0, treeWord(tree, wordNumber('what'))))
    expect([starts('what') > 0, starts('so') > 0, starts('pity'), starts('nothing')]).toEqual([
      true,
      true,
      0,
      0,
    ])
  })

  it('names the family of a rule by what stands before the dot', () => {
    const [rule] = tree.ends.flat()
    expect(rule).toMatchObject({ name: 'point.one', family: 'point' })
    expect(cueTree([{ rule: 'r', worth: 1, cues: ['a'] }]).ends.flat()[0]?.family).toBe('r')
  })
})
