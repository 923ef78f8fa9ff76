import { describe, expect, it } from 'vitest'
import { coderFor, replacer } from '#renderer/screens/groups/coder.ts'
import { presenterCode } from '#renderer/lib/presenter.ts'
import { message } from '#shared/model/message.ts'
import { personId } from '#shared/model/ids.ts'
import { board, group, names, person } from './groupsScreen.tsx'

const people = Object.keys(names).map(person)
const [ana, ben] = [presenterCode('ana'), presenterCode('ben')]

describe('names in sentences', () => {
  const replace = replacer(people)

  it('become codes in every spelling, the longest first', () => {
    expect(replace('Ana Ruiz and Ben L. sit apart, Ana asks.')).toBe(
      `${ana} and ${ben} sit apart, ${ana} asks.`,
    )
  })

  it('are words of their own: parts of other words stay', () => {
    expect(replace('Banana and Benefit')).toBe('Banana and Benefit')
  })

  it('may hold signs that mean something in patterns', () => {
    const odd = { ...person('ana'), name: 'A. (Ana) Ruiz+', sortableName: 'Ruiz+, A. (Ana)' }
    expect(replacer([odd])('With A. (Ana) Ruiz+ here')).toBe(`With ${ana} here`)
  })

  it('leave everything as it is where there is nobody', () => {
    expect(replacer([])('Ana Ruiz')).toBe('Ana Ruiz')
  })
})

describe('what the screen shows while presenting', () => {
  const coder = coderFor(people)
  const says = (shown: unknown): string => JSON.stringify(shown)
  const apart = message('groups:apart', { one: 'Ana Ruiz', other: 'Ben Lind', count: 2 })

  it('names nobody on the board, nor says what columns hold of anybody', () => {
    const shown = coder.board(
      board({
        groups: [group('1', ['ana', 'ben'], { broken: [apart] })],
        unplaced: [{ personId: personId('chen'), name: 'Chen Wei' }],
        left: [{ personId: personId('dee'), name: 'Dee Oye' }],
        broken: [apart],
      }),
    )
    for (const name of Object.values(names)) expect(says(shown)).not.toContain(name)
    expect(says(shown)).not.toContain('reading 4')
    expect(shown.groups[0]?.members.map((one) => one.name)).toEqual([ana, ben])
    expect(shown.broken[0]).toEqual(message('groups:apart', { one: ana, other: ben, count: 2 }))
  })

  it('names nobody among those to choose from, and says no section', () => {
    const [first] = coder.people([{ ...person('ana'), sections: ['Sec 1'] }])
    expect(first).toMatchObject({ personId: 'ana', name: ana, sortableName: ana, sections: [] })
  })

  it('names nobody in what is said of one place, or of plans side by side', () => {
    const place = coder.place({
      why: [apart],
      swaps: [{ personId: personId('ben'), name: 'Ben Lind', group: 'Group 2', effects: [apart] }],
      places: [{ groupId: '2', group: 'Group 2', sizeAfter: 4, effects: [apart], broken: [] }],
    })
    const compared = coder.compared([
      {
        ...board(),
        name: 'Plan A',
        broken: [apart],
        pairs: 1,
        newPairs: 0,
        groups: [
          { name: 'Group 1', members: [{ personId: personId('ana'), name: 'Ana Ruiz', elsewhere: true }] },
        ],
      },
    ])
    for (const name of ['Ana', 'Ben'])
      expect(says([place, compared[0]?.groups, compared[0]?.broken])).not.toContain(name)
    expect(place.swaps[0]).toMatchObject({ name: ben, group: 'Group 2' })
  })
})
