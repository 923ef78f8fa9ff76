import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RestorePoint } from '#shared/contract/views.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { moment } from '#renderer/lib/format.ts'
import { keyLabel } from '#renderer/lib/keys.ts'
import { tell } from '#renderer/lib/notify.ts'
import { isMac } from '#renderer/lib/platform.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import styles from './HistoryPanel.module.css'

/** The moments that the instructor kept, newest first, each a step to go back to. */
export function Points() {
  const { t, i18n } = useTranslation('app')
  const course = useCourseId()
  const points = useCall('history.points', { course }).data ?? []
  const backTo = useAct('history.backTo')
  const go = (point: RestorePoint, when: string) => {
    void backTo({ course, point: point.id }).then((answer) => {
      if (answer.ok) tell(t('history.wentBack', { when }))
    })
  }
  return (
    <section className={styles.points}>
      <h3>{t('history.points')}</h3>
      <p className="note">{t('history.pointsWhat', { key: keyLabel('mod+s', isMac()) })}</p>
      <ol className={styles.rows}>
        {points.map((point) => {
          const when = moment(point.at, i18n.language, new Date())
          return (
            <li key={point.id} className={styles.row}>
              <Button variant="default" size="compact-sm" onClick={() => go(point, when)}>
                {t('history.backTo', { when })}
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
