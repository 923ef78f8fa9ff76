import { describe, expect, it } from 'vitest'
import { countSteps, hasAction } from '#shared/feedback/nextSteps.ts'
import { toneSlips, type ToneSlip } from '#shared/feedback/tone.ts'

describe('the tone of a feedback', () => {
  const cases: readonly (readonly [string, readonly ToneSlip[]])[] = [
    ['You are lazy about sources.', ['verdict']],
    ['You’re so clever!', ['verdict']],
    ['You are a good student, Ana.', ['verdict']],
    ['You always skip the reading.', ['verdict']],
    ['Your attitude shows here.', ['verdict']],
    ['You should have known better than that.', ['verdict']],
    ['This is REALLY IMPORTANT for you.', ['capitals']],
    ['Please REREAD the post.', ['capitals']],
    ['Nice try, but no.', ['sarcasm']],
    ['A source (!) would help.', ['sarcasm']],
    ['Read it again!!', ['sarcasm']],
    ['How original 🙄', ['sarcasm']],
    ['Your post is better than most.', ['comparison']],
    ['This is below average.', ['comparison']],
    ['Unlike your classmates, you asked.', ['comparison']],
    ['Your reply was late.', ['label']],
    ['You have two missing posts.', ['label']],
    ['YOU ARE LAZY, and worse than the others!!', ['verdict', 'capitals', 'sarcasm', 'comparison']],
  ]

  it.each(cases)('notices %j', (text, slips) => {
    expect(toneSlips(text, '')).toEqual(slips)
  })

  it.each([
    'You tested the claim against a case of your own.',
    'This is evidence doing real work.',
    'You are not far from a claim that can be tested.',
    'You are ready for the next thread.',
    'I was glad to read it. Try once to ask first!',
    'A good sentence, and a strong example.',
    'If you are in doubt, ask in the Cafe.',
    'Your argument is stronger than in week 2.',
    'Never mind the length.',
    'What is missing from the thread?',
  ])('has nothing against %j', (text) => {
    expect(toneSlips(text, '')).toEqual([])
  })

  it('knows abbreviations of the class’s own texts', () => {
    expect(toneSlips('Compare it with the UNESCO report.', '')).toEqual(['capitals'])
    expect(toneSlips('Compare it with the UNESCO report.', 'as the UNESCO says')).toEqual([])
    expect(toneSlips('Compare the US and the EU.', '')).toEqual([])
  })

  it('leaves other languages alone', () => {
    expect(toneSlips('Sehr gut beobachtet. Что дальше? 很好。', '')).toEqual([])
  })
})

describe('a next step', () => {
  it.each([
    'Reread one post before Friday.',
    'Before Friday, write one sentence.',
    'It would help to ask Ben.',
  ])('says what to do: %j', (text) => {
    expect(hasAction(text)).toBe(true)
  })

  it.each(['More depth.', 'Better sources!', 'Deeper analysis is needed here.', ''])(
    'does not say what to do: %j',
    (text) => {
      expect(hasAction(text)).toBe(false)
    },
  )

  it('counts orders, not start cues or the place to ask', () => {
    expect(countSteps('Reread one post. Start when you open the thread. Stuck? Ask in the Cafe.')).toBe(1)
    expect(countSteps('Before Friday, reread one post. Write down its best reason. Post it.')).toBe(3)
    expect(countSteps('1. Read. 2. Write. 3. Post it.')).toBe(3)
    expect(countSteps('Your evidence could go further.')).toBe(0)
  })
})
