import { DragDropProvider, PointerSensor, type DragEndEvent } from '@dnd-kit/react'
import { PointerActivationConstraints } from '@dnd-kit/dom'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board } from '#shared/contract/views.ts'
import { PersonId } from '#shared/model/ids.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useSay } from '#renderer/lib/say.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { useBoardActs, type BoardActs } from './boardActs.ts'
import styles from './groups.module.css'
import { MoveDialog, type Asking } from './MoveDialog.tsx'

/** A press becomes a drag after 5 px, so that a click on a card stays a click. */
const sensors = [
  PointerSensor.configure({
    activationConstraints: [new PointerActivationConstraints.Distance({ value: 5 })],
  }),
]

type Dropped =
  | { readonly kind: 'group'; readonly person: PersonId; readonly to: string | null }
  | { readonly kind: 'person'; readonly person: PersonId; readonly onto: PersonId }

/** What a finished drag means; null where it was given up or ended nowhere. */
function dropped(event: DragEndEvent): Dropped | null {
  const { source, target } = event.operation
  const person = PersonId.safeParse(source?.data.personId)
  if (event.canceled || target === null || !person.success) return null
  const onto = PersonId.safeParse(target.data.onPerson)
  if (onto.success) return { kind: 'person', person: person.data, onto: onto.data }
  const to: unknown = target.data.toGroup
  return { kind: 'group', person: person.data, to: typeof to === 'string' ? to : null }
}

function drop(event: DragEndEvent, board: Board, acts: BoardActs): void {
  const what = dropped(event)
  if (what === null) return
  if (what.kind === 'group') {
    acts.move(what.person, what.to)
    return
  }
  const together = board.groups.some(({ members }) =>
    [what.person, what.onto].every((id) => members.some(({ personId }) => personId === id)),
  )
  if (!together) acts.swap(what.person, what.onto)
}

function focusedPerson(): PersonId | null {
  const id = PersonId.safeParse(document.activeElement?.getAttribute('data-person'))
  return id.success ? id.data : null
}

function useMoveKey(onAsk: (asking: Asking) => void) {
  const { t } = useTranslation('groupsScreen')
  useCommands(
    useMemo(() => {
      const run = () => {
        const person = focusedPerson()
        if (person !== null) onAsk({ kind: 'move', person })
      }
      return [{ id: 'groups.move', title: t('keys.move'), group: t('keys.group'), keys: ['m'], run }]
    }, [onAsk, t]),
  )
}

/** The board: one column per group, cards to drag or to move by keyboard. */
export function BoardPane({ board }: { readonly board: Board }) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const acts = useBoardActs(board)
  const [asking, setAsking] = useState<Asking | null>(null)
  useMoveKey(setAsking)
  const shared = { acts, onAsk: setAsking }
  return (
    <section className={styles.boardPane} aria-label={t('board.label')}>
      <p className={styles.boardLine}>
        {say(board.sizesInWords)}{' '}
        {board.broken.length === 0 ? t('board.everyRule') : board.broken.map(say).join(' ')}
      </p>
      <p className="note">{t('board.help')}</p>
      <DragDropProvider sensors={sensors} onDragEnd={(event) => drop(event, board, acts)}>
        <div className={styles.board}>
          {board.groups.map(({ id, name, members, balance, broken }) => (
            <BoardColumn key={id} {...{ id, name, members, balance, broken }} {...shared} />
          ))}
          {board.unplaced.length > 0 && (
            <BoardColumn
              id={null}
              name={t('board.unplaced')}
              members={board.unplaced.map((person) => ({ ...person, facts: [], locked: false }))}
              balance={[]}
              broken={[]}
              {...shared}
            />
          )}
        </div>
      </DragDropProvider>
      <MoveDialog board={board} acts={acts} asking={asking} onClose={() => setAsking(null)} />
    </section>
  )
}
