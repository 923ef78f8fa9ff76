import { describe, expect, it } from 'vitest'
import { createWords, localeFiles } from '#renderer/lib/i18n.ts'
import { whatIfLine } from '#renderer/screens/read/whatIfWords.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import { criterionId } from '#shared/model/ids.ts'
import type { Level } from '#shared/model/rubric.ts'
import { sayMessage } from '#shared/model/say.ts'
import type { WhatIf } from '#shared/quality/whatIf.ts'

const words = createWords(localeFiles, 'en')
const all = defaultRubric.criteria.map((criterion) => ({ criterion, visible: true }))
const none = all.map((state) => ({ ...state, visible: false }))

type Moves = Readonly<Record<string, readonly [Level | null, Level | null]>>

function asked(kind: WhatIf['kind'], changes: number, moves: Moves = {}): WhatIf {
  const levels = Object.entries(moves).map(([id, [before, after]]) => ({
    criterionId: criterionId(id),
    before,
    after,
  }))
  return { kind, changes, levels }
}

function said(answer: WhatIf, shown: typeof all = all): string {
  const { what, effects } = whatIfLine(answer, shown)
  return [what, ...effects].map((one) => sayMessage(words, one)).join(' ')
}

describe('what if, in words', () => {
  it('says that the levels stay', () => {
    expect(said(asked('padded', 62, { point: [3, 3], support: [1, 1] }))).toBe(
      'Padded with 62 words of filler: the same levels.',
    )
  })

  it('names the level where only one is compared', () => {
    expect(said(asked('spelling', 1, { point: [3, 3] }))).toBe(
      'With one word spelt right: the same level, Solid.',
    )
  })

  it('names every level that falls, and why a question was worth it', () => {
    expect(said(asked('no-last-question', 1, { point: [3, 3], inquire: [3, 2], transform: [2, 0] }))).toBe(
      'Without the last question: “Opens or moves the inquiry” falls from Solid to Growing. “Connects and transforms” falls from Growing to Not yet. The post goes on from this question, so it was not tacked on.',
    )
  })

  it('says as plainly that filler would raise a level, should it ever', () => {
    expect(said(asked('padded', 62, { point: [2, 3] }))).toContain('rises from Growing to Solid.')
  })

  it('says where a suggestion comes or goes', () => {
    const line = said(asked('no-last-question', 1, { point: [2, null], support: [null, 1] }))
    expect(line).toContain('“Makes a point” gets no suggestion: it needs a human.')
    expect(line).toContain('“Supports it” gets a suggestion: Starting.')
  })

  it('says that there is nothing to correct or to leave out', () => {
    expect(said(asked('spelling', 0, { point: [3, 3] }))).toBe('Spelling: nothing to correct was found.')
    expect(said(asked('no-last-question', 0))).toBe('No question to leave out.')
  })

  it('tells nothing of criteria whose suggestion waits for the instructor’s own level', () => {
    const answer = asked('no-last-question', 1, { point: [3, 3], inquire: [3, 2] })
    const [first, ...rest] = all
    const onlyFirst = [...(first === undefined ? [] : [first]), ...none.slice(-rest.length)]
    expect(said(answer, onlyFirst)).toBe('Without the last question: the same level, Solid.')
    expect(said(answer, none)).not.toMatch(/Solid|Growing|inquiry/)
  })
})
