import { describe, expect, it } from 'vitest'
import { sentencesIn } from '#shared/feedback/sentences.ts'
import { canResolve, resolveVariables, variablesIn } from '#shared/feedback/variables.ts'
import { countWords, draftWords, firstWords } from '#shared/feedback/wordCount.ts'

const sentences = (text: string): readonly string[] =>
  sentencesIn(text).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it('end at full stops, question marks and line breaks', () => {
    expect(sentences('One idea. Is it? Yes!\nA new line\n\nThe end')).toEqual([
      'One idea.',
      'Is it?',
      'Yes!',
      'A new line',
      'The end',
    ])
  })

  it('do not end at abbreviations', () => {
    expect(sentences('We met Dr. Lee there. It rained, e.g. in Mainz, all day.')).toEqual([
      'We met Dr. Lee there.',
      'It rained, e.g. in Mainz, all day.',
    ])
  })

  it('are none in an empty text, and one where nothing ends it', () => {
    expect(sentences('')).toEqual([])
    expect(sentences(' \n ')).toEqual([])
    expect(sentences('no stop, cf.')).toEqual(['no stop, cf.'])
  })

  it('stand where they say they stand', () => {
    const text = '  First one.   Second one?  \n Third.'
    for (const { start, end } of sentencesIn(text))
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
  })
})

describe('counting words', () => {
  it('counts what a person would count', () => {
    expect(countWords('It did not – in 2019 – happen … here.')).toBe(7)
    expect(countWords('')).toBe(0)
    expect(countWords('— … !')).toBe(0)
    expect(countWords('Привет мир')).toBe(2)
  })

  it('counts a feedback with its quotation', () => {
    expect(draftWords({ strength: 'a b', quotation: 'c', nextStep: 'd e', question: 'f?' })).toBe(6)
  })

  it('cuts between words and shows that it cut', () => {
    expect(firstWords('one two, three', 2)).toBe('one two…')
    expect(firstWords('one two', 2)).toBe('one two')
    expect(firstWords('  one \n two ', 5)).toBe('one two')
  })
})

describe('variables', () => {
  it('are found once each, however they are written', () => {
    expect(variablesIn('{first_name}, {First Name} and { due } in {thread}')).toEqual([
      'first_name',
      'due',
      'thread',
    ])
    expect(variablesIn('a { b, c } {} {1}')).toEqual([])
  })

  it('are filled where there is a value and stay visible where there is none', () => {
    expect(resolveVariables('{first_name}, by {due}.', { first_name: 'Ana' })).toBe('Ana, by {due}.')
    expect(resolveVariables('{First Name}!', { first_name: 'Ana' })).toBe('Ana!')
  })

  it('are not looked for inside a value: a name may hold what it likes', () => {
    expect(resolveVariables('{first_name} {thread}', { first_name: '{thread}', thread: '$& x' })).toBe(
      '{thread} $& x',
    )
  })

  it('have no value from the language itself', () => {
    expect(resolveVariables('{constructor} {toString} {__proto__}', {})).toBe(
      '{constructor} {toString} {__proto__}',
    )
  })

  it('count as missing where the value is blank', () => {
    expect(canResolve('{help}', { help: ' ' })).toBe(false)
    expect(canResolve('{help}', { help: 'the Cafe' })).toBe(true)
    expect(canResolve('no variable', {})).toBe(true)
  })
})
