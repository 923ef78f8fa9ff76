import { describe, expect, it } from 'vitest'
import { originOf } from '#renderer/lib/origin.ts'

const file = new File(['x'], 'grades.csv')
const call = () => Promise.resolve(null)

describe('where a file comes from', () => {
  it('is the host’s word, asked for that very file', async () => {
    const asked: File[] = []
    const origin = (one: File) => {
      asked.push(one)
      return Promise.resolve('word')
    }
    expect(await originOf(file, { workbench: { call, origin } })).toBe('word')
    expect(asked).toEqual([file])
  })

  it.each([
    ['a browser, which tells nobody', {}],
    ['a host without words', { workbench: { call } }],
    ['a host that has none for it', { workbench: { call, origin: () => Promise.resolve(null) } }],
    ['a host that fails', { workbench: { call, origin: () => Promise.reject(new Error('gone')) } }],
    ['an answer that is no word', { workbench: { call, origin: () => Promise.resolve({ path: '/a' }) } }],
  ])('is not known in %s', async (_where, host) => {
    expect(await originOf(file, host)).toBeNull()
  })
})
