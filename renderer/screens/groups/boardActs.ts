import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board, BoardGroup } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { announce } from '#renderer/lib/announce.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useAct } from '#renderer/lib/queries.ts'

/** Most and fewest members that a group should have (PRACTICES S0-22). */
const most = 6
const fewest = 3

export interface BoardActs {
  /** `to` null: out of all groups. */
  readonly move: (person: PersonId, to: string | null) => void
  readonly swap: (one: PersonId, other: PersonId) => void
  readonly lock: (person: PersonId, locked: boolean) => void
}

/** Where a person is on a board, or null. */
export function groupOf(board: Board, person: PersonId): BoardGroup | null {
  return board.groups.find(({ members }) => members.some(({ personId }) => personId === person)) ?? null
}

/** A person's name as the board has it. */
export function nameOf(board: Board, person: PersonId): string {
  const everybody = [...board.groups.flatMap(({ members }) => members), ...board.unplaced]
  return everybody.find(({ personId }) => personId === person)?.name ?? ''
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
  const key = size > most ? 'board.movedFull' : behind < fewest ? 'board.movedSmall' : 'board.moved'
  return { key, group: target.name, size }
}

/** Moves, swaps and locks on a board; each is one act that can be undone, and is announced. */
export function useBoardActs(board: Board): BoardActs {
  const { t } = useTranslation('groupsScreen')
  const course = useCourseId()
  const { planId } = board
  const moveAct = useAct('groups.move')
  const swapAct = useAct('groups.swap')
  const lockAct = useAct('groups.lock')

  const move = useCallback(
    (person: PersonId, to: string | null) => {
      const left = groupOf(board, person)?.id ?? null
      if (left === to) return
      void moveAct({ course, planId, personId: person, to }).then((answer) => {
        if (!answer.ok) return
        const { key, group, size } = movedSentence(answer.value, left, to)
        announce(t(key, { name: nameOf(board, person), group, size }))
      })
    },
    [board, course, moveAct, planId, t],
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
  const lock = useCallback(
    (person: PersonId, locked: boolean) =>
      void lockAct({ course, planId, personId: person, groupId: null, locked }),
    [course, lockAct, planId],
  )
  return { move, swap, lock }
}
