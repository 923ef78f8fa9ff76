import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { number } from '#renderer/lib/format.ts'
import { secondsLeft } from '#renderer/lib/timeLeft.ts'
import styles from './JobProgress.module.css'

interface JobProgressProps {
  /** What is being done, in words. */
  readonly what: string
  readonly done: number
  readonly total: number
  /** Milliseconds of work so far, for the time left. */
  readonly elapsed: number
  readonly cancel?: () => void
}

function TimeLeft({ done, total, elapsed }: Pick<JobProgressProps, 'done' | 'total' | 'elapsed'>) {
  const { t } = useTranslation('app')
  const seconds = secondsLeft(done, total, elapsed)
  return seconds === null ? null : <span>{t('progress.left', { count: seconds })}</span>
}

/** A long piece of work: what, how far in numbers, the time left, and Cancel. */
export function JobProgress({ what, done, total, elapsed, cancel }: JobProgressProps) {
  const { t, i18n } = useTranslation('app')
  const share = total > 0 ? Math.min(100, (100 * done) / total) : 0
  const said = (value: number) => number(value, i18n.language)
  return (
    <section className={styles.progress} aria-label={what}>
      <p className={styles.what}>{what}</p>
      <Progress value={share} aria-label={what} size="sm" transitionDuration={120} />
      <p className={styles.line}>
        <span className="numbers">{t('progress.of', { done: said(done), total: said(total) })}</span>
        <TimeLeft done={done} total={total} elapsed={elapsed} />
        <span className={styles.gap} />
        {cancel === undefined ? null : (
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
        )}
      </p>
    </section>
  )
}
