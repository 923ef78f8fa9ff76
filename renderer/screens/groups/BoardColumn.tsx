import { useDroppable } from '@dnd-kit/react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#shared/model/message.ts'
import { useSay } from '#renderer/lib/say.ts'
import type { BoardActs } from './boardActs.ts'
import { Card, type CardPerson } from './Card.tsx'
import styles from './groups.module.css'
import type { Asking } from './MoveDialog.tsx'

interface BoardColumnProps {
  /** Null: the people who are in no group. */
  readonly id: string | null
  readonly name: string
  readonly members: readonly CardPerson[]
  readonly balance: readonly Message[]
  readonly broken: readonly Message[]
  readonly acts: BoardActs
  readonly onAsk: (asking: Asking) => void
}

/** One group: size, balance in words, what is not kept, and its people. */
export function BoardColumn({ id, name, members, balance, broken, acts, onAsk }: BoardColumnProps) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const { ref, isDropTarget } = useDroppable({
    id: `group:${id ?? ''}`,
    data: { toGroup: id },
    collisionPriority: 1,
  })
  return (
    <section ref={ref} className={styles.column} data-over={isDropTarget} aria-label={name}>
      <header className={styles.columnHead}>
        <h2>{name}</h2>
        <span className={styles.size} aria-label={t('board.size', { count: members.length })}>
          {members.length}
        </span>
      </header>
      {balance.map((sentence) => (
        <p key={say(sentence)} className="note">
          {say(sentence)}
        </p>
      ))}
      {broken.map((sentence) => (
        <p key={say(sentence)} className={styles.broken}>
          {t('board.broken')}: {say(sentence)}
        </p>
      ))}
      <ul className={styles.cards}>
        {members.map((person) => (
          <Card key={person.personId} person={person} group={{ name }} acts={acts} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  )
}
