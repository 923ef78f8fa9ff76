import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folderName } from '#backend/course/folderName.ts'
import { isFolderName } from '#backend/course/courses.ts'

test.each([
  ['HIST 210: Print / Power', 'HIST 210 Print Power'],
  ['  spaced   out  ', 'spaced out'],
  ['...', 'Course'],
  ['', 'Course'],
  ['CON', 'CON_'],
  ['aux.txt', 'aux.txt_'],
  ['Histoire: été', 'Histoire été'],
  ['ends with dots..', 'ends with dots'],
  ['a\u202Eb\u0000c', 'a b c'],
])('makes of %j the name %j', (title, name) => {
  expect(folderName(title)).toBe(name)
})

test('a second of the same name gets a number', () => {
  expect(folderName('HIST 210', 2)).toBe('HIST 210 2')
})

test('whatever a person types gives a name that every system takes and that leads nowhere else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const name = folderName(title)
      expect(isFolderName(name)).toBe(true)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$/u)
      expect(Array.from(name).length).toBeLessThanOrEqual(61)
      expect(name.isWellFormed()).toBe(title.isWellFormed() || name.isWellFormed())
    }),
  )
})
