import { describe, expect, it } from 'vitest'
import { topicId } from '#shared/model/ids.ts'
import { codesFor } from '#shared/reading/codes.ts'
import { person } from './classroom.ts'

const people = Array.from({ length: 30 }, (_, index) => person(`p${index}`, `Person ${index}`))

describe('codes for names', () => {
  it('gives everybody a bird and a number', () => {
    for (const code of codesFor('course', people, 'seed').values()) expect(code).toMatch(/^[A-Z][a-z]+ \d+$/u)
  })

  it('gives no code twice', () => {
    const codes = [...codesFor('course', people, 'seed').values()]
    expect(new Set(codes).size).toBe(people.length)
  })

  it('keeps a person’s code within one discussion, in whatever order people come', () => {
    const scope = topicId('t1')
    const forwards = codesFor(scope, people, 'seed')
    const backwards = codesFor(scope, people.toReversed(), 'seed')
    for (const { id } of people) expect(backwards.get(id)).toBe(forwards.get(id))
  })

  it('changes codes between discussions, so that nobody is recognised by one', () => {
    const one = codesFor(topicId('t1'), people, 'seed')
    const other = codesFor(topicId('t2'), people, 'seed')
    const same = people.filter(({ id }) => one.get(id) === other.get(id))
    expect(same.length).toBeLessThan(3)
  })

  it('changes codes between courses', () => {
    const one = codesFor('course', people, 'one')
    const other = codesFor('course', people, 'other')
    expect(people.filter(({ id }) => one.get(id) === other.get(id)).length).toBeLessThan(3)
  })

  it('leaves (nearly) everybody’s code alone when somebody joins the class', () => {
    const before = codesFor('course', people, 'seed')
    const after = codesFor('course', [...people, person('new', 'Dana New')], 'seed')
    expect(people.filter(({ id }) => before.get(id) !== after.get(id)).length).toBeLessThan(2)
  })

  it('has a code for each of twenty thousand people', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ id: person(`m${index}`, 'M').id }))
    expect(new Set(codesFor('course', many, 'seed').values()).size).toBe(many.length)
  })

  it('counts a person once who is listed twice', () => {
    expect(codesFor('course', [...people, ...people], 'seed').size).toBe(people.length)
  })
})
