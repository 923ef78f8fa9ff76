import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/contract/views.ts'
import { useGo } from '#renderer/lib/course.ts'
import { useSay } from '#renderer/lib/say.ts'
import { postToOpen } from './acts.ts'
import styles from './overview.module.css'

function Act({ act }: { readonly act: Overview['acts'][number] }) {
  const { t } = useTranslation('overview')
  const say = useSay()
  const go = useGo()
  const first = postToOpen(act)
  const open = () =>
    first === null ? go('feedback') : go('read', { posts: act.posts.join(','), post: first })
  const what = say(act.what)
  const verb = t(first === null ? 'acts.write' : 'acts.open')
  return (
    <li className={styles.act}>
      <div>
        <p>{what}</p>
        <p className="note">{say(act.why)}</p>
      </div>
      <Button variant="default" onClick={open} aria-label={t('acts.of', { verb, what })}>
        {verb}
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
