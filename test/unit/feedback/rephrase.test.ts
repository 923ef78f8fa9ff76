import { describe, expect, it } from 'vitest'
import { changedFacts, rephrasedText, rephraseRequest } from '#shared/feedback/rephrase.ts'

const before = {
  strength: 'Ana, you took a thought of Ben’s and tested it on your own street.',
  quotation: 'our block would have emptied in 2019',
  nextStep: 'Take 15 minutes to add one case. Ask in “Class Cafe”.',
  question: 'What would Ben say in “Week 3: Who pays?”',
}
const keys = (change: Partial<typeof before>): readonly string[] =>
  changedFacts(before, { ...before, ...change }).map(({ key }) => key.replace('feedback:rephrase.', ''))
const completion = (content: string): unknown => ({ choices: [{ message: { role: 'assistant', content } }] })

describe('a rephrasing', () => {
  it('may change the wording', () => {
    expect(
      keys({
        strength: 'You picked up an idea of Ben’s, Ana, and tried it out on the street where you live.',
        nextStep: 'Spend 15 minutes on adding one case. If stuck, ask in “Class Cafe”.',
        question: 'In “Week 3: Who pays?”, what would be the answer of Ben?',
      }),
    ).toEqual([])
  })

  it.each([
    ['a name that was added', { strength: `${before.strength} So did Chen.` }, 'added.name'],
    [
      'a name that is gone',
      { strength: 'Ana, you took a thought and tested it on your own street.' },
      'lost.name',
    ],
    ['another number', { nextStep: 'Take 20 minutes to add one case. Ask in “Class Cafe”.' }, 'added.number'],
    ['a number in words', { nextStep: `${before.nextStep} Do it three times.` }, 'added.number'],
    ['a quotation that was added', { strength: `${before.strength} “Well done.”` }, 'added.quotation'],
    ['another title', { question: 'What would Ben say in “Week 4: Who pays?”' }, 'added.quotation'],
    ['a link', { nextStep: `${before.nextStep} See https://x.org.` }, 'markup'],
    ['a sermon', { question: `${before.question} ${'And think about it well. '.repeat(12)}` }, 'length'],
  ])('is not taken with %s', (_, change, key) => {
    expect(keys(change)).toContain(key)
  })
})

describe('the answer of a model', () => {
  const parts = { strength: 'A.', nextStep: 'B.', question: 'C?' }

  it('is read out of what it says around it, and the student’s words stay', () => {
    const found = rephrasedText(completion(`Sure!\n\`\`\`json\n${JSON.stringify(parts)}\n\`\`\``), before)
    expect(found).toEqual({ ...parts, quotation: before.quotation })
  })

  it.each([
    ['no answer', {}],
    ['no choice', { choices: [] }],
    ['no JSON', completion('I cannot do that.')],
    ['a part left out', completion('{"strength":"A."}')],
    ['an empty part', completion('{"strength":"","nextStep":"B.","question":"C?"}')],
    ['a part that is no text', completion('{"strength":1,"nextStep":"B.","question":"C?"}')],
  ])('with %s is none', (_, answer) => {
    expect(rephrasedText(answer, before)).toBeNull()
  })
})

it('the request holds no word of the student’s quotation', () => {
  expect(JSON.stringify(rephraseRequest(before, 'm'))).not.toContain('emptied in 2019')
})
