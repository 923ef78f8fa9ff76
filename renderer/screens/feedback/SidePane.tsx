import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BankRow, BankView } from '#shared/contract/feedbackViews.ts'
import type { DraftView } from '#shared/contract/views.ts'
import { BankPane } from './BankPane.tsx'
import type { Editing } from './BankEditor.tsx'
import { Evidences } from './EvidencePane.tsx'
import styles from './feedback.module.css'

export type Side = 'posts' | 'bank'

interface SidePaneProps {
  readonly side: Side
  readonly turn: (side: Side) => void
  readonly evidence: DraftView['evidence']
  readonly bank: BankView | undefined
  readonly editing: Editing | null
  readonly edit: (editing: Editing | null) => void
  readonly onInsert: ((row: BankRow) => void) | null
}

/** On the right: what the student wrote, or the comment bank. */
export function SidePane({ side, turn, evidence, bank, editing, edit, onInsert }: SidePaneProps) {
  const { t } = useTranslation('feedbackScreen')
  const label = t(side === 'bank' ? 'bank.title' : 'evidence.label')
  return (
    <aside className={styles.evidencePane} aria-label={label} tabIndex={0}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('side.label')}
        value={side}
        data={[
          { value: 'posts', label: t('side.posts') },
          { value: 'bank', label: t('side.bank') },
        ]}
        onChange={turn}
      />
      <h2 className="caps">{label}</h2>
      {side === 'bank' ? (
        bank === undefined ? null : (
          <BankPane bank={bank} editing={editing} edit={edit} onInsert={onInsert} />
        )
      ) : (
        <Evidences evidence={evidence} />
      )}
    </aside>
  )
}
