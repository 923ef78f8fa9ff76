import { useTranslation } from 'react-i18next'
import type { DraftRow } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'
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
  readonly open: PersonId | null
  readonly onOpen: (person: PersonId) => void
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
        <span className={styles.about}>
          {[row.section, t('list.posts', { count: row.posts })].filter((part) => part !== '').join(' · ')}
        </span>
      </button>
    </li>
  )
}

/** The students on the left, each with the state of the feedback in a word and a shape. */
export function DraftList({ rows, open, onOpen }: DraftListProps) {
  const { t } = useTranslation('feedbackScreen')
  const approved = rows.filter(({ state }) => state === 'approved' || state === 'delivered').length
  return (
    <nav className={styles.list} aria-label={t('list.label')}>
      <h3 className={styles.progress}>{t('list.progress', { approved, count: rows.length })}</h3>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.personId} row={row} on={row.personId === open} onOpen={() => onOpen(row.personId)} />
        ))}
      </ul>
    </nav>
  )
}
