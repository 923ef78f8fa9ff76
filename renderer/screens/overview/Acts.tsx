import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/contract/views.ts'
import { useGo } from '#renderer/lib/course.ts'
import { useSay } from '#renderer/lib/say.ts'
import styles from './overview.module.css'

function Act({ act }: { readonly act: Overview['acts'][number] }) {
  const { t } = useTranslation('overview')
  const say = useSay()
  const go = useGo()
  const [first] = act.posts
  const open = () =>
    first === undefined ? go('feedback') : go('read', { posts: act.posts.join(','), post: first })
  const what = say(act.what)
  return (
    <li className={styles.act}>
      <div>
        <p>{what}</p>
        <p className="note">{say(act.why)}</p>
      </div>
      <Button variant="default" onClick={open} aria-label={t('acts.openOf', { what })}>
        {t(first === undefined ? 'acts.write' : 'acts.open')}
      </Button>
    </li>
  )
}

/** Up to five acts for this week, each one click from its evidence. */
export function Acts({ acts }: Pick<Overview, 'acts'>) {
  const { t } = useTranslation('overview')
  return (
    <section className="card">
      <h2>{t('acts.title')}</h2>
      {acts.length === 0 ? <p className="soft">{t('acts.none')}</p> : null}
      <ul className={styles.list}>
        {acts.map((act, at) => (
          <Act key={`${at} ${act.what.key}`} act={act} />
        ))}
      </ul>
    </section>
  )
}
