import { useTranslation } from 'react-i18next'
import type { DraftView } from '#shared/contract/views.ts'
import { LevelDots } from '#renderer/components/LevelDots.tsx'
import { useGo } from '#renderer/lib/course.ts'
import { useSayText } from '#renderer/lib/say.ts'
import styles from './feedback.module.css'

function Evidence({ post }: { readonly post: DraftView['evidence'][number] }) {
  const { t } = useTranslation(['feedbackScreen', 'rubric'])
  const sayText = useSayText()
  const go = useGo()
  return (
    <li className={styles.evidence}>
      <h2>{post.topicTitle}</h2>
      <p className={styles.excerpt}>{post.text}</p>
      <ul className={styles.levels}>
        {post.levels.map(({ title, level }) => (
          <li key={title}>
            {sayText(title)}: <LevelDots level={level} /> {t(`rubric:level.${level}`)}
          </li>
        ))}
      </ul>
      <button type="button" className="plain-link" onClick={() => go('read', { post: post.postId })}>
        {t('evidence.pinnedHint')}
      </button>
    </li>
  )
}

/** What the student wrote in these weeks, on the right. */
export function EvidencePane({ evidence }: { readonly evidence: DraftView['evidence'] }) {
  const { t } = useTranslation('feedbackScreen')
  return (
    <aside className={styles.evidencePane} aria-label={t('evidence.label')} tabIndex={0}>
      <h3>{t('evidence.label')}</h3>
      {evidence.length === 0 ? <p className="soft">{t('evidence.none')}</p> : null}
      <ul className={styles.rows}>
        {evidence.map((post) => (
          <Evidence key={post.postId} post={post} />
        ))}
      </ul>
    </aside>
  )
}
