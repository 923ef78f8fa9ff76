import { describe, expect, it } from 'vitest'
import { isMostlyBeside } from '#shared/quality/beside.ts'
import type { JudgedUnit } from '#shared/quality/judge.ts'
import { analyseLast } from './analysis.ts'
import { aPost, scoreOne } from './course.ts'

const onTopic = 'The silt behind the barrage would bury the mudflats where wading birds feed in winter.'
const story =
  'My cousin bought a red bicycle with three gears and a basket. Her brother painted it blue in the yard, and nobody in the village knew whose bicycle it was for a whole month.'
const filler = ' I think this is a very important question and everyone has an opinion on it.'

const beside = (text: string): boolean => analyseLast([aPost({ id: 'x', text })]).mostlyBeside

describe('a post in other words than its thread', () => {
  it('is one of which the most is beside the topic, as far as the rules see', () => {
    expect(beside(`${story} ${onTopic}`)).toBe(true)
    expect(
      beside(`${onTopic} Turbines stop at low tide, and salmon pass the lock of the harbour then.`),
    ).toBe(false)
  })

  it('is not made by filler, and no empty post is one', () => {
    expect(beside(`${onTopic}${filler.repeat(6)}`)).toBe(false)
    const none: readonly JudgedUnit[] = []
    expect(isMostlyBeside(none)).toBe(false)
  })

  it('is suggested with less confidence, and says why', () => {
    const score = scoreOne(aPost({ id: 'x', text: `${story} ${onTopic}` }))
    const confidences = Object.entries(score.criteria).flatMap(([id, { level, confidence }]) =>
      id === 'engage' || level === null ? [] : [confidence],
    )
    expect(new Set(confidences)).toEqual(new Set(['borderline']))
    expect(score.remarks.map(({ key }) => key)).toContain('quality:remark.mostlyBeside')
  })
})
