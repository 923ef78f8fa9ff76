import { useTranslation } from 'react-i18next'
import { useCourseId } from '#renderer/lib/course.ts'
import { courseRoute, formatRoute } from '#renderer/lib/route.ts'
import styles from './overview.module.css'

interface WeekStripProps {
  readonly weeks: number
  /** Null shows the whole course. */
  readonly at: number | null
}

/** The weeks of the course along the foot of the screen. */
export function WeekStrip({ weeks, at }: WeekStripProps) {
  const { t } = useTranslation('overview')
  const course = useCourseId()
  const all: readonly (number | null)[] = [null, ...Array.from({ length: weeks }, (_, week) => week + 1)]
  return (
    <nav className={styles.strip} aria-label={t('weeks.label')}>
      {all.map((week) => (
        <a
          key={week ?? 'all'}
          className={styles.week}
          href={formatRoute(courseRoute(course, 'overview', { week }))}
          {...(week === at ? { 'aria-current': 'true' as const } : {})}
        >
          {week === null ? t('weeks.all') : t('weeks.one', { week })}
        </a>
      ))}
    </nav>
  )
}
