import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { groupOf, isLocked } from './boardActs.ts'
import type { BoardContext } from './boardContext.ts'
import { focusedPerson } from './selection.ts'

/** The keys of the board: they are about the card that has the focus, or about everybody chosen with it. */
export function useBoardKeys(board: Board, context: BoardContext, clear: () => void): void {
  const { t } = useTranslation('groupsScreen')
  const { acts, ask, choose, selection } = context
  useCommands(
    useMemo(() => {
      const onCard = (run: (person: PersonId) => void) => () => {
        const person = focusedPerson() ?? [...selection][0]
        if (person !== undefined) run(person)
      }
      const placed = (run: (person: PersonId) => void) =>
        onCard((person) => {
          if (groupOf(board, person) !== null) run(person)
        })
      const group = t('keys.group')
      const commands = [
        {
          id: 'groups.move',
          title: t('keys.move'),
          keys: ['m'],
          run: onCard((person) => ask('move', person)),
        },
        {
          id: 'groups.swap',
          title: t('keys.swap'),
          keys: ['s'],
          run: placed((person) => ask('swap', person)),
        },
        { id: 'groups.why', title: t('keys.why'), keys: ['w'], run: placed((person) => ask('why', person)) },
        {
          id: 'groups.lock',
          title: t('keys.lock'),
          keys: ['l'],
          run: placed((person) => acts.lock(person, !isLocked(board, person))),
        },
        {
          id: 'groups.choose',
          title: t('keys.choose'),
          keys: ['x'],
          run: onCard((person) => choose(person, true)),
        },
        ...(selection.size > 0
          ? [{ id: 'groups.clear', title: t('keys.clear'), keys: ['escape'], run: clear }]
          : []),
      ]
      return commands.map((command) => ({ ...command, group }))
    }, [acts, ask, board, choose, clear, selection, t]),
  )
}
