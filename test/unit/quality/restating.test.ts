import { describe, expect, it } from 'vitest'
import { postId } from '#shared/model/ids.ts'
import { analyseLast, statesOf } from './analysis.ts'
import { aPost } from './course.ts'

const sentence =
  'Anglers at the lock told me that salmon wait there for the whole night before they swim on to the spawning gravel.'
const early = aPost({ id: 'a', text: sentence, createdAt: '2026-01-05T10:00:00Z' })

function statesOfLater(text: string): readonly string[] {
  return statesOf(analyseLast([early, aPost({ id: 'b', text, createdAt: '2026-01-06T10:00:00Z' })]))
}

describe('a sentence of an earlier post in nearly the same words', () => {
  it.each([
    [
      'a filler at every fourth place',
      'Anglers at the really lock told me really that salmon wait really there for the really whole night before really they swim on really to the spawning really gravel.',
    ],
    [
      'other words here and there',
      'Fishermen at the lock said to me that salmon rest there for the whole night until they swim up to the spawning gravel.',
    ],
    [
      'its halves in the other order',
      'Before they swim on to the spawning gravel, salmon wait there the whole night, so anglers at the lock told.',
    ],
    [
      'typing errors',
      'Anglers at the lcok told me taht slamon wait there for the wohle ngiht befroe they swim on to the spawnign gravel.',
    ],
  ])('earns nothing with %s', (_how, text) => {
    expect(statesOfLater(text)).not.toContain('own')
    expect(statesOfLater(text)).not.toContain('thin')
  })

  it('is kept with the post that has it', () => {
    const text =
      'At the lock, anglers told me, salmon wait for the night before swimming to the spawning gravel.'
    const later = aPost({ id: 'b', text, createdAt: '2026-01-06T10:00:00Z' })
    expect(analyseLast([early, later]).restated.units).toEqual([postId('a')])
  })

  it('keeps its credit with the first who wrote it', () => {
    const copy = aPost({
      id: 'b',
      text: sentence.replace('whole night', 'entire evening'),
      createdAt: '2026-01-06T10:00:00Z',
    })
    expect(statesOf(analyseLast([copy, early]))).toEqual(['own'])
  })

  it('draws shorter sentences of the same post after it', () => {
    const two = aPost({
      id: 'a',
      text: `${sentence} Otters know those hours.`,
      createdAt: '2026-01-05T10:00:00Z',
    })
    const text =
      'Anglers by the lock said that salmon wait there all night before they swim to the spawning gravel. Otters know the hours there.'
    const later = aPost({ id: 'b', text, createdAt: '2026-01-06T10:00:00Z' })
    expect(analyseLast([two, later]).restated.units).toEqual([postId('a'), postId('a')])
  })
})

describe('honest use of what others wrote', () => {
  it('keeps the credit of a paraphrase that goes on with a thought of its own', () => {
    const text =
      'If salmon wait at the lock, as the anglers say, then a second gate beside the turbines could let them through on the falling tide.'
    expect(statesOfLater(text)).toContain('own')
  })

  it('keeps the credit of the thought behind a quotation', () => {
    const text = `One of us wrote: “${sentence}” That is why the barrage needs a fish ladder, and why the turbines should stop in autumn.`
    expect(statesOfLater(text).at(-1)).toBe('own')
  })

  it('does not call it restated to use the words of the whole thread', () => {
    const text =
      'Birds on the mudflats and boats at the lock both need the silt to stay where the tide leaves it.'
    expect(statesOfLater(text)).toEqual(['own'])
  })

  it('leaves a reply the words of the post it answers', () => {
    const reply = aPost({
      id: 'b',
      parentId: early.id,
      text: 'Would the salmon at the lock still wait for the night if the gate stayed open? Anglers could count them for a month and tell the town.',
      createdAt: '2026-01-06T10:00:00Z',
    })
    expect(statesOf(analyseLast([early, reply]))).not.toContain('restated')
  })
})
