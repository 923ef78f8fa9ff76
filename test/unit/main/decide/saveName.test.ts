import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endingOf, saveName } from '../../../../electron/main/decide/saveName.ts'

describe('saveName', () => {
  it.each([
    ['groups.csv', 'groups.csv'],
    ['Week 3: groups/plan.csv', 'Week 3 groups plan.csv'],
    ['../../etc/passwd', 'etc passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['CON.csv', '_CON.csv'],
    ['lpt1', '_lpt1'],
    ['.csv', 'csv'],
    ['...', 'workbench'],
    ['', 'workbench'],
    ['report. .pdf', 'report.pdf'],
    ['gpj.\u202efdp.exe', 'gpj. fdp.exe'],
    ['a\nb\u0000c.txt', 'a b c.txt'],
    ['Zoë—教室.pdf', 'Zoë—教室.pdf'],
  ])('proposes for %j the name %j', (wish, name) => {
    expect(saveName(wish)).toBe(name)
  })

  it('keeps the ending of a very long name', () => {
    const name = saveName(`${'🙂'.repeat(400)}.pdf`)
    expect(name).toBe(`${'🙂'.repeat(150)}.pdf`)
  })

  it('is one path part that Windows accepts, whatever the wish', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (wish) => {
        const name = saveName(wish)
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u)
        expect(name).not.toMatch(/[. ]$/)
        expect(name).not.toBe('')
      }),
    )
  })
})

describe('endingOf', () => {
  it.each([
    ['groups.CSV', 'csv'],
    ['week 3.5 notes', null],
    ['name', null],
    ['.hidden', null],
  ])('finds in %j the ending %j', (name, ending) => {
    expect(endingOf(name)).toBe(ending)
  })
})
