import { useTranslation } from 'react-i18next'
import type { Reason } from '#shared/model/score.ts'
import { useSay } from '#renderer/lib/say.ts'
import { useDesk } from './desk.ts'
import styles from './read.module.css'

function Lines({ reasons }: { readonly reasons: readonly Reason[] }) {
  const say = useSay()
  return reasons.slice(0, 3).map((reason, at) => (
    <li key={`${at} ${reason.rule}`}>
      {say(reason.message)}{' '}
      <q dir="auto">{reason.text.length > 60 ? `${reason.text.slice(0, 58)}…` : reason.text}</q>
    </li>
  ))
}

/** Said beside the levels, never in them: how it is put, and what else the rules noticed. */
export function Notes() {
  const { t } = useTranslation('read')
  const say = useSay()
  const { score } = useDesk().reading
  if (score === null) return null
  const { civility, clarity } = score.notes
  const lines = [...score.notCounted, ...civility.reasons, ...clarity.reasons]
  if (score.remarks.length + lines.length === 0) return null
  return (
    <section className={styles.notes}>
      <h2 className="caps">{t('notes.title')}</h2>
      <ul>
        {score.remarks.map((remark, at) => (
          <li key={`${at} ${remark.key}`}>{say(remark)}</li>
        ))}
        <Lines reasons={score.notCounted} />
        <Lines reasons={civility.reasons} />
        <Lines reasons={clarity.reasons} />
      </ul>
    </section>
  )
}
