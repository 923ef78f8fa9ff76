import { describe, expect, it } from 'vitest'
import { personId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import { maskNames } from '#shared/reading/mask.ts'
import { person } from './classroom.ts'

const people: readonly Person[] = [
  person('ana', 'Ana Ruiz', { email: 'ana.ruiz@example.edu', loginId: 'aruiz7' }),
  person('ben', 'Ben Smith'),
  person('will', 'Will Young'),
  person('grace', 'Grace Okafor'),
  person('may', 'May Lin'),
  person('alex', 'Alexandra Novák'),
  person('karl', 'Karl Berg'),
  person('liz', 'Elizabeth Tran'),
  person('oneil', 'Máire O’Neil'),
  person('jose', 'José Ángel Peña', { sortableName: 'Peña, José Ángel' }),
  person('wei', '王伟', { sortableName: '王伟' }),
]

/** Codes that can be read in an expectation: the id in capitals. */
const codes = new Map(people.map(({ id }) => [id, id.toUpperCase()]))

const masked = (text: string): string => maskNames(text, people, codes).text

describe('names in greetings, mentions and signatures', () => {
  it.each([
    ['Hi Ben, good point.', 'Hi BEN, good point.'],
    ['Hello Will! I see it differently.', 'Hello WILL! I see it differently.'],
    ['Hey @Grace Okafor have you seen this?', 'Hey @GRACE have you seen this?'],
    ['Dear May,\nthank you.', 'Dear MAY,\nthank you.'],
    ['Thanks so much Grace for this.', 'Thanks so much GRACE for this.'],
    ['Great point, Will. I had not seen it.', 'Great point, WILL. I had not seen it.'],
    ['Grace, you make me think.', 'GRACE, you make me think.'],
    ['I agree, May!', 'I agree, MAY!'],
    ['That is my view.\n— Ana', 'That is my view.\n— ANA'],
    ['That is my view.\nBest,\nGrace', 'That is my view.\nBest,\nGRACE'],
    ['That is my view. -Will', 'That is my view. -WILL'],
    ['That is my view.\nAna Ruiz', 'That is my view.\nANA'],
    ['hi ben, good point', 'hi BEN, good point'],
    ['hi im ben, from around here', 'hi im BEN, from around here'],
    ['My name is Grace and I like maps.', 'My name is GRACE and I like maps.'],
    ['karl. business. from here.', 'KARL. business. from here.'],
    ['HEY ANA RUIZ, GOOD POINT', 'HEY ANA, GOOD POINT'],
  ])('masks %j', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  it('masks everybody in a greeting to several', () => {
    expect(masked('Hi Ben, Grace and Will, thank you.')).toBe('Hi BEN, GRACE and WILL, thank you.')
  })

  it('knows short forms where a name must stand', () => {
    expect(masked('Hi Alex, hi Liz! Thanks.')).toBe('Hi ALEX, hi LIZ! Thanks.')
  })

  it('does not take a greeting to all for a name', () => {
    expect(masked('Hi all, hi everyone, hello class,')).toBe('Hi all, hi everyone, hello class,')
  })
})

describe('names in running text', () => {
  it.each([
    ['I liked what Ben wrote about rent.', 'I liked what BEN wrote about rent.'],
    ['Ben’s example is better than mine.', 'BEN’s example is better than mine.'],
    ['As Grace Okafor shows, it depends.', 'As GRACE shows, it depends.'],
    ['Okafor, Grace wrote it.', 'GRACE wrote it.'],
    ['I agree with Grace and Ben.', 'I agree with GRACE and BEN.'],
    ['Will mentioned the guilds.', 'WILL mentioned the guilds.'],
    ['May’s post is about guilds.', 'MAY’s post is about guilds.'],
    ["Máire O'Neil and maire o’neil agree.", 'ONEIL and ONEIL agree.'],
    ['Jose Angel is right, José too.', 'JOSE is right, JOSE too.'],
    ['Ana R. said so.', 'ANA said so.'],
    ['Write to ana.ruiz@example.edu or aruiz7.', 'Write to ANA or ANA.'],
    ['王伟说得好', 'WEI说得好'],
  ])('masks %j', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  it.each([
    'Will you say more about it? Will the court decide?',
    'Thanks, may I ask what you mean?',
    'The will to print was there in May and June.',
    'Grace is a word of theology, and grace comes free.',
    'Hello! May I add something?',
    'I am will to power, I am young, this is may.',
    'Adam Smith (1776) argues for it, and Smith repeats it.',
    'Karl Marx saw it coming.',
    'Young (2015) and Lin et al. (2019) disagree.',
    'A ruler may be young; a benign one, too.',
    'The benefit, the banana, the Benedictines.',
    'Great question. Will the guilds agree?',
    'Most of it was printed in May, June and July.',
  ])('leaves %j as it is', (text) => {
    expect(masked(text)).toBe(text)
  })

  it('gives both codes where two people share the name: a guess would put words in somebody’s mouth', () => {
    const two = [person('1', 'Ana Ruiz'), person('2', 'Ana Ruiz'), person('3', 'Ana Berg')]
    const birds = new Map([
      [personId('1'), 'Wren 1'],
      [personId('2'), 'Lark 2'],
      [personId('3'), 'Kite 3'],
    ])
    expect(maskNames('Hi Ana, hello', two, birds).text).toBe('Hi Kite 3 / Lark 2 / Wren 1, hello')
    expect(maskNames('as Ana Ruiz says', two, birds).text).toBe('as Lark 2 / Wren 1 says')
    expect(maskNames('as Ana Berg says', two, birds).text).toBe('as Kite 3 says')
  })

  it('masks only people who have a code', () => {
    const only = new Map([[personId('ana'), 'Wren 1']])
    expect(maskNames('Hi Ben, hi Ana', people, only).text).toBe('Hi Ben, hi Wren 1')
  })

  it('lives with names made of signs that mean something to a pattern, and with no name at all', () => {
    const odd = [person('a', '(Ana) [x]*'), person('b', ''), person('c', '__proto__'), person('d', '...')]
    const birds = new Map(odd.map(({ id }) => [id, 'Wren 1']))
    expect(() => maskNames('Hi __proto__, (Ana) constructor', odd, birds)).not.toThrow()
  })
})

describe('the way of a span', () => {
  const birds = new Map([
    [personId('ana'), 'Nightingale 77'],
    [personId('ben'), 'Tit 1'],
    [personId('grace'), 'Kite 3'],
  ])
  const text = 'Hi Ben, I tested it. As Grace Okafor says, rent went up. — Ana'
  const found = maskNames(text, people, birds)

  it('keeps the words of a span that holds no name', () => {
    for (const words of ['I tested it', 'says, rent went up', 'Hi', 'As ']) {
      const start = text.indexOf(words)
      const span = found.map({ start, end: start + words.length })
      expect(found.text.slice(span.start, span.end)).toBe(words)
    }
  })

  it('moves a span over a name onto the code', () => {
    const start = text.indexOf('Grace Okafor')
    const span = found.map({ start, end: start + 'Grace Okafor'.length })
    expect(found.text.slice(span.start, span.end)).toBe('Kite 3')
  })

  it('widens a span that cuts a name to the whole code', () => {
    const start = text.indexOf('Okafor')
    const span = found.map({ start, end: text.indexOf(' went') })
    expect(found.text.slice(span.start, span.end)).toBe('Kite 3 says, rent')
  })

  it('finds the way back', () => {
    const start = found.text.indexOf('Kite 3 says')
    const span = found.unmap({ start, end: start + 'Kite 3 says'.length })
    expect(text.slice(span.start, span.end)).toBe('Grace Okafor says')
  })

  it('keeps the whole text whole', () => {
    expect(found.map({ start: 0, end: text.length })).toEqual({ start: 0, end: found.text.length })
  })
})
