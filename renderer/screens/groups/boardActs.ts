import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board, BoardGroup } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { announce } from '#renderer/lib/announce.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useAct } from '#renderer/lib/queries.ts'

/** Most and fewest members that a group should have (PRACTICES S0-22). */
export const most = 6
export const fewest = 3

export interface BoardActs {
  /** `to` null: out of all groups. Several people move as one act. */
  readonly move: (people: readonly PersonId[], to: string | null) => void
  readonly swap: (one: PersonId, other: PersonId) => void
  readonly lock: (person: PersonId, locked: boolean) => void
  readonly lockGroup: (group: BoardGroup, locked: boolean) => void
  /** Answers whether the name was kept. */
  readonly rename: (group: BoardGroup, name: string) => Promise<boolean>
  readonly withdraw: (person: PersonId, left: boolean) => void
}

/** Where a person is on a board, or null. */
export function groupOf(board: Board, person: PersonId): BoardGroup | null {
  return board.groups.find(({ members }) => members.some(({ personId }) => personId === person)) ?? null
}

/** A person's name as the board has it. */
export function nameOf(board: Board, person: PersonId): string {
  const everybody = [...board.groups.flatMap(({ members }) => members), ...board.unplaced, ...board.left]
  return everybody.find(({ personId }) => personId === person)?.name ?? ''
}

/** Whether a person stays when the rest is built again. */
export function isLocked(board: Board, person: PersonId): boolean {
  const members = groupOf(board, person)?.members ?? []
  return members.find(({ personId }) => personId === person)?.locked ?? false
}

/** The sentence for a finished move: where to, how many now, and whether that is still a good size. */
export function movedSentence(
  after: Board,
  left: string | null,
  to: string | null,
): { key: string; group: string; size: number } {
  const target = after.groups.find(({ id }) => id === to)
  if (target === undefined) return { key: 'board.movedOut', group: '', size: 0 }
  const size = target.members.length
  const behind = after.groups.find(({ id }) => id === left)?.members.length ?? fewest
  const key = behind < fewest ? 'board.movedSmall' : size >= most ? 'board.movedFull' : 'board.moved'
  return { key, group: target.name, size }
}

/** The sentence for several people who moved. */
export function movedManySentence(after: Board, to: string | null): { key: string; group: string } {
  const target = after.groups.find(({ id }) => id === to)
  return target === undefined
    ? { key: 'board.movedManyOut', group: '' }
    : { key: 'board.movedMany', group: target.name }
}

/** The sentence for somebody who left the class, with a warning where their group is too small now. */
export function withdrawnSentence(
  before: Board,
  after: Board,
  person: PersonId,
): { key: string; group: string; size: number } {
  const group = after.groups.find(({ id }) => id === groupOf(before, person)?.id)
  const size = group?.members.length ?? fewest
  const key = size < fewest ? 'board.withdrawnSmall' : 'board.withdrawnNow'
  return { key, group: group?.name ?? '', size }
}

function useMoves(board: Board): Pick<BoardActs, 'move' | 'swap'> {
  const { t } = useTranslation('groupsScreen')
  const course = useCourseId()
  const { planId } = board
  const moveAct = useAct('groups.move')
  const manyAct = useAct('groups.moveMany')
  const swapAct = useAct('groups.swap')
  const moveOne = useCallback(
    async (person: PersonId, to: string | null) => {
      const left = groupOf(board, person)?.id ?? null
      if (left === to) return
      const answer = await moveAct({ course, planId, personId: person, to })
      if (!answer.ok) return
      const { key, group, size } = movedSentence(answer.value, left, to)
      announce(t(key, { name: nameOf(board, person), group, size }))
    },
    [board, course, moveAct, planId, t],
  )
  const move = useCallback(
    (people: readonly PersonId[], to: string | null) => {
      const [first, second] = people
      if (first === undefined) return
      if (second === undefined) {
        void moveOne(first, to)
        return
      }
      void manyAct({ course, planId, people: [...people], to }).then((answer) => {
        if (!answer.ok) return
        const { key, group } = movedManySentence(answer.value, to)
        announce(t(key, { count: people.length, group }))
      })
    },
    [course, manyAct, moveOne, planId, t],
  )
  const swap = useCallback(
    (one: PersonId, other: PersonId) => {
      if (one === other) return
      void swapAct({ course, planId, one, other }).then((answer) => {
        if (answer.ok) announce(t('board.swapped', { one: nameOf(board, one), other: nameOf(board, other) }))
      })
    },
    [board, course, planId, swapAct, t],
  )
  return { move, swap }
}

function useStays(board: Board): Pick<BoardActs, 'lock' | 'lockGroup'> {
  const { t } = useTranslation('groupsScreen')
  const course = useCourseId()
  const { planId } = board
  const lockAct = useAct('groups.lock')
  const said = useCallback(
    (name: string, locked: boolean) =>
      announce(t(locked ? 'board.lockedNow' : 'board.unlockedNow', { name })),
    [t],
  )
  const lock = useCallback(
    (person: PersonId, locked: boolean) =>
      void lockAct({ course, planId, personId: person, groupId: null, locked }).then((answer) => {
        if (answer.ok) said(nameOf(board, person), locked)
      }),
    [board, course, lockAct, planId, said],
  )
  const lockGroup = useCallback(
    (group: BoardGroup, locked: boolean) =>
      void lockAct({ course, planId, personId: null, groupId: group.id, locked }).then((answer) => {
        if (answer.ok) said(group.name, locked)
      }),
    [course, lockAct, planId, said],
  )
  return { lock, lockGroup }
}

/** Everything that can be done on a board by hand; each is one act that can be undone, and is announced. */
export function useBoardActs(board: Board): BoardActs {
  const { t } = useTranslation('groupsScreen')
  const course = useCourseId()
  const { planId } = board
  const moves = useMoves(board)
  const stays = useStays(board)
  const renameAct = useAct('groups.rename')
  const withdrawAct = useAct('groups.withdraw')
  const rename = useCallback(
    async (group: BoardGroup, name: string) =>
      (await renameAct({ course, planId, groupId: group.id, name })).ok,
    [course, planId, renameAct],
  )
  const withdraw = useCallback(
    (person: PersonId, left: boolean) => {
      void withdrawAct({ course, planId, personId: person, left }).then((answer) => {
        if (!answer.ok) return
        const { key, group, size } = left
          ? withdrawnSentence(board, answer.value, person)
          : { key: 'board.backNow', group: '', size: 0 }
        announce(t(key, { name: nameOf(board, person), group, size }))
      })
    },
    [board, course, planId, t, withdrawAct],
  )
  return useMemo(() => ({ ...moves, ...stays, rename, withdraw }), [moves, stays, rename, withdraw])
}
