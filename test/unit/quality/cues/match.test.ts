import { describe, expect, it } from 'vitest'
import { findCues } from '#shared/quality/cues/match.ts'
import { cueTree } from '#shared/quality/cues/tree.ts'
import { wordsOf } from '#shared/quality/text/words.ts'

function found(cues: readonly string[], text: string): readonly string[] {
  const words = wordsOf(text)
  const tree = cueTree([{ rule: 'r', worth: 1, cues }])
  return findCues(tree, words).map((cue) =>
    words
      .slice(cue.first, cue.last)
      .map((word) => word.norm)
      .join(' '),
  )
}

describe('findCues', () => {
  it('finds a phrase whatever its case and spelling', () => {
    expect(found(['because of'], 'BECUASE of the tide')).toEqual(['because of'])
  })

  it('takes the longest of several that begin at one place', () => {
    expect(found(['as a result', 'as a result of'], 'as a result of silt')).toEqual(['as a result of'])
  })

  it('counts overlapping cues of one rule once', () => {
    expect(found(['not only', 'only if'], 'not only if it rains')).toEqual(['not only'])
  })

  it('lets an underscore stand for any word', () => {
    expect(found(['as _ wrote'], 'as Amara wrote')).toEqual(['as amara wrote'])
  })

  it('finds a cue at the very end and nothing in half a cue', () => {
    expect(found(['for example'], 'birds, for example')).toEqual(['for example'])
    expect(found(['for example'], 'what for')).toEqual([])
  })

  it('does not stumble over words named like object members', () => {
    expect(found(['because'], 'constructor because __proto__')).toEqual(['because'])
  })

  it('reports one place for each rule that a phrase belongs to', () => {
    const tree = cueTree([
      { rule: 'one', worth: 1, cues: ['what if'] },
      { rule: 'other', worth: 1, cues: ['what if'] },
    ])
    expect(findCues(tree, wordsOf('what if')).map((cue) => cue.rule)).toEqual(['one', 'other'])
  })
})
