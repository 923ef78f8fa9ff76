import { describe, expect, it } from 'vitest'
import { aPost, scoreOne } from '../course.ts'

const claim = 'The barrage would bury the mudflats under silt, and the wading birds would leave the harbour.'

function rulesOf(text: string): readonly string[] {
  const { criteria } = scoreOne(aPost({ id: 'x', text: `${claim} ${text}` }))
  return Object.values(criteria).flatMap(({ reasons }) => reasons.map(({ rule }) => rule))
}

describe('words that are a sign only in some places', () => {
  it.each([
    'Take the lock at the harbour, where silt buried the mudflats.',
    'But imagine a lock that lets the silt of the estuary through.',
    'Look at how silt buried the mudflats by the lock.',
  ])('give an example where they open a sentence: "%s"', (text) => {
    expect(rulesOf(text)).toContain('support.example')
  })

  it.each([
    'Fishing boats take the lock at every tide and lose two hours in the harbour.',
    'From the harbour you can look at the mudflats and the wading birds.',
    'I cannot imagine a tide that leaves the silt in the estuary.',
  ])('give none further on: "%s"', (text) => {
    expect(rulesOf(text)).not.toContain('support.example')
  })

  it('do not try a point where "if" means "whether"', () => {
    expect(rulesOf('If the lock were wider, boats would pass at low tide.')).toContain('inquire.tests-case')
    expect(rulesOf('Nobody asked if the lock is wide enough for the boats.')).not.toContain(
      'inquire.tests-case',
    )
  })

  it('do not name a source by the number of a week, nor a side by the hour of the day', () => {
    expect(rulesOf('In week 3 the silt in the estuary rose again.')).not.toContain('support.course-source')
    expect(rulesOf('Birds feed on the mudflats while the tide is low.')).not.toContain('point.weighs-sides')
  })
})
