import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftRow } from '#shared/contract/views.ts'
import type { DraftId } from '#shared/model/ids.ts'
import styles from './feedback.module.css'

/** The shape that goes with a state, so that it is not told by colour. */
const shapes: Readonly<Record<DraftRow['state'], string>> = {
  'not-started': '○',
  draft: '◔',
  edited: '◑',
  approved: '●',
  delivered: '✓',
}

interface DraftListProps {
  readonly rows: readonly DraftRow[]
  readonly open: DraftId | null
  readonly onOpen: (row: DraftRow) => void
  /** What can be done with all of them. */
  readonly actions?: ReactNode
}

function aboutRow({ postId, thread, section }: DraftRow, posts: string): string {
  return (postId === null ? [section, posts] : [thread, section]).filter((part) => part !== '').join(' · ')
}

function Row({
  row,
  on,
  onOpen,
}: {
  readonly row: DraftRow
  readonly on: boolean
  readonly onOpen: () => void
}) {
  const { t } = useTranslation('feedbackScreen')
  return (
    <li>
      <button type="button" className={styles.row} aria-current={on ? 'true' : undefined} onClick={onOpen}>
        <span className={styles.name}>{row.name}</span>
        <span className={styles.state}>
          <span aria-hidden="true">{shapes[row.state]}</span> {t(`state.${row.state}`)}
        </span>
        <span className={styles.about}>{aboutRow(row, t('list.posts', { count: row.posts }))}</span>
      </button>
    </li>
  )
}

/** The students on the left, each with the state of the feedback in a word and a shape. */
export function DraftList({ rows, open, onOpen, actions }: DraftListProps) {
  const { t } = useTranslation('feedbackScreen')
  const approved = rows.filter(({ state }) => state === 'approved' || state === 'delivered').length
  return (
    <nav className={styles.list} aria-label={t('list.label')}>
      <h2 className={`caps ${styles.progress}`}>{t('list.progress', { approved, count: rows.length })}</h2>
      {actions}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.draftId} row={row} on={row.draftId === open} onOpen={() => onOpen(row)} />
        ))}
      </ul>
    </nav>
  )
}
