import { describe, expect, test } from 'vitest'
import { isBlank, parseNumber, parseStep, splitChoices } from '#shared/grouping/answers.ts'
import { guessKind } from '#shared/grouping/attribute.ts'
import { parseAvailability } from '#shared/grouping/availability.ts'

describe('parseNumber', () => {
  test.each([
    ['78 %', 78],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['3,7', 3.7],
    ['17/20', 0.85],
    ['17 out of 20', 0.85],
    ['−4', -4],
    ['٣', null],
    ['12abc', null],
    ['', null],
    ['1/0', null],
  ])('reads %s as %s', (raw, expected) => {
    expect(parseNumber(raw)).toBe(expected)
  })
})

describe('parseStep', () => {
  test.each([
    ['4 - Good', 4],
    ['(4) Good', 4],
    ['Good (4)', 4],
    ['Good', null],
    ['2 of 3 or 5', null],
  ])('reads %s as %s', (raw, expected) => {
    expect(parseStep(raw)).toBe(expected)
  })
})

describe('splitChoices', () => {
  test('takes commas apart but not those that Canvas escapes', () => {
    expect(splitChoices('R,Excel\\, Sheets or similar')).toEqual(['R', 'Excel, Sheets or similar'])
  })

  test('lets a semicolon win over commas and keeps each option once', () => {
    expect(splitChoices('Word, Excel; R ; r;')).toEqual(['Word, Excel', 'R'])
  })
})

test('dashes, n/a and excused are no answer', () => {
  expect(['', ' - ', 'N/A', 'EX', 'no answer'].every(isBlank)).toBe(true)
  expect(isBlank('0')).toBe(false)
})

describe('parseAvailability', () => {
  test.each([
    ['Mon 9-10', ['1@540', '1@570']],
    ['Tuesday 2-3pm', ['2@840', '2@870']],
    ['Wed 11-1pm', ['3@660', '3@690', '3@720', '3@750']],
    ['Thu 14:00', ['4@840', '4@870']],
    ['Fri 9-9:30, 13-13:30', ['5@540', '5@780']],
    ['Fri 1-2', ['5@780', '5@810']],
    ['Slot 7', ['slot 7#1', 'slot 7#2']],
    ['', []],
  ])('reads %s', (raw, expected) => {
    expect(parseAvailability(raw)).toEqual(expected)
  })

  test('a part of the day covers the hours it usually has', () => {
    expect(parseAvailability('Saturday evening')).toHaveLength(6)
  })
})

describe('guessKind', () => {
  test.each([
    ['Skill', ['1', '5', '3', '3'], 'scale'],
    ['Confidence', ['Agree', 'Strongly agree', 'Neutral'], 'scale'],
    ['Rating', ['4 - Good', '5 - Very good', '4 - Good'], 'scale'],
    ['Essay (123)', ['78.5', '91', '64'], 'number'],
    ['Tools', ['R; Excel', 'R', 'Excel; QGIS'], 'choices'],
    ['Major', ['History', 'Biology', 'History', 'Law'], 'choice'],
    ['When are you free?', ['Mon 9-11; Tue 14-16', 'Mon 9-11'], 'availability'],
    ['Email Address', ['a@b.edu', 'c@d.edu'], 'text'],
    ['Student ID', ['100001', '100002', '100003'], 'text'],
    [
      'Anything else?',
      ['I work nights and so on.', 'Nothing at all, thanks!', 'Hello there, I am Bo', 'x'],
      'text',
    ],
    ['Nothing', ['', '-'], 'text'],
  ] as const)('takes %s for what it is', (title, values, kind) => {
    expect(guessKind(title, values)).toBe(kind)
  })
})
