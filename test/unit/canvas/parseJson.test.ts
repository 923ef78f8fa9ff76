import { describe, expect, it } from 'vitest'
import { looksLikeJson, parseJson, stripGuard } from '#shared/canvas/parseJson.ts'

function valueOf(text: string): unknown {
  const parsed = parseJson(text)
  return parsed.ok ? parsed.value : parsed.error
}

describe('parseJson', () => {
  it('keeps long ids digit by digit, as text', () => {
    expect(valueOf('{"id":23860000003042656,"parent_id":null,"n":12}')).toEqual({
      id: '23860000003042656',
      parent_id: null,
      n: 12,
    })
    expect(valueOf('[23860000003042656,-23860000003042657]')).toEqual([
      '23860000003042656',
      '-23860000003042657',
    ])
  })

  it('does not touch digits inside texts, and ends of texts behind backslashes', () => {
    expect(valueOf(String.raw`{"a":"x\" 12345678901234567 \\","b":12345678901234567}`)).toEqual({
      a: 'x" 12345678901234567 \\',
      b: '12345678901234567',
    })
  })

  it('leaves fractions and powers numbers', () => {
    expect(valueOf('[0.12345678901234567,1.5e300,1234567890123456789e2]')).toEqual([
      0.12345678901234567, 1.5e300, 1234567890123456789e2,
    ])
  })

  it('takes off the guard that Canvas puts in front', () => {
    expect(valueOf('while(1);[1]')).toEqual([1])
    expect(valueOf('  while (1) ; {"a":1}')).toEqual({ a: 1 })
    expect(stripGuard('[1]')).toBe('[1]')
  })

  it('reads one value a line', () => {
    expect(valueOf('{"id":1}\n{"id":23860000003042656}\n')).toEqual([{ id: 1 }, { id: '23860000003042656' }])
  })

  it('reads the lines before a cut-off last one', () => {
    expect(valueOf('{"id":1}\n{"id":2}\n{"id')).toEqual([{ id: 1 }, { id: 2 }])
  })

  it('calls broken what is broken', () => {
    expect(valueOf('{"id":')).toBe('broken')
    expect(valueOf('{"a":"unclosed')).toBe('broken')
    expect(valueOf('')).toBe('broken')
  })

  it('answers for nesting of any depth', () => {
    expect(valueOf('['.repeat(200_000))).toBe('broken')
  })
})

describe('looksLikeJson', () => {
  it.each(['{"a":1}', ' \n[1]', 'while(1);"x"', '"require_initial_post"'])('takes %j for JSON', (text) =>
    expect(looksLikeJson(text)).toBe(true),
  )
  it.each(['a,b\n{1},2', '"name","post_count"\n', '', 'while you wait,b'])(
    'takes %j for something else',
    (text) => expect(looksLikeJson(text)).toBe(false),
  )
})
