import { describe, expect, it } from 'vitest'
import { analyseLast, statesOf } from './analysis.ts'
import { aPerson, aPost } from './course.ts'

const states = (text: string): readonly string[] => statesOf(analyseLast([aPost({ id: 'x', text })]))

const own = 'The silt behind the barrage would bury the mudflats where wading birds feed in winter.'

describe('what a unit earns', () => {
  it('credits a sentence that says something about the topic', () => {
    expect(states(own)).toEqual(['own'])
  })

  it('gives nothing to a sentence about something else', () => {
    expect(states('My cousin bought a red bicycle with three gears and a basket.')).toEqual(['off-topic'])
  })

  it('gives nothing to a sentence of another topic of the same course', () => {
    expect(states('Breeders of wheat want a patent for every new variety of maize.')).toEqual(['off-topic'])
  })

  it('calls a sentence empty that fits any discussion', () => {
    expect(states('I think this is a very important question and everyone has an opinion on it.')).toEqual([
      'empty',
    ])
  })

  it('does not let one topic word carry a sentence about other things', () => {
    const text =
      'At the harbour my cousin bought a red bicycle with three gears, a basket, two mirrors, a bell, a lamp and a saddle.'
    expect(states(text)).toEqual(['off-topic'])
  })

  it('lets a thought go on without naming the topic again', () => {
    const text = `${own} Buried worms mean hungry birds, and hungry birds leave for other coasts.`
    expect(states(text)).toEqual(['own', 'own'])
  })

  it('credits a sentence once however often it is said', () => {
    expect(states(`${own} ${own}`)).toEqual(['own', 'repeated'])
    expect(
      states(`${own} In winter wading birds feed on the mudflats; silt behind the barrage would bury them.`),
    ).toEqual(['own', 'repeated'])
  })

  it('calls it an echo to say the prompt again', () => {
    expect(states('The town plans to build a barrage across the estuary to make electricity.')[0]).toMatch(
      /echo|copied/,
    )
  })

  it('refuses heaps of signal words', () => {
    expect(states('Because, therefore, for example, according to experts, as a result, silt.')).toEqual([
      'cue-heap',
    ])
  })

  it('refuses words in no order, and lists of words', () => {
    const salad = 'The of barrage a because the silt the in mudflats the with a birds the of.'
    expect(states(salad)).toEqual(['shuffled'])
    const list =
      'Barrage silt mudflats birds turbines estuary harbour electricity salmon flood marsh winter tide.'
    expect(states(list)).toEqual(['shuffled'])
  })

  it('calls quoted sentences quoted, and keeps own words around a quotation', () => {
    expect(states('“The silt behind the barrage would bury all of the mudflats in winter.”')).toEqual([
      'quoted',
    ])
    const around =
      'Silt would bury the mudflats, as the fishers of the harbour told us long ago: “it never leaves”.'
    expect(states(around)).toEqual(['own'])
  })

  it('lets no level hang on a question that closes a post, whatever filler follows', () => {
    const question = 'Would the wading birds find other mudflats beyond the harbour?'
    expect(states(`${own} ${question}`)).toEqual(['own', 'closing-question'])
    const filler = 'I look forward to what other people think about this.'
    expect(states(`${own} ${question} ${filler}`)).toEqual(['own', 'closing-question', 'empty'])
  })

  it('counts a question that the post goes on from', () => {
    const text = `Would the wading birds find other mudflats beyond the harbour? ${own}`
    expect(states(text)).toEqual(['own', 'own'])
  })

  it('does not let names of classmates anchor anything', () => {
    const text = 'Salmon Marsh and Lock Harbour worked on this together all evening.'
    const post = aPost({ id: 'x', text })
    const namesakes = [aPerson('s', 'Salmon Marsh'), aPerson('l', 'Lock Harbour')]
    expect(statesOf(analyseLast([post]))).toEqual(['own'])
    expect(statesOf(analyseLast([post], namesakes))).toEqual(['off-topic'])
  })
})
