import { describe, expect, it } from 'vitest'
import { countSteps, hasAction } from '#shared/feedback/nextSteps.ts'
import { inRegister } from '#shared/feedback/register.ts'
import { toneSlips } from '#shared/feedback/tone.ts'
import { variablesIn } from '#shared/feedback/variables.ts'
import { FeedbackFormality } from '#shared/model/feedbackStyle.ts'
import { bank } from './input.ts'

describe('the register of a phrase', () => {
  it('contracts as one speaks where it is relaxed', () => {
    expect(inRegister('You did not stop there, and I will read on.', 'strength', 'relaxed')).toBe(
      'You didn’t stop there, and I’ll read on.',
    )
    expect(inRegister('It cannot be what you would not say.', 'question', 'relaxed')).toBe(
      'It can’t be what you wouldn’t say.',
    )
  })

  it('says please where it is formal and asks for something', () => {
    expect(inRegister('Take 10 minutes and write one line.', 'nextStep', 'formal')).toBe(
      'Please take 10 minutes and write one line.',
    )
    expect(inRegister('Before you post again, take 10 minutes.', 'nextStep', 'formal')).toBe(
      'Before you post again, please take 10 minutes.',
    )
    expect(inRegister('Stuck? Ask in “{help}”.', 'help', 'formal')).toBe(
      'Should you need help, please ask in “{help}”.',
    )
  })

  it('leaves strengths and questions as they are where it is formal', () => {
    expect(inRegister('Read this twice.', 'question', 'formal')).toBe('Read this twice.')
  })

  it.each(FeedbackFormality.options)(
    '%s: changes no variable, no figure and no quoted title',
    (formality) => {
      for (const { text, type, id } of bank.phrases) {
        const said = inRegister(text, type, formality)
        expect(variablesIn(said), id).toEqual(variablesIn(text))
        expect(said.match(/\d+/gu), id).toEqual(text.match(/\d+/gu))
      }
    },
  )

  it.each(FeedbackFormality.options)('%s: every next step still says what to do, kindly', (formality) => {
    for (const { text, type, id } of bank.phrases.filter((phrase) => phrase.type === 'nextStep')) {
      const said = inRegister(text, type, formality)
      expect(hasAction(said), id).toBe(true)
      expect(countSteps(said), id).toBeLessThanOrEqual(2)
      expect(toneSlips(said, ''), id).toEqual([])
    }
  })

  it('makes at least nine of ten requests of the bank polite where it is formal', () => {
    const steps = bank.phrases.filter(({ type }) => type === 'nextStep')
    const polite = steps.filter(({ text, type }) => /please/iu.test(inRegister(text, type, 'formal')))
    expect(polite.length).toBeGreaterThanOrEqual(steps.length * 0.9)
  })
})
