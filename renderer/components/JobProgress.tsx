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
  /** When it began, in milliseconds as `performance.now()` counts. */
  readonly since: number
  readonly cancel?: () => void
}

function TimeLeft({ done, total, since }: Pick<JobProgressProps, 'done' | 'total' | 'since'>) {
  const { t } = useTranslation('app')
  const seconds = secondsLeft(done, total, performance.now() - since)
  return seconds === null ? null : <span>{t('progress.left', { count: seconds })}</span>
}

/** A long piece of work: what, how far in numbers, the time left, and Cancel. */
export function JobProgress({ what, done, total, since, cancel }: JobProgressProps) {
  const { t, i18n } = useTranslation('app')
  const share = total > 0 ? Math.min(100, (100 * done) / total) : 0
  const said = (value: number) => number(value, i18n.language)
  return (
    <section className={styles.progress} aria-label={what}>
      <p className={styles.what}>{what}</p>
      <Progress value={share} aria-label={what} size="sm" transitionDuration={120} />
      <p className={styles.line}>
        <span className="numbers">{t('progress.of', { done: said(done), total: said(total) })}</span>
        <TimeLeft done={done} total={total} since={since} />
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
