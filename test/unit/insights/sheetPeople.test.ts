import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetFileNames } from '#shared/insights/sheetFileNames.ts'
import { namesApart, sheetStudents } from '#shared/insights/sheetPeople.ts'
import type { SheetInput } from '#shared/insights/sheetInput.ts'
import { groupId, personId } from '#shared/model/ids.ts'
import { content, person, settings, work } from '#test/unit/reading/classroom.ts'

const people = [
  person('1', 'Ana Ruiz', { sections: ['10'] }),
  person('2', 'Ben Lindqvist', { sections: ['2'] }),
  person('3', 'Chen Wei', { sections: ['2'] }),
  person('4', 'Dee Adler'),
  person('9', 'Dr Lee', { role: 'staff' }),
]

const group = (name: string, ...members: readonly string[]) => ({
  id: groupId(name),
  name,
  members: members.map((id) => personId(id)),
  locked: false,
})

const plan = {
  name: 'Week 5',
  at: '2026-10-01T10:00:00Z',
  seed: 1,
  sizes: { kind: 'ideal' },
  uses: [],
  rules: [],
  groups: [group('B', '3', '1'), group('A', '2')],
  unplaced: [],
  lockedPeople: [],
  note: [],
} as const

function input(now = '2026-10-20T10:00:00Z'): SheetInput {
  return {
    content: content({ people }),
    work: work({ plans: { p: plan } }),
    settings: settings(),
    scores: new Map(),
    forums: {},
    weeks: { from: 4, to: 5 },
    now,
    courseKey: 'course',
  }
}

const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

describe('the pile of sheets', () => {
  it('is by sortable name, students only', () => {
    expect(ids(sheetStudents(input(), null, 'name'))).toEqual(['4', '2', '1', '3'])
  })

  it('is by section as people count them, those without one at the end', () => {
    expect(ids(sheetStudents(input(), null, 'section'))).toEqual(['2', '3', '1', '4'])
  })

  it('is by group in the order of the plan, those without one at the end', () => {
    expect(ids(sheetStudents(input(), null, 'group'))).toEqual(['1', '3', '2', '4'])
  })

  it('is shuffled anew for each print, and holds everybody once', () => {
    const orders = new Set<string>()
    for (let minute = 10; minute < 40; minute += 1) {
      const found = ids(sheetStudents(input(`2026-10-20T10:${minute}:00Z`), null, 'shuffled'))
      expect(found.toSorted()).toEqual(['1', '2', '3', '4'])
      orders.add(found.join())
    }
    expect(orders.size).toBeGreaterThan(5)
  })

  it('holds those who were chosen, and never somebody who is no student', () => {
    const chosen = [personId('3'), personId('9'), personId('none')]
    expect(ids(sheetStudents(input(), chosen, 'name'))).toEqual(['3'])
  })
})

describe('names on a list', () => {
  it('stay as they are where nobody shares them', () => {
    expect([...namesApart(input(), people).values()]).toEqual(people.map(({ name }) => name))
  })

  it('are never the same for two people', () => {
    const section = fc.constantFrom('01', '02', '')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('Daniel Kim', 'Ana Ruiz'), section), { maxLength: 12 }),
        (rows) => {
          const many = rows.map(([name, where], at) =>
            person(`p${at}`, name, { sections: where === '' ? [] : [where] }),
          )
          const names = namesApart({ ...input(), content: content({ people: many }) }, many)
          expect(new Set(names.values()).size).toBe(many.length)
        },
      ),
    )
  })
})

const sheet = (sortableName: string, code: string, section = '') => ({
  sortableName,
  code,
  section,
  weeks: { from: 4, to: 5 },
})

describe('the file of one student', () => {
  it('is called by section, name and weeks', () => {
    expect(sheetFileNames([sheet('Rivera, Ana', 'Wren 7', 'Section 2, Section 3')], false)).toEqual([
      'Section-2_Rivera-Ana_Weeks4-5',
    ])
    expect(sheetFileNames([{ ...sheet('Rivera, Ana', 'Wren 7'), weeks: { from: 4, to: 4 } }], false)).toEqual(
      ['Rivera-Ana_Week4'],
    )
  })

  it('holds a code and no name when codes are printed', () => {
    expect(sheetFileNames([sheet('Rivera, Ana', 'Wren 7', 'Section 2')], true)).toEqual(['Wren-7_Weeks4-5'])
  })

  it('keeps the letters of every script and none that a system forbids', () => {
    const names = sheetFileNames(
      [
        sheet('O’Malley, Siobhán', 'Wren 1'),
        sheet('Ἀριστοτέλης', 'Wren 2'),
        sheet('王, 伟', 'Wren 3'),
        sheet('../..\\:*', 'Wren 4'),
      ],
      false,
    )
    expect(names).toEqual([
      'OMalley-Siobhán_Weeks4-5',
      'Ἀριστοτέλης_Weeks4-5',
      '王-伟_Weeks4-5',
      'Wren-4_Weeks4-5',
    ])
  })

  it('never takes the place of another’s, whatever the names', () => {
    const name = fc.constantFrom(
      'Kim, Daniel',
      'kim, daniel',
      'Kim Daniel',
      'KIM; DANIEL',
      '',
      '../x',
      'a'.repeat(300),
    )
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), fc.boolean(), (wished, coded) => {
        const names = sheetFileNames(
          wished.map((one, at) => sheet(one, `Wren ${at + 1}`)),
          coded,
        )
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(wished.length)
        for (const one of names) {
          expect(one).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u)
          expect(one.length).toBeLessThan(130)
        }
      }),
    )
  })
})
