import { describe, expect, it } from 'vitest'
import type { Level } from '#shared/model/rubric.ts'
import { upOf, type Found } from '#shared/quality/advice.ts'
import quality from '#resources/locales/en/quality.json' with { type: 'json' }

const signals = ['point', 'support', 'engage', 'inquire', 'transform'] as const
const below: readonly Level[] = [0, 1, 2, 3]

function advised(signal: Found['signal'], level: Level, rules: readonly string[], closingQuestion = false) {
  const findings = rules.map((rule) => ({ rule: `${signal}.${rule}` }))
  return upOf({ signal, level, findings, closingQuestion })?.key ?? null
}

describe('what would move a level up', () => {
  it.each(signals)('is nothing at the top of %s, and said in words at every level below', (signal) => {
    expect(advised(signal, 4, [])).toBeNull()
    const said: Readonly<Record<string, string>> = quality.up[signal]
    for (const level of below) {
      for (const rules of [[], ['gives-reason', 'example', 'open-question', 'connects', 'takes-up']]) {
        const name = advised(signal, level, rules)?.split('.').at(-1) ?? ''
        expect(said[name]?.length ?? 0).toBeGreaterThan(10)
      }
    }
  })

  it('never asks for a reason that is given', () => {
    expect(advised('point', 2, [])).toBe('quality:up.point.why')
    for (const level of [1, 2, 3] as const) {
      expect(advised('point', level, ['gives-reason'])).not.toBe('quality:up.point.why')
    }
  })

  it('asks for limits only where none are drawn', () => {
    expect(advised('point', 3, ['gives-reason'])).toBe('quality:up.point.limits')
    expect(advised('point', 3, ['gives-reason', 'weighs-sides'])).toBe('quality:up.point.follows')
  })

  it('asks what a bare reference shows, and for support only where there is none', () => {
    expect(advised('support', 1, [])).toBe('quality:up.support.none')
    expect(advised('support', 1, ['citation'])).toBe('quality:up.support.bare')
    expect(advised('support', 2, ['lived-experience'])).toBe('quality:up.support.how')
  })

  it('speaks of the question at the end only where there is one', () => {
    expect(advised('inquire', 1, [], true)).toBe('quality:up.inquire.closing')
    expect(advised('inquire', 1, [], false)).toBe('quality:up.inquire.none')
  })
})
