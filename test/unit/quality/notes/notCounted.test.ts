import { describe, expect, it } from 'vitest'
import { aPost, goodText, scoreAmong } from '../course.ts'

const sentence =
  'Anglers at the lock told me that salmon wait there for the whole night before they swim on to the spawning gravel.'
const early = aPost({ id: 'a', text: sentence, createdAt: '2026-01-05T10:00:00Z' })

function noted(text: string) {
  const post = aPost({ id: 'b', text, createdAt: '2026-01-06T10:00:00Z' })
  return scoreAmong([early, post]).at(-1)?.notCounted ?? []
}

describe('the note on what is not counted', () => {
  it('shows the sentence that an earlier post has in nearly the same words', () => {
    const again =
      'Fishermen at the lock said to me that salmon rest there for the whole night until they swim up to the spawning gravel.'
    const [note] = noted(`${goodText} ${again}`)
    expect(note?.rule).toBe('notCounted.said-by-other')
    expect(note?.text).toBe(again.slice(0, -1))
    expect(note?.message.key).toBe('quality:reason.notCounted.said-by-other')
  })

  it('shows what the post itself has said before', () => {
    const own = 'The silt behind the barrage would bury the mudflats where wading birds feed in winter.'
    expect(noted(`${own} ${own}`).map(({ rule }) => rule)).toEqual(['notCounted.said-twice'])
  })

  it('is silent where everything is new', () => {
    expect(noted(goodText)).toEqual([])
  })
})
