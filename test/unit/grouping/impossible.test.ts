import { describe, expect, test } from 'vitest'
import { buildGroups } from '#shared/grouping/build.ts'
import { provenConflict } from '#shared/grouping/impossible.ts'
import type { GroupingInput } from '#shared/grouping/input.ts'
import { columnsById, sortedIds, startsOf, type Problem } from '#shared/grouping/problem.ts'
import { planSizes } from '#shared/grouping/sizes.ts'
import { compileTerms } from '#shared/grouping/terms.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { column, ids, task } from './makers.ts'

const colour = column('Colour', 'choice', { a: 'red', b: 'red', c: 'blue', d: 'blue', e: 'green' })
const free = column('Free', 'availability', {
  a: 'Mon 9-17',
  b: 'Mon 9-10',
  c: 'Mon 9-17',
  d: 'Mon 9-17',
})

function problemOf(input: GroupingInput): Problem {
  const people = sortedIds(input.people)
  const plan = planSizes(people.length, input.sizes)
  const sizes = plan.ok ? plan.value : []
  return {
    ids: people,
    attributes: [],
    terms: compileTerms(input.rules, people, columnsById(input.columns)),
    sizes: Int32Array.from(sizes),
    starts: startsOf(sizes),
    fixed: new Int32Array(people.length).fill(-1),
  }
}

/** Ten people, two groups of five, so that one rule more or less is easy to follow. */
function proven(rules: readonly Rule[], letters = 'abcdefghij'): readonly Rule[] | null {
  const input = task(letters, { columns: [colour, free], rules })
  return provenConflict(problemOf(input), rules, columnsById(input.columns))
}

const must = { strength: 'must' } as const
const together = (letters: string): Rule => ({ kind: 'together', people: ids(letters), ...must })
const apart = (letters: string): Rule => ({ kind: 'apart', people: ids(letters), ...must })
const least = (value: string): Rule => ({ kind: 'at-least-one', columnId: colour.id, value, ...must })
const most = (value: string): Rule => ({ kind: 'at-most-one', columnId: colour.id, value, ...must })
const alone = (...values: string[]): Rule => ({
  kind: 'nobody-alone',
  columnId: colour.id,
  values,
  ...must,
})
const hours = (wanted: number): Rule => ({
  kind: 'shared-hours',
  columnId: free.id,
  hours: wanted,
  ...must,
})
const strangers = (...past: string[]): Rule => ({ kind: 'new-mates', past: past.map(ids), ...must })

describe('one rule that counting shows to be impossible', () => {
  test.each([
    ['more people apart than groups', apart('abc')],
    ['more people together than a group holds', together('abcdef')],
    ['fewer with a value than groups', least('green')],
    ['a value nobody has', least('white')],
    ['somebody with too few free hours', hours(2)],
    ['somebody who has met everybody', strangers('abcdefghij')],
  ])('%s', (_, rule) => {
    expect(proven([together('gh'), rule, apart('ij')])).toEqual([rule])
  })

  test.each([
    ['as many apart as groups', apart('ab')],
    ['as many together as a group holds', together('abcde')],
    ['one for every group', least('red')],
    ['as many hours as everybody has', hours(1)],
    ['at most one of a value two have', most('red')],
    ['a rule about people who are not there', apart('xyz')],
    ['strangers enough for a group', strangers('ab', 'cd', 'ef')],
  ])('not: %s', (_, rule) => {
    expect(proven([rule])).toBeNull()
  })
})

describe('rules that contradict each other', () => {
  test('together and apart, with nothing else blamed', () => {
    expect(proven([apart('cd'), together('ab'), together('ef'), apart('ab')])).toEqual([
      together('ab'),
      apart('ab'),
    ])
  })

  test('together over a third person', () => {
    const rules = [together('ab'), together('bc'), apart('ac')]
    expect(proven([together('gh'), ...rules])).toEqual(rules)
  })

  test('the shorter of two chains is named', () => {
    const rules = [together('ab'), together('bc'), together('ac'), apart('ac')]
    expect(proven(rules)).toEqual([together('ac'), apart('ac')])
  })

  test('together with somebody from an earlier group', () => {
    const rules = [strangers('abc', 'de'), together('de')]
    expect(proven([...rules, together('gh')])).toEqual(rules)
  })

  test('three people kept apart two by two need a third group', () => {
    const rules = [apart('ab'), apart('bc'), apart('ac')]
    expect(proven([together('gh'), ...rules, apart('dh')])).toEqual(rules)
    expect(proven([apart('ab'), apart('bc')])).toBeNull()
  })

  test('together rules that share people and outgrow a group', () => {
    const rules = [together('abc'), together('cde'), together('ef')]
    expect(proven(rules)).toEqual(rules)
  })

  test('at most one of a value whose two must not be alone', () => {
    expect(proven([most('red'), alone('red')])).toEqual([most('red'), alone('red')])
    expect(proven([most('red'), alone()])).toEqual([most('red'), alone()])
    expect(proven([most('red'), alone('blue')])).toBeNull()
  })

  test('one in every group and nobody alone, with fewer than two for each', () => {
    expect(proven([least('red'), alone('red')])).toEqual([least('red'), alone('red')])
  })

  test('at most one of a value, and two of them together', () => {
    expect(proven([most('blue'), together('cd')])).toEqual([most('blue'), together('cd')])
    expect(proven([most('blue'), together('ac')])).toBeNull()
  })

  test('wishes are never impossible', () => {
    const wish: Rule = { kind: 'apart', people: ids('abc'), strength: 'prefer' }
    expect(proven([wish])).toBeNull()
  })
})

describe('rules whose contradiction counting does not see', () => {
  test('are found by trying, and those that could hold are not blamed', () => {
    // Three days on which nobody else is free, and two groups.
    const days = ['Mon', 'Tue', 'Wed']
    const times = Object.fromEntries(
      Array.from('abcdefghij').map((letter, at) => [letter, `${days[at % 3] ?? ''} 9-12`]),
    )
    const column3 = column('Free', 'availability', times)
    const shared: Rule = { kind: 'shared-hours', columnId: column3.id, hours: 1, ...must }
    const rules = [together('gh'), apart('ab'), shared, together('ij')]
    const built = buildGroups(task('abcdefghij', { columns: [column3], rules }))
    if (built.ok) throw new Error('cannot hold')
    expect(built.error.map(({ key }) => key)).toEqual([
      'grouping:conflict.intro',
      'grouping:rule.sharedHours',
      'grouping:conflict.advice',
    ])
  })
})

describe('many rules in a large class', () => {
  test('seventy-eight pairs apart among thirteen people are one too many for twelve groups', () => {
    const letters = Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x100 + at))
    const first = letters.slice(0, 13)
    const pairs = first.flatMap((one, at) => first.slice(at + 1).map((other) => apart(one + other)))
    const rules = [together(letters.slice(20, 23).join('')), ...pairs]
    const built = buildGroups(task(letters.join(''), { rules, sizes: { kind: 'groups', count: 12 } }))
    if (built.ok) throw new Error('cannot hold')
    expect(built.error[0]).toMatchObject({ key: 'grouping:conflict.intro', params: { count: pairs.length } })
    expect(built.error).toHaveLength(pairs.length + 2)
  })
})
