import { describe, expect, it } from 'vitest'
import { weeksFrom } from '#renderer/lib/weeks.ts'

const at = (query: Record<string, string>) => new Map(Object.entries(query))

describe('the weeks of a screen', () => {
  it('are the latest week with posts and the one before it, unless said otherwise', () => {
    expect(weeksFrom(at({}), 5)).toEqual({ from: 4, to: 5 })
  })

  it('begin no earlier than week 1', () => {
    expect(weeksFrom(at({}), 1)).toEqual({ from: 1, to: 1 })
  })

  it('are what the address says, turned round where it has them backwards', () => {
    expect(weeksFrom(at({ from: '2', to: '3' }), 5)).toEqual({ from: 2, to: 3 })
    expect(weeksFrom(at({ from: '6', to: '3' }), 5)).toEqual({ from: 3, to: 6 })
  })

  it.each(['0', '-1', '1.5', 'x', '', '9999'])('pass over %j in the address', (nonsense) => {
    expect(weeksFrom(at({ from: nonsense, to: nonsense }), 5)).toEqual({ from: 4, to: 5 })
  })
})
