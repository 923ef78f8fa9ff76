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
      {post.media.map((label, at) => (
        <p key={`${at}-${label}`} className="note">
          ▷ {label === '' ? t('evidence.media') : label}
        </p>
      ))}
      {post.text.trim() === '' && post.media.length === 0 ? (
        <p className="note">{t('evidence.noText')}</p>
      ) : null}
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

/** What the student wrote in these weeks. */
export function Evidences({ evidence }: { readonly evidence: DraftView['evidence'] }) {
  const { t } = useTranslation('feedbackScreen')
  if (evidence.length === 0) return <p className="soft">{t('evidence.none')}</p>
  return (
    <ul className={styles.rows}>
      {evidence.map((post) => (
        <Evidence key={post.postId} post={post} />
      ))}
    </ul>
  )
}
