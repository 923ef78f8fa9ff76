import { Button, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useDesk } from './desk.ts'
import styles from './read.module.css'

function ReasonForm({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('read')
  const { reading, marking } = useDesk()
  const [reason, setReason] = useState(reading.mark.lateReason)
  const keep = (event: SubmitEvent) => {
    event.preventDefault()
    // What could not be kept stays in the box.
    void marking.setLateReason(reason.trim()).then((kept) => {
      if (kept) done()
    })
  }
  return (
    <form className={styles.keepView} onSubmit={keep}>
      <TextInput
        size="xs"
        autoFocus
        maxLength={200}
        aria-label={t('late.reason')}
        placeholder={t('late.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') done()
        }}
      />
      <Button type="submit" variant="default">
        {t('disagree.keep')}
      </Button>
    </form>
  )
}

/**
 * "Late": said in a word, with the reason that the instructor knows of. It has no part in any level, and is nobody
 * else's business while presenting.
 */
export function LateReason() {
  const { t } = useTranslation('read')
  const { reading } = useDesk()
  const [writing, setWriting] = useState(false)
  const presenting = usePresenting()
  if (!reading.late || presenting) return null
  if (writing) return <ReasonForm done={() => setWriting(false)} />
  const { lateReason } = reading.mark
  return (
    <p className={styles.late}>
      {lateReason === '' ? t('late.late') : t('late.because', { reason: lateReason })}{' '}
      <button type="button" className="plain-link" onClick={() => setWriting(true)}>
        {t(lateReason === '' ? 'late.note' : 'late.change')}
      </button>
    </p>
  )
}
