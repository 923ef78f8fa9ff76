import { Button, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { tell as notify } from '#renderer/lib/notify.ts'
import { scaleAt } from './criterionFocus.ts'
import { useDesk, type CriterionState } from './desk.ts'
import { disagreement } from './disagreement.ts'
import styles from './read.module.css'

interface DisagreeBoxProps {
  readonly state: CriterionState
  readonly index: number
}

/** One line on why, kept with the level. Where no other level is set yet, the next number key sets it. */
export function DisagreeBox({ state, index }: DisagreeBoxProps) {
  const { t } = useTranslation('read')
  const { marking, tell } = useDesk()
  const [reason, setReason] = useState(state.mark?.reason ?? '')
  const level = disagreement(state)
  const keep = (event: SubmitEvent) => {
    event.preventDefault()
    if (level !== null) marking.setLevel(state.criterion.id, level, 'disagreed', reason.trim())
    else notify(t('disagree.nowLevel'))
    tell({ kind: 'reasoned', reason: level === null ? reason.trim() : '' })
    scaleAt(index)?.focus()
  }
  return (
    <form className={styles.disagree} onSubmit={keep}>
      <TextInput
        size="xs"
        autoFocus
        maxLength={500}
        label={t('disagree.label')}
        description={level === null ? t('disagree.thenLevel') : null}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') tell({ kind: 'disagree', on: false })
        }}
      />
      <Button type="submit" variant="default">
        {t('disagree.keep')}
      </Button>
    </form>
  )
}
