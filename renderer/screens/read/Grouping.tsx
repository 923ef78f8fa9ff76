import { useTranslation } from 'react-i18next'
import { useCommands } from '#renderer/lib/commands.ts'
import { useGo, useScreenQuery } from '#renderer/lib/course.ts'
import styles from './read.module.css'

/** By post, or by student: all that one person wrote, one after the other. */
export function Grouping() {
  const { t } = useTranslation('read')
  const query = useScreenQuery()
  const go = useGo()
  const byStudent = query.get('order') === 'student'
  const put = (order: string | null) => go('read', { ...Object.fromEntries(query), order })
  const toggle = () => put(byStudent ? null : 'student')
  const group = t('app:rail.read')
  const title = t('command.byStudent')
  useCommands([{ id: 'read.byStudent', title, group, keys: ['b'], run: toggle }])
  return (
    <div className={styles.grouping} role="group" aria-label={t('grouping.label')}>
      <button type="button" className={styles.chip} aria-pressed={!byStudent} onClick={() => put(null)}>
        {t('grouping.post')}
      </button>
      <button type="button" className={styles.chip} aria-pressed={byStudent} onClick={() => put('student')}>
        {t('grouping.student')}
      </button>
    </div>
  )
}
