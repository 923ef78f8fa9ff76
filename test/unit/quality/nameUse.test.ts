import { describe, expect, it } from 'vitest'
import { countNames, isNameOnly, nameUses } from '#shared/quality/nameUse.ts'
import { readWords } from '#shared/quality/text/words.ts'

function afterPosts(...posts: readonly string[]): readonly string[] {
  const uses = nameUses(['storr', 'ward'])
  for (const post of posts) countNames(uses, readWords(post))
  return [...uses].filter(([, use]) => isNameOnly(use)).map(([name]) => name)
}

describe('names of prompts', () => {
  it('are names before anybody has written', () => {
    expect(afterPosts()).toEqual(['storr', 'ward'])
  })

  it('are none where the class writes them small as often as not', () => {
    expect(
      afterPosts('On my ward the night is long.', 'Every ward has a sister, and a ward has keys.'),
    ).toEqual(['storr'])
  })

  it('stay names when one post leaves capitals out', () => {
    expect(afterPosts('storr cut the line')).toContain('storr')
    expect(afterPosts('STORR cut it.', 'Storr cut it.', 'storr cut it.')).toContain('storr')
  })
})
