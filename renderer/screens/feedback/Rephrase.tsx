import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rephrasing } from '#shared/contract/feedbackViews.ts'
import type { DraftView } from '#shared/contract/views.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { followJob } from '#renderer/lib/jobs.ts'
import { tell, useTellFailure } from '#renderer/lib/notify.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import { TextDiff } from './Changes.tsx'
import styles from './feedback.module.css'

interface OfferProps {
  readonly offer: Rephrasing
  readonly onTake: () => void
  readonly onLeave: () => void
}

/** The rephrasing beside the words it came from. What changed more than wording cannot be taken. */
export function Offer({ offer, onTake, onLeave }: OfferProps) {
  const { t } = useTranslation('feedbackScreen')
  const say = useSay()
  return (
    <section className={styles.offer} aria-label={t('rephrase.title')}>
      <h2>{t('rephrase.title')}</h2>
      <p className="note">{t('rephrase.by', { model: offer.model })}</p>
      <TextDiff before={offer.before} after={offer.after} />
      {offer.changed.length === 0 ? null : (
        <div className={styles.notices} role="status">
          <p>{t('rephrase.changed')}</p>
          <ul>
            {offer.changed.map((changed) => (
              <li key={say(changed)}>{say(changed)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onLeave}>
          {t('rephrase.leave')}
        </Button>
        <Button onClick={onTake} disabled={offer.changed.length > 0}>
          {t('rephrase.take')}
        </Button>
      </div>
    </section>
  )
}

function useRephrasing(view: DraftView, flush: () => Promise<boolean>) {
  const course = useCourseId()
  const client = useClient()
  const tellFailure = useTellFailure()
  const [offer, setOffer] = useState<Rephrasing | null>(null)
  const [working, setWorking] = useState(false)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const ask = async () => {
    if (!(await flush())) return
    const control = new AbortController()
    stop.current = control
    setWorking(true)
    const started = await client.call('feedback.rephrase', { course, draftId: view.draftId })
    const ended = started.ok
      ? await followJob<Rephrasing>(client, started.value, { signal: control.signal })
      : started
    setWorking(false)
    if (ended.ok) setOffer(ended.value)
    else tellFailure(ended.error)
  }
  return { offer, working, ask, clear: () => setOffer(null), cancel: () => stop.current?.abort() }
}

interface RephraseProps {
  readonly view: DraftView
  readonly flush: () => Promise<boolean>
}

/** Asks the model on this computer for other words; not there at all while it is switched off. */
export function Rephrase({ view, flush }: RephraseProps) {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const settings = useCall('model.settings', {})
  const take = useAct('feedback.takeRephrased')
  const { offer, working, ask, clear, cancel } = useRephrasing(view, flush)
  if (settings.data?.on !== true) return null
  if (offer !== null) {
    const { after: text, model } = offer
    return (
      <Offer
        offer={offer}
        onLeave={clear}
        onTake={() => {
          void take({ course, draftId: view.draftId, text, model }).then((answer) => {
            if (!answer.ok) return
            tell(t('rephrase.taken'))
            clear()
          })
        }}
      />
    )
  }
  return (
    <div className={styles.buttons}>
      {view.draft.rephrasedBy === undefined ? null : (
        <p className="note">{t('rephrase.was', { model: view.draft.rephrasedBy })}</p>
      )}
      {working ? (
        <Button variant="default" onClick={cancel} loaderProps={{ type: 'dots' }}>
          {t('rephrase.stop')}
        </Button>
      ) : (
        <Button variant="subtle" onClick={() => void ask()}>
          {t('rephrase.ask')}
        </Button>
      )}
    </div>
  )
}
