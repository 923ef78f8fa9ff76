import { describe, expect, it } from 'vitest'
import { csvCell } from '../../../scripts/sample/cells.ts'
import { asExported, messageHtml } from '../../../scripts/sample/html.ts'
import { randomFor } from '../../../scripts/sample/random.ts'
import { fill } from '../../../scripts/sample/template.ts'
import { lead, speak, type Habit } from '../../../scripts/sample/voice.ts'

const random = () => randomFor('text')
const said = (text: string, ...habits: Habit[]): string =>
  speak(text, { habits, openers: [], greetings: [] }, random())

describe('filling a template', () => {
  it('puts in slots and takes one of several choices', () => {
    expect(fill('{parent}, yes', random(), { parent: 'Ana' })).toBe('Ana, yes')
    expect(['a', 'b']).toContain(fill('{a|b}', random(), {}))
  })

  it('refuses a slot that nobody filled, inherited names included', () => {
    expect(() => fill('{peer}', random(), {})).toThrow(/No value for \{peer\}/)
    expect(() => fill('{constructor}', random(), {})).toThrow(/No value for \{constructor\}/)
  })
})

describe('a message on its way through the exporter', () => {
  it('loses its tags, keeps entities and the line break between paragraphs', () => {
    expect(asExported(messageHtml(['A & B', 'x < y'], false))).toBe('A &amp; B\nx &lt; y')
  })

  it('turns double quotes into single ones', () => {
    expect(asExported('<p>He said "no"</p>')).toBe("He said 'no'")
  })

  it('glues the words around a line break made with Shift+Enter', () => {
    expect(asExported(messageHtml(['End.', 'Start'], true))).toBe('End.Start')
  })

  it('turns a no-break space into a space and an image into nothing', () => {
    expect(asExported('a&nbsp;b')).toBe('a b')
    expect(asExported('<p><img src="x.png" alt="IMG_1"></p>')).toBe('')
  })
})

describe('one CSV cell', () => {
  it('is quoted only where it must be', () => {
    expect(csvCell('plain')).toBe('plain')
    expect(csvCell('Kim, Daniel')).toBe('"Kim, Daniel"')
    expect(csvCell('say "hi"')).toBe('"say ""hi"""')
    expect(csvCell('a\nb')).toBe('"a\nb"')
  })
})

describe('how somebody writes', () => {
  it('leaves the text alone without habits', () => {
    expect(said("I don't know. It's late.")).toBe("I don't know. It's late.")
  })

  it('writes a small i as a word only', () => {
    expect(said('I think In and I am', 'lower-i')).toBe('i think In and i am')
  })

  it('opens contractions where that is certain', () => {
    expect(said("I don't think it's right", 'formal')).toBe('I do not think it is right')
  })

  it('leaves a contraction alone that stands for "has" or "had"', () => {
    expect(said("it's got a door and I'd read it", 'formal')).toBe("it's got a door and I'd read it")
  })

  it('spells the British way', () => {
    expect(said('I recognized the harbor', 'british')).toBe('I recognised the harbour')
  })

  it('never touches a page number', () => {
    for (const habit of ['exclaims', 'ellipsis', 'run-on'] as const) {
      for (let seed = 0; seed < 40; seed += 1) {
        const voice = { habits: [habit], openers: [], greetings: [] }
        expect(speak('Look (p. 15) there', voice, randomFor(`${seed}`))).toBe('Look (p. 15) there')
      }
    }
  })
})

describe('a way into a post', () => {
  it('lets the sentence start small after a comma', () => {
    expect(lead('Well,', 'The fee is high.')).toBe('Well, the fee is high.')
  })

  it('keeps the capital of names and of "I"', () => {
    expect(lead('Well,', 'Quillon says')).toBe('Well, Quillon says')
    expect(lead('Well,', "I'd say")).toBe("Well, I'd say")
  })

  it('keeps the capital after a full stop', () => {
    expect(lead('Okay.', 'The fee is high.')).toBe('Okay. The fee is high.')
  })
})
