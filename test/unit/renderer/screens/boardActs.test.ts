import { describe, expect, it } from 'vitest'
import {
  groupOf,
  isLocked,
  movedManySentence,
  movedSentence,
  nameOf,
  withdrawnSentence,
} from '#renderer/screens/groups/boardActs.ts'
import type { Board, BoardGroup } from '#shared/contract/views.ts'
import { personId, planId } from '#shared/model/ids.ts'

function group(id: string, size: number): BoardGroup {
  const members = Array.from({ length: size }, (_, index) => ({
    personId: personId(`${id}${index}`),
    name: `Person ${id}${index}`,
    facts: [],
    locked: false,
  }))
  return { id, name: `Group ${id}`, locked: false, members, score: 1, balance: [], broken: [] }
}

function boardOf(...groups: readonly BoardGroup[]): Board {
  return {
    planId: planId('p'),
    plan: {
      name: 'Plan A',
      at: '2026-10-01T10:00:00Z',
      seed: 1,
      sizes: { kind: 'ideal' },
      uses: [],
      rules: [],
      groups: [],
      unplaced: [],
      lockedPeople: [],
      note: [],
    },
    sizesInWords: { key: 'x' },
    groups,
    unplaced: [{ personId: personId('late'), name: 'Dana' }],
    left: [],
    worst: 1,
    mean: 1,
    broken: [],
    notes: [],
  }
}

describe('what is said of a move', () => {
  it('names the group and its size now', () => {
    const after = boardOf(group('a', 4), group('b', 5))
    expect(movedSentence(after, 'a', 'b')).toEqual({ key: 'board.moved', group: 'Group b', size: 5 })
  })

  it('says when a group has reached six, the limit', () => {
    expect(movedSentence(boardOf(group('a', 4), group('b', 6)), 'a', 'b').key).toBe('board.movedFull')
  })

  it('names the group that several people moved to, or that they are in none', () => {
    const after = boardOf(group('a', 3), group('b', 5))
    expect(movedManySentence(after, 'b')).toEqual({ key: 'board.movedMany', group: 'Group b' })
    expect(movedManySentence(after, null).key).toBe('board.movedManyOut')
  })

  it('says when the group left behind falls under three', () => {
    expect(movedSentence(boardOf(group('a', 2), group('b', 6)), 'a', 'b').key).toBe('board.movedSmall')
  })

  it('says when somebody is in no group any more', () => {
    expect(movedSentence(boardOf(group('a', 4)), 'a', null).key).toBe('board.movedOut')
  })
})

describe('finding people on the board', () => {
  const board = boardOf(group('a', 3), group('b', 3))

  it('knows the group of a person, and that the unplaced have none', () => {
    expect(groupOf(board, personId('b1'))?.id).toBe('b')
    expect(groupOf(board, personId('late'))).toBeNull()
  })

  it('knows who is locked; nobody who is in no group is', () => {
    expect(isLocked(board, personId('a1'))).toBe(false)
    expect(isLocked(board, personId('late'))).toBe(false)
  })

  it('warns of the size where somebody left the class', () => {
    const before = boardOf(group('a', 3))
    expect(withdrawnSentence(before, boardOf(group('a', 2)), personId('a2'))).toEqual({
      key: 'board.withdrawnSmall',
      group: 'Group a',
      size: 2,
    })
    expect(withdrawnSentence(boardOf(group('a', 5)), boardOf(group('a', 4)), personId('a4')).key).toBe(
      'board.withdrawnNow',
    )
  })

  it('knows names of placed and unplaced', () => {
    expect(nameOf(board, personId('a2'))).toBe('Person a2')
    expect(nameOf(board, personId('late'))).toBe('Dana')
  })
})
