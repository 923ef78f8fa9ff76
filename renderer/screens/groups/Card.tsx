import { useDraggable, useDroppable } from '@dnd-kit/react'
import { ActionIcon, Menu } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardGroup } from '#shared/contract/views.ts'
import { Key } from '#renderer/components/Key.tsx'
import type { BoardContext } from './boardContext.ts'
import styles from './groups.module.css'

export type CardPerson = BoardGroup['members'][number]

interface CardProps {
  readonly person: CardPerson
  /** Null: the person is in no group. */
  readonly group: BoardGroup | null
  readonly context: BoardContext
}

function CardMenu({ person, group, context }: CardProps) {
  const { t } = useTranslation('groupsScreen')
  const { personId, name, locked } = person
  const { acts, ask } = context
  const placed = group !== null
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('board.menu', { name })}>
          <span aria-hidden="true">⋯</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<Key combo="m" />} onClick={() => ask('move', personId)}>
          {t('board.moveTo')}
        </Menu.Item>
        {placed && (
          <>
            <Menu.Item rightSection={<Key combo="s" />} onClick={() => ask('swap', personId)}>
              {t('board.swapWith')}
            </Menu.Item>
            <Menu.Item rightSection={<Key combo="w" />} onClick={() => ask('why', personId)}>
              {t('board.why')}
            </Menu.Item>
            <Menu.Item
              rightSection={<Key combo="l" />}
              disabled={group.locked}
              onClick={() => acts.lock(personId, !locked)}
            >
              {t(locked ? 'board.unlock' : 'board.lock')}
            </Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => acts.withdraw(personId, true)}>{t('board.withdraw')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function useDragAndDrop(personId: string) {
  const {
    ref: dragRef,
    handleRef,
    isDragging,
  } = useDraggable({ id: `person:${personId}`, data: { personId } })
  const { ref: dropRef, isDropTarget } = useDroppable({
    id: `card:${personId}`,
    data: { onPerson: personId },
    collisionPriority: 2,
  })
  const ref = (element: HTMLElement | null) => {
    dragRef(element)
    dropRef(element)
  }
  return { ref, handleRef, over: isDropTarget && !isDragging }
}

/** One person on the board: drag it, drop another on it to swap, or press a key. */
export function Card({ person, group, context }: CardProps) {
  const { t } = useTranslation('groupsScreen')
  const { personId, name, facts, locked } = person
  const { ref, handleRef, over } = useDragAndDrop(personId)
  const texts = facts.map(({ text }) => text)
  const detail = locked ? [t('board.locked'), ...texts] : texts
  const chosen = context.selection.has(personId)
  const where = group?.name ?? t('board.unplaced')
  const onClick = ({ shiftKey, ctrlKey, metaKey }: MouseEvent) =>
    context.choose(personId, shiftKey || ctrlKey || metaKey)
  return (
    <li ref={ref} className={styles.card} data-over={over} data-chosen={chosen} data-locked={locked}>
      <button
        ref={handleRef}
        type="button"
        className={styles.cardName}
        data-person={personId}
        aria-label={t(locked ? 'board.cardLocked' : 'board.card', { name, group: where })}
        aria-description={texts.join(', ')}
        aria-pressed={chosen}
        aria-keyshortcuts="M S W L X"
        title={facts.map(({ full }) => full).join('\n')}
        onClick={onClick}
      >
        {name}
        {detail.length > 0 && <small>{detail.join(' · ')}</small>}
      </button>
      <CardMenu person={person} group={group} context={context} />
    </li>
  )
}
