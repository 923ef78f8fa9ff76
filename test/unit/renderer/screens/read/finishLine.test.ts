import { describe, expect, it } from 'vitest'
import type { AgreementReport, CriterionAgreement } from '#shared/contract/readingViews.ts'
import { criterionId, postId } from '#shared/model/ids.ts'
import { sayMessage } from '#shared/model/say.ts'
import { createWords, localeFiles } from '#renderer/lib/i18n.ts'
import { finishLines } from '#renderer/screens/read/finishLine.ts'

const words = createWords(localeFiles, 'en')
const posts = (count: number) => Array.from({ length: count }, (_, at) => postId(String(at)))

function criterion(title: string, above: number, below = 0): CriterionAgreement {
  return {
    criterionId: criterionId(title),
    title,
    compared: 50,
    exact: 50 - above - below,
    withinOne: 50,
    exactPosts: [],
    withinOnePosts: [],
    above: posts(above),
    below: posts(below),
  }
}

function report(change: Partial<AgreementReport> = {}): AgreementReport {
  return {
    scored: 52,
    total: 52,
    overall: { compared: 100, exact: 91, withinOne: 98 },
    unseen: { compared: 0, exact: 0, withinOne: 0 },
    accepted: 0,
    disagreements: 9,
    disagreedPosts: posts(8),
    acceptedPosts: [],
    unseenPosts: [],
    notScored: [],
    criteria: [criterion('rubric:criterion.point.title', 2), criterion('Evidence', 4, 3)],
    drift: {
      posts: 0,
      again: [],
      levels: { compared: 0, exact: 0, withinOne: 0 },
      earlyLower: [],
      earlyHigher: [],
    },
    ...change,
  }
}

const said = (change: Partial<AgreementReport> = {}): string =>
  finishLines(report(change))
    .map((line) => sayMessage(words, line))
    .join(' ')

describe('the finish line', () => {
  it('says how far, how often one disagreed, and on what', () => {
    expect(said()).toBe('52 of 52 scored. You disagreed with 9 suggestions, mostly on “Evidence”.')
  })

  it('names no criterion where two share the first place', () => {
    expect(said({ criteria: [criterion('One', 4), criterion('Two', 2, 2)], disagreements: 8 })).toContain(
      'You disagreed with 8 suggestions.',
    )
  })

  it('speaks of one suggestion in the singular', () => {
    expect(said({ criteria: [criterion('One', 1)], disagreements: 1 })).toContain(
      'You disagreed with one suggestion, on “One”.',
    )
  })

  it('tells apart what was set before the suggestion showed and what was taken over', () => {
    const change = { unseen: { compared: 40, exact: 22, withinOne: 37 }, accepted: 12 }
    expect(said(change)).toContain(
      'Of 40 levels set before the suggestion showed, 22 were the same and 37 at most one apart.',
    )
    expect(said(change)).toContain('You took 12 levels over from the suggestion.')
  })

  it('claims no agreement where nothing could be compared', () => {
    const nothing = { compared: 0, exact: 0, withinOne: 0 }
    expect(said({ overall: nothing, disagreements: 0, criteria: [] })).toContain('There is no level yet')
    expect(said({ disagreements: 0 })).toContain('You agreed with every suggestion.')
  })
})
