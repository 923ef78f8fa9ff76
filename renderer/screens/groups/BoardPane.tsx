import { PointerActivationConstraints } from '@dnd-kit/dom'
import { DragDropProvider, PointerSensor } from '@dnd-kit/react'
import { Button } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute, Board, BoardGroup, PersonRow } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { Key } from '#renderer/components/Key.tsx'
import { announce } from '#renderer/lib/announce.ts'
import { AskDialog } from './AskDialog.tsx'
import { useBoardActs } from './boardActs.ts'
import { BoardColumn } from './BoardColumn.tsx'
import type { Asking, AskKind, BoardContext } from './boardContext.ts'
import { BoardHead } from './BoardHead.tsx'
import { drop } from './drop.ts'
import styles from './groups.module.css'
import { NameDialog } from './NameDialog.tsx'
import { actedOn, cardAfter, chosenBy, focusedPerson, stillThere, type Selection } from './selection.ts'
import { useBoardKeys } from './useBoardKeys.ts'

/** A press becomes a drag after 5 px, so that a click on a card stays a click. */
const sensors = [
  PointerSensor.configure({
    activationConstraints: [new PointerActivationConstraints.Distance({ value: 5 })],
  }),
]

const nobody: Selection = new Set()

function focusCard(person: PersonId): void {
  document.querySelector<HTMLElement>(`[data-person="${CSS.escape(person)}"]`)?.focus()
}

/** Whom the acts are about; what was chosen and is gone from the board is not chosen any more. */
function useSelection(board: Board) {
  const { t } = useTranslation('groupsScreen')
  const [chosen, setChosen] = useState(nobody)
  const selection = useMemo(() => stillThere(chosen, board), [chosen, board])
  const choose = useCallback(
    (person: PersonId, adding: boolean) => {
      const next = chosenBy(selection, person, adding)
      setChosen(next)
      if (adding) announce(t('board.selected', { count: next.size }))
    },
    [selection, t],
  )
  const clear = useCallback(() => setChosen(nobody), [])
  return { selection, choose, clear }
}

/** A card that was moved by keyboard is another element in another column: the focus goes there with it. */
function useFocusAfterMove(board: Board) {
  const follow = useRef<PersonId | null>(null)
  useEffect(() => {
    const person = follow.current
    if (person === null) return
    follow.current = null
    const active = document.activeElement
    if (active === null || active === document.body) focusCard(person)
  }, [board])
  return useCallback((person: PersonId) => {
    follow.current = person
  }, [])
}

function Chosen({
  count,
  onMove,
  onClear,
}: {
  readonly count: number
  readonly onMove: () => void
  readonly onClear: () => void
}) {
  const { t } = useTranslation('groupsScreen')
  if (count === 0) return null
  return (
    <div className={styles.chosen}>
      <span>{t('board.selected', { count })}</span>
      <Button size="xs" rightSection={<Key combo="m" />} onClick={onMove}>
        {t('board.moveTo')}
      </Button>
      <Button size="xs" variant="default" rightSection={<Key combo="escape" />} onClick={onClear}>
        {t('board.clear')}
      </Button>
    </div>
  )
}

function arrows(board: Board) {
  const columns = [...board.groups.map(({ members }) => members), board.unplaced].map((members) =>
    members.map(({ personId }) => personId),
  )
  return (event: KeyboardEvent) => {
    const person = focusedPerson()
    if (person === null || event.ctrlKey || event.metaKey || event.altKey) return
    const next = cardAfter(columns, person, event.key)
    if (next === null) return
    event.preventDefault()
    focusCard(next)
  }
}

function Columns({
  board,
  context,
  onRename,
}: {
  readonly board: Board
  readonly context: BoardContext
  readonly onRename: (group: BoardGroup) => void
}) {
  const waiting = board.unplaced.map((person) => ({ ...person, facts: [], locked: false }))
  return (
    <DragDropProvider
      sensors={sensors}
      onDragEnd={(event) => drop(event, board, context.acts, context.selection)}
    >
      <div className={styles.board} onKeyDown={arrows(board)} role="presentation">
        {board.groups.map((group) => (
          <BoardColumn key={group.id} group={group} members={group.members} {...{ context, onRename }} />
        ))}
        {waiting.length > 0 && <BoardColumn group={null} members={waiting} {...{ context, onRename }} />}
      </div>
    </DragDropProvider>
  )
}

interface BoardPaneProps {
  readonly board: Board
  readonly attributes: readonly Attribute[]
  readonly people: readonly PersonRow[]
}

/** The button that formed the groups is gone with the setup: whoever pressed it goes on at the board. */
function useFocusOnBoard() {
  const board = useRef<HTMLElement>(null)
  useEffect(() => {
    const active = document.activeElement
    if (active === null || active === document.body) board.current?.focus({ preventScroll: true })
  }, [])
  return board
}

/** The board: one column per group, cards to drag or to move by keyboard. */
export function BoardPane({ board, ...wished }: BoardPaneProps) {
  const { t } = useTranslation('groupsScreen')
  const acts = useBoardActs(board)
  const { selection, choose, clear } = useSelection(board)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [renaming, setRenaming] = useState<BoardGroup | null>(null)
  const follow = useFocusAfterMove(board)
  const ask = useCallback(
    (kind: AskKind, person: PersonId) => {
      follow(person)
      setAsking({ kind, people: kind === 'move' ? actedOn(selection, person) : [person] })
    },
    [follow, selection],
  )
  const context = useMemo(() => ({ acts, selection, choose, ask }), [acts, selection, choose, ask])
  useBoardKeys(board, context, clear)
  const close = () => setAsking(null)
  const [first] = selection
  const place = useFocusOnBoard()
  return (
    <section ref={place} className={styles.boardPane} aria-label={t('board.label')} tabIndex={-1}>
      <BoardHead board={board} acts={acts} {...wished} />
      <Chosen
        count={selection.size}
        onMove={() => {
          if (first !== undefined) ask('move', first)
        }}
        onClear={clear}
      />
      <Columns board={board} context={context} onRename={setRenaming} />
      <p className="note">{t('board.help')}</p>
      <AskDialog board={board} acts={acts} asking={asking} onClose={close} />
      {renaming !== null && (
        <NameDialog
          title={t('board.renameTitle', { group: renaming.name })}
          label={t('board.renameLabel')}
          name={renaming.name}
          onName={(name) => acts.rename(renaming, name)}
          onClose={() => setRenaming(null)}
        />
      )}
    </section>
  )
}
