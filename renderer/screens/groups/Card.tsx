import { useDraggable, useDroppable } from '@dnd-kit/react'
import { ActionIcon, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BoardGroup } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { Key } from '#renderer/components/Key.tsx'
import type { BoardActs } from './boardActs.ts'
import styles from './groups.module.css'
import type { Asking } from './MoveDialog.tsx'

export interface CardPerson {
  readonly personId: PersonId
  readonly name: string
  readonly facts: BoardGroup['members'][number]['facts']
  readonly locked: boolean
}

interface CardProps {
  readonly person: CardPerson
  readonly group: Pick<BoardGroup, 'name'>
  readonly acts: BoardActs
  readonly onAsk: (asking: Asking) => void
}

function CardMenu({ person, acts, onAsk }: Omit<CardProps, 'group'>) {
  const { t } = useTranslation('groupsScreen')
  const { personId, name, locked } = person
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('board.menu', { name })}>
          <span aria-hidden="true">⋯</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<Key combo="m" />} onClick={() => onAsk({ kind: 'move', person: personId })}>
          {t('board.moveTo')}
        </Menu.Item>
        <Menu.Item onClick={() => onAsk({ kind: 'swap', person: personId })}>{t('board.swapWith')}</Menu.Item>
        <Menu.Item onClick={() => acts.lock(personId, !locked)}>
          {t(locked ? 'board.unlock' : 'board.lock')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** One person on the board: drag it, drop another on it to swap, or press M. */
export function Card({ person, group, acts, onAsk }: CardProps) {
  const { t } = useTranslation('groupsScreen')
  const { personId, name, facts, locked } = person
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
  const texts = facts.map(({ text }) => text)
  const detail = locked ? [...texts, t('board.locked')] : texts
  return (
    <li
      ref={(element) => {
        dragRef(element)
        dropRef(element)
      }}
      className={styles.card}
      data-over={isDropTarget && !isDragging}
    >
      <button
        ref={handleRef}
        type="button"
        className={styles.cardName}
        data-person={personId}
        aria-label={t('board.card', { name, group: group.name })}
        aria-keyshortcuts="M"
      >
        {name}
        {detail.length > 0 && <small>{detail.join(' · ')}</small>}
      </button>
      <CardMenu person={person} acts={acts} onAsk={onAsk} />
    </li>
  )
}
