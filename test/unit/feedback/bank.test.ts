import { describe, expect, it } from 'vitest'
import { readBank, type Phrase } from '#shared/feedback/bank.ts'
import { countSteps, hasAction } from '#shared/feedback/nextSteps.ts'
import { toneSlips } from '#shared/feedback/tone.ts'
import { variablesIn } from '#shared/feedback/variables.ts'
import { countWords } from '#shared/feedback/wordCount.ts'
import { Strategy } from '#shared/model/mark.ts'
import { levels, Signal } from '#shared/model/rubric.ts'
import { bank } from './input.ts'

const of = (type: Phrase['type'], about?: string): readonly Phrase[] =>
  bank.phrases.filter((phrase) => phrase.type === type && (about === undefined || phrase.about === about))

const signals = Signal.options.filter((signal) => signal !== 'none')
const skills = ['time', 'start', 'priority']
const known = ['first_name', 'quote', 'peer_first_name', 'thread', 'due', 'help', 'criterion']

describe('the starter bank', () => {
  it('has 120 entries or more', () => {
    expect(bank.phrases.length).toBeGreaterThanOrEqual(120)
  })

  it('says nothing twice', () => {
    expect(new Set(bank.phrases.map((phrase) => phrase.text)).size).toBe(bank.phrases.length)
  })

  it('has two strengths and two next steps or more for every criterion at every level', () => {
    for (const about of [...signals, 'own']) {
      for (const level of levels) {
        const fits = (phrase: Phrase): boolean => phrase.from <= level && level <= phrase.to
        const strengths = of('strength', about).filter(fits)
        const nextSteps = of('nextStep', about).filter(fits)
        // "Not yet" is praised for something else: a strength that is none helps nobody.
        if (level > 0) expect(strengths.length, `strength ${about} ${level}`).toBeGreaterThanOrEqual(2)
        expect(nextSteps.length, `nextStep ${about} ${level}`).toBeGreaterThanOrEqual(2)
      }
    }
  })

  it('praises no criterion at “not yet”, and always has something kind to say', () => {
    for (const about of [...signals, 'own']) {
      expect(of('strength', about).filter(({ from }) => from === 0)).toEqual([])
    }
    expect(of('strength', 'any').length).toBeGreaterThanOrEqual(6)
  })

  it('has six scaffolds for each executive skill', () => {
    for (const skill of skills) expect(of('nextStep', skill).length, skill).toBeGreaterThanOrEqual(6)
  })

  it('has four moves for each dialogue strategy', () => {
    for (const strategy of Strategy.options)
      expect(of('move', strategy).length, strategy).toBeGreaterThanOrEqual(4)
  })

  it('gives every next step its minutes and its start cue', () => {
    for (const { text, id } of of('nextStep')) {
      expect(text, id).toMatch(/\d+ minutes/u)
      expect(text, id).toMatch(/Start (?:when|on|with)/u)
      expect(hasAction(text), id).toBe(true)
      expect(countSteps(text), id).toBeLessThanOrEqual(2)
    }
  })

  it('asks a question in every question', () => {
    for (const { text, id } of of('question')) expect(text, id).toMatch(/\?$/u)
  })

  it('uses only variables that a draft can fill', () => {
    for (const { text, id } of bank.phrases) {
      for (const name of variablesIn(text)) expect(known, `${id}: ${name}`).toContain(name)
    }
  })

  it('never judges, compares, shouts or labels', () => {
    for (const { text, id } of bank.phrases) expect(toneSlips(text, ''), id).toEqual([])
  })

  it('never uses the words missing or late, nor he or she', () => {
    for (const { text, id } of bank.phrases) {
      expect(text, id).not.toMatch(/\b(?:missing|late|he|she|his|her|him)\b/iu)
    }
  })

  it('keeps every entry short enough for the page', () => {
    for (const { text, id, about } of bank.phrases) {
      const most = about === 'noPosts' || about === 'media' || about === 'brief' ? 40 : 32
      expect(countWords(text), id).toBeLessThanOrEqual(most)
    }
  })
})

describe('reading a bank', () => {
  const entry = { id: 'a', type: 'strength', about: 'point', from: 0, to: 2, text: 'Well said.' }

  it('accepts what has the form', () => {
    expect(readBank({ language: 'en', phrases: [entry] }).ok).toBe(true)
  })

  it.each([
    ['an unknown type', { ...entry, type: 'praise' }],
    ['a level above four', { ...entry, to: 5 }],
    ['levels the wrong way round', { ...entry, from: 3, to: 1 }],
    ['an unknown field', { ...entry, mood: 'warm' }],
    ['an unknown tone', { ...entry, tone: 'stern' }],
    ['no text', { ...entry, text: '' }],
  ])('refuses %s and says where', (_, wrong) => {
    const read = readBank({ language: 'en', phrases: [wrong] })
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.error).toContain('phrases.0')
  })

  it('refuses two entries of one id', () => {
    expect(readBank({ language: 'en', phrases: [entry, entry] }).ok).toBe(false)
  })

  it('refuses what is no bank at all', () => {
    for (const wrong of [null, [], 'bank', {}]) expect(readBank(wrong).ok).toBe(false)
  })
})
