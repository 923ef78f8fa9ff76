import { useTranslation } from 'react-i18next'
import type { Message } from '#shared/model/message.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { courseRoute, formatRoute } from '#renderer/lib/route.ts'
import { useSay } from '#renderer/lib/say.ts'
import styles from './overview.module.css'

/** What the groups did, in sentences. */
export function Groups({ lines }: { readonly lines: readonly Message[] }) {
  const { t } = useTranslation('overview')
  const say = useSay()
  const course = useCourseId()
  return (
    <section className="card">
      <h2>{t('groups.title')}</h2>
      {lines.length === 0 ? (
        <p className="soft">
          {t('groups.none')}{' '}
          <a className="plain-link" href={formatRoute(courseRoute(course, 'groups'))}>
            {t('groups.form')}
          </a>
        </p>
      ) : (
        <ul className={styles.kinds}>
          {lines.map((line, at) => (
            <li key={at}>{say(line)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
