import { useDroppable } from '@dnd-kit/react'
import { ActionIcon, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BoardGroup } from '#shared/contract/views.ts'
import { useSay } from '#renderer/lib/say.ts'
import { fewest, most } from './boardActs.ts'
import type { BoardContext } from './boardContext.ts'
import { Card, type CardPerson } from './Card.tsx'
import styles from './groups.module.css'

interface BoardColumnProps {
  /** Null: the people who are in no group. */
  readonly group: BoardGroup | null
  readonly members: readonly CardPerson[]
  readonly context: BoardContext
  readonly onRename: (group: BoardGroup) => void
}

function GroupMenu({
  group,
  context,
  onRename,
}: Omit<BoardColumnProps, 'group' | 'members'> & { readonly group: BoardGroup }) {
  const { t } = useTranslation('groupsScreen')
  const { name, locked } = group
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('board.groupMenu', { group: name })}
        >
          <b aria-hidden="true">⋯</b>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => context.acts.lockGroup(group, !locked)}>
          {t(locked ? 'board.unlockGroup' : 'board.lockGroup', { group: name })}
        </Menu.Item>
        <Menu.Item onClick={() => onRename(group)}>{t('board.renameGroup', { group: name })}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** What is to be known of a group before its people: balance in words, rules not kept, a size out of bounds. */
function Words({ group }: { readonly group: BoardGroup }) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const size = group.members.length
  return (
    <>
      {group.balance.map((sentence) => (
        <p key={say(sentence)} className={styles.balance}>
          {say(sentence)}
        </p>
      ))}
      {size < fewest && <p className={styles.broken}>{t('board.tooSmall')}</p>}
      {size > most && <p className={styles.broken}>{t('board.tooLarge')}</p>}
      {group.broken.map((sentence) => (
        <p key={say(sentence)} className={styles.broken}>
          {t('board.broken')}: {say(sentence)}
        </p>
      ))}
    </>
  )
}

/** One group: size, balance in words, what is not kept, and its people. */
export function BoardColumn({ group, members, context, onRename }: BoardColumnProps) {
  const { t } = useTranslation('groupsScreen')
  const id = group?.id ?? null
  const name = group?.name ?? t('board.unplaced')
  const { ref, isDropTarget } = useDroppable({
    id: `group:${id ?? ''}`,
    data: { toGroup: id },
    collisionPriority: 1,
  })
  return (
    <section
      ref={ref}
      className={styles.column}
      data-over={isDropTarget}
      data-locked={group?.locked ?? false}
      aria-label={name}
    >
      <header className={styles.columnHead}>
        <h2>{name}</h2>
        {group?.locked === true && <small>{t('board.locked')}</small>}
        <span
          className={styles.size}
          data-size=""
          aria-label={t('board.size', { count: members.length })}
          role="img"
        >
          {members.length}
        </span>
        {group !== null && <GroupMenu group={group} context={context} onRename={onRename} />}
      </header>
      {group !== null && <Words group={group} />}
      <ul className={styles.cards}>
        {members.map((person) => (
          <Card key={person.personId} person={person} group={group} context={context} />
        ))}
      </ul>
    </section>
  )
}
