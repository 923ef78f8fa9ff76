import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { prefer, usePreferences } from '#renderer/lib/preferences.ts'
import { goOn, isLong, putAway, type Sitting } from './sitting.ts'
import styles from './read.module.css'

/** Follows keys and clicks. The clock is the page's own, so that a test can set it. */
function useSitting(now: () => number): readonly [Sitting | null, () => void] {
  const [sitting, setSitting] = useState<Sitting | null>(null)
  useEffect(() => {
    const act = () => setSitting((before) => goOn(before, now()))
    const events = ['keydown', 'pointerdown', 'wheel'] as const
    for (const event of events) window.addEventListener(event, act, { passive: true })
    return () => {
      for (const event of events) window.removeEventListener(event, act)
    }
  }, [now])
  return [sitting, () => setSitting((before) => before && putAway(before))]
}

const pageClock = (): number => Date.now()

/** After 45 minutes without a pause: a gentle word, to be put away or switched off. */
export function BreakNote({ now = pageClock }: { readonly now?: () => number }) {
  const { t } = useTranslation('read')
  const { breaks } = usePreferences()
  const [sitting, dismiss] = useSitting(now)
  if (!breaks || sitting === null || !isLong(sitting)) return null
  return (
    <div role="status" className={styles.breakNote}>
      <p>{t('break.text')}</p>
      <button type="button" className="plain-link" onClick={dismiss}>
        {t('break.later')}
      </button>
      <button type="button" className="plain-link" onClick={() => prefer({ breaks: false })}>
        {t('break.never')}
      </button>
    </div>
  )
}
