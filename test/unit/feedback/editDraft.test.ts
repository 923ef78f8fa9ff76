import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftFeedback } from '#shared/feedback/draft.ts'
import { openVariables, restyled, withText, withValues } from '#shared/feedback/editDraft.ts'
import { wordDiff } from '#shared/feedback/wordDiff.ts'
import { input } from './input.ts'

const draft = draftFeedback(input('ana'))
const text = { strength: 'One.', quotation: 'Two.', nextStep: 'Three.', question: 'Four?' }

describe('words that the instructor changes', () => {
  it('make a draft edited, and put back they make it a draft again', () => {
    const edited = withText({ ...draft, state: 'approved', approvedAt: 'x' }, text)
    expect(edited).toMatchObject({ state: 'edited', approvedAt: null, suggested: draft.suggested })
    expect(withText(edited, draft.suggested).state).toBe('draft')
  })

  it('that are the same change nothing, not even an approval', () => {
    const approved = { ...draft, state: 'approved', approvedAt: 'x' } as const
    expect(withText(approved, { ...draft.text })).toBe(approved)
  })

  it('leave the day on which feedback was handed out', () => {
    const out = { ...draft, state: 'delivered', approvedAt: 'x', deliveredAt: 'y' } as const
    expect(withText(out, text)).toMatchObject({ state: 'edited', deliveredAt: 'y' })
  })

  it('are filled with values, except in the student’s own words', () => {
    const braces = { ...text, strength: 'Well, {first_name}.', quotation: '{first_name} = "x"' }
    expect(withValues(braces, { first_name: 'Ana {due}' })).toEqual({
      ...braces,
      strength: 'Well, Ana {due}.',
    })
  })

  it('are kept when another style is chosen; the other parts follow the style', () => {
    const fresh = { ...draft, suggested: { ...draft.suggested, strength: 'New one.', nextStep: 'New step.' } }
    const mine = withText(draft, { ...draft.text, nextStep: 'Mine.' })
    expect(restyled(mine, fresh).text).toEqual({ ...draft.text, strength: 'New one.', nextStep: 'Mine.' })
  })
})

describe('open variables', () => {
  it('are everything in braces, in the quotation only those of the bank', () => {
    expect(openVariables({ ...text, strength: 'a {office} b' }, 'strength')).toEqual(['office'])
    expect(openVariables({ ...text, quotation: 'let x = {y}' }, 'quotation')).toEqual([])
    expect(openVariables({ ...text, quotation: '{Quote}' }, 'quotation')).toEqual(['quote'])
  })
})

describe('the difference of two texts', () => {
  const side = (runs: ReturnType<typeof wordDiff>, gone: 'gone' | 'new'): string =>
    runs
      .filter(({ kind }) => kind === 'same' || kind === gone)
      .map((run) => run.text)
      .join('')

  it('names the words that went and those that came', () => {
    expect(wordDiff('Take ten minutes.', 'Take twenty minutes.')).toEqual([
      { kind: 'same', text: 'Take ' },
      { kind: 'gone', text: 'ten' },
      { kind: 'new', text: 'twenty' },
      { kind: 'same', text: ' minutes.' },
    ])
    expect(wordDiff('', '')).toEqual([])
    expect(wordDiff('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
    expect(wordDiff('', 'new')).toEqual([{ kind: 'new', text: 'new' }])
  })

  it('holds both texts, letter by letter, and never puts two runs of a kind side by side', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '  '), { maxLength: 30 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = wordDiff(before, after)
        expect(side(runs, 'gone')).toBe(before)
        expect(side(runs, 'new')).toBe(after)
        runs.forEach((run, index) => expect(run.kind).not.toBe(runs[index + 1]?.kind))
      }),
    )
  })

  it('shows texts beyond any feedback as one in the place of the other', () => {
    const long = 'word '.repeat(3000)
    expect(wordDiff(long, `${long}x`).map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })
})
