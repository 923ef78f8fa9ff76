import { describe, expect, it } from 'vitest'
import { createOrigins } from '../../../electron/main/origins.ts'

describe('words for where files lie', () => {
  it('lead back to the path, and say nothing of it', () => {
    const origins = createOrigins()
    const word = origins.wordFor('/home/dana/Downloads/grades.csv')
    expect(word).not.toMatch(/dana|grades|Downloads/)
    expect(origins.pathOf(word)).toBe('/home/dana/Downloads/grades.csv')
  })

  it('are different every time, and good only where they were given', () => {
    const origins = createOrigins()
    const words = [origins.wordFor('/a'), origins.wordFor('/a')]
    expect(new Set(words).size).toBe(2)
    for (const word of [...words, '', '/a', '__proto__']) expect(createOrigins().pathOf(word)).toBeNull()
  })

  it('are forgotten oldest first when there are very many', () => {
    const origins = createOrigins()
    const words = Array.from({ length: 1001 }, (_, n) => origins.wordFor(`/${n}`))
    expect(words.map((word) => origins.pathOf(word)).slice(0, 2)).toEqual([null, '/1'])
    expect(origins.pathOf(words[1000] ?? '')).toBe('/1000')
  })
})
