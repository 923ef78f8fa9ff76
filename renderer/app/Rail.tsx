import { useTranslation } from 'react-i18next'
import type { CourseId } from '#shared/model/ids.ts'
import { courseRoute, courseScreens, formatRoute, type CourseScreen } from '#renderer/lib/route.ts'
import styles from './Rail.module.css'

interface RailProps {
  readonly course: CourseId
  readonly at: CourseScreen
}

/** The screens of a course, as words. */
export function Rail({ course, at }: RailProps) {
  const { t } = useTranslation('app')
  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      {courseScreens.map((screen) => (
        <a
          key={screen}
          className={styles.to}
          href={formatRoute(courseRoute(course, screen))}
          {...(screen === at ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`rail.${screen}`)}
        </a>
      ))}
    </nav>
  )
}
