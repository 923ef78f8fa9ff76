import { describe, expect, it } from 'vitest'
import { acceptance } from '#renderer/screens/read/acceptance.ts'
import { disagreement } from '#renderer/screens/read/disagreement.ts'
import { isVisible, levelHow } from '#renderer/screens/read/levelHow.ts'
import { levelMeaning } from '#renderer/screens/read/levelMeaning.ts'
import { place, placeAt } from '#renderer/screens/read/place.ts'
import { shownReasons } from '#renderer/screens/read/shownReasons.ts'
import { toggled } from '#renderer/screens/read/strategies.ts'
import { countWords } from '#renderer/screens/read/words.ts'
import type { LevelMark } from '#shared/model/mark.ts'
import { message } from '#shared/model/message.ts'
import type { Level } from '#shared/model/rubric.ts'
import type { CriterionScore } from '#shared/model/score.ts'

const mark = (level: Level): LevelMark => ({ level, how: 'own', suggested: null, reason: '', at: '' })
const suggestion = (level: Level | null): CriterionScore => ({
  level,
  value: 0.5,
  confidence: 'clear',
  reasons: [{ rule: 'r', text: 'x', start: 0, end: 1, message: message('m') }],
  up: null,
})

describe('how a level came about', () => {
  it('is the instructor’s own where no suggestion was on screen', () => {
    expect(levelHow(3, suggestion(3), false)).toBe('own')
    expect(levelHow(3, null, true)).toBe('own')
    expect(levelHow(3, suggestion(null), true)).toBe('own')
  })

  it('is accepted or disagreed where it was', () => {
    expect(levelHow(3, suggestion(3), true)).toBe('accepted')
    expect(levelHow(2, suggestion(3), true)).toBe('disagreed')
  })
})

describe('when a suggestion is on screen', () => {
  it('waits for the instructor’s level in mark-first courses', () => {
    expect(isVisible(true, undefined, null)).toBe(false)
    expect(isVisible(true, mark(0), null)).toBe(true)
    expect(isVisible(false, undefined, null)).toBe(true)
  })

  it('obeys R either way', () => {
    expect(isVisible(true, undefined, true)).toBe(true)
    expect(isVisible(false, mark(2), false)).toBe(false)
  })

  it('only then marks its words in the post', () => {
    expect(shownReasons({ suggestion: suggestion(3), visible: true })).toHaveLength(1)
    expect(shownReasons({ suggestion: suggestion(3), visible: false })).toEqual([])
    expect(shownReasons(undefined)).toEqual([])
  })
})

describe('“What if…”', () => {
  it('stays open from criterion to criterion, until it is closed', () => {
    const open = place(placeAt(0), { kind: 'what-if', on: true })
    expect(placeAt(0).whatIf).toBe(false)
    expect(place(open, { kind: 'focus', criterion: 2 })).toMatchObject({ whatIf: true, criterion: 2 })
    expect(place(open, { kind: 'what-if', on: false }).whatIf).toBe(false)
  })
})

describe('accepting', () => {
  it('never takes a suggestion that was not seen', () => {
    expect(acceptance({ suggestion: suggestion(4), visible: false })).toEqual({ kind: 'hidden' })
    expect(acceptance({ suggestion: suggestion(4), visible: true })).toEqual({ kind: 'take', level: 4 })
  })

  it('takes level 0 as a level', () => {
    expect(acceptance({ suggestion: suggestion(0), visible: true })).toEqual({ kind: 'take', level: 0 })
  })

  it('has nothing to take where a human is needed', () => {
    expect(acceptance({ suggestion: suggestion(null), visible: true })).toEqual({ kind: 'nothing' })
    expect(acceptance({ suggestion: null, visible: true })).toEqual({ kind: 'nothing' })
    expect(acceptance(undefined)).toEqual({ kind: 'nothing' })
  })
})

describe('disagreeing', () => {
  it('goes with the level that is set, if it is another than the suggested', () => {
    expect(disagreement({ mark: mark(1), suggestion: suggestion(3) })).toBe(1)
    expect(disagreement({ mark: mark(0), suggestion: suggestion(3) })).toBe(0)
  })

  it('waits for a level where none, or the suggested one, is set', () => {
    expect(disagreement({ mark: undefined, suggestion: suggestion(3) })).toBeNull()
    expect(disagreement({ mark: mark(3), suggestion: suggestion(3) })).toBeNull()
  })
})

describe('the place on a post', () => {
  it('forgets an open question and a lit reason when another criterion comes into focus', () => {
    const open = place(place(placeAt(0), { kind: 'disagree', on: true }), { kind: 'light', reason: 2 })
    expect(place(open, { kind: 'focus', criterion: 1 })).toEqual(placeAt(1))
  })

  it('keeps them when the same criterion is focused again', () => {
    const open = place(placeAt(2), { kind: 'disagree', on: true })
    expect(place(open, { kind: 'focus', criterion: 2 })).toBe(open)
  })

  it('keeps a reason for the next level, and no longer', () => {
    const reasoned = place(placeAt(0), { kind: 'reasoned', reason: 'the case is off topic' })
    expect(reasoned).toMatchObject({ reason: 'the case is off topic', disagreeing: false })
    expect(place(reasoned, { kind: 'levelled' }).reason).toBe('')
  })

  it('keeps what R said for the whole post', () => {
    const revealed = place(placeAt(0), { kind: 'reveal', on: true })
    expect(place(revealed, { kind: 'focus', criterion: 3 }).revealed).toBe(true)
  })
})

const words = {
  exists: (key: string) => key.startsWith('rubric:criterion.'),
  t: (key: string) => `said: ${key}`,
}

describe('small things', () => {
  it('puts a strategy in or takes it out, always in the same order', () => {
    expect(toggled(['debate'], 'inquiry')).toEqual(['inquiry', 'debate'])
    expect(toggled(['inquiry', 'debate'], 'debate')).toEqual(['inquiry'])
    expect(toggled([], 'instruction')).toEqual(['instruction'])
  })

  it('knows the meaning of a built-in criterion’s level', () => {
    const built = { title: 'rubric:criterion.point.title', meanings: null }
    expect(levelMeaning(words, built, 3)).toBe('said: rubric:criterion.point.level.3')
  })

  it('says the course’s own meaning of a level before the built-in one', () => {
    const meanings = ['', '', '', 'Two reasons.', ' ']
    const built = { title: 'rubric:criterion.point.title', meanings }
    expect(levelMeaning(words, built, 3)).toBe('Two reasons.')
    expect(levelMeaning(words, built, 4)).toBe('said: rubric:criterion.point.level.4')
  })

  it('knows no meaning where the rubric gives none', () => {
    expect(levelMeaning(words, { title: 'Argument', meanings: null }, 3)).toBeNull()
    expect(levelMeaning(words, { title: 'rubric:unknown.title', meanings: null }, 3)).toBeNull()
  })

  it('counts words as a person would', () => {
    expect(countWords("It's a well-known case — isn’t it?")).toBe(6)
    expect(countWords('')).toBe(0)
    expect(countWords('… — !')).toBe(0)
    expect(countWords('Это важно')).toBe(2)
  })
})
