import { describe, expect, test } from 'vitest'
import { numberOf, readArgs, required } from '../../../electron/cli/args.ts'
import { UsageProblem } from '../../../electron/cli/problem.ts'

describe('arguments', () => {
  test('are files in order and options by name, each of which may come again', () => {
    const args = readArgs(['a.csv', '--apart', 'x|y', 'b.csv', '--apart=v|w', '--out', 'o'], ['apart', 'out'])
    expect(args.files).toEqual(['a.csv', 'b.csv'])
    expect(args.all('apart')).toEqual(['x|y', 'v|w'])
    expect(args.one('out')).toBe('o')
    expect(args.one('course')).toBeNull()
  })

  test('that are unknown or lack their value are a misuse', () => {
    expect(() => readArgs(['--bogus', 'x'], ['out'])).toThrow(UsageProblem)
    expect(() => readArgs(['--out'], ['out'])).toThrow(UsageProblem)
    expect(() => required(readArgs([], ['out']), 'out')).toThrow(UsageProblem)
    expect(() => required(readArgs(['--out', ''], ['out']), 'out')).toThrow(UsageProblem)
  })

  test.each(['', 'many', '0', '11', 'NaN', 'Infinity'])('%j is no number from 1 to 10', (value) => {
    expect(() => numberOf(readArgs([`--seed=${value}`], ['seed']), 'seed', 1, 10)).toThrow(UsageProblem)
  })

  test('a number within bounds is taken, and none is null', () => {
    expect(numberOf(readArgs(['--seconds', '2.5'], ['seconds']), 'seconds', 1, 10)).toBe(2.5)
    expect(numberOf(readArgs([], ['seconds']), 'seconds', 1, 10)).toBeNull()
  })
})
