import { useTranslation } from 'react-i18next'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useSay } from '#renderer/lib/say.ts'
import styles from './export.module.css'

/** What left the course, when, and what it did. */
export function Log() {
  const { t, i18n } = useTranslation('exporting')
  const say = useSay()
  const presenting = usePresenting()
  const log = useCall('export.log', { course: useCourseId() })
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const rows = log.data ?? []
  return (
    <details className={styles.log}>
      <summary>{t('log.title')}</summary>
      {rows.length === 0 && <p className="soft">{t('log.empty')}</p>}
      <ol>
        {rows.map(({ at, by, kind, files, changes }, place) => (
          <li key={place}>
            <b>{time.format(new Date(at))}</b> {t(`kind.${kind}.name`)}{' '}
            {by === '' ? '' : t('log.by', { name: by })}
            {presenting && kind === 'record' ? (
              <div>{t('app:presenter.hidden')}</div>
            ) : (
              <>
                <div>{files.join(', ')}</div>
                <div className="soft">{changes.map(say).join(' ')}</div>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
