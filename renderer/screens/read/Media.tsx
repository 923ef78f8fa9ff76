import { useTranslation } from 'react-i18next'
import type { Post } from '#shared/model/post.ts'
import styles from './read.module.css'

/** What a post carries besides words: noted, never loaded. */
export function Media({ media }: Pick<Post, 'media'>) {
  const { t } = useTranslation('read')
  if (media.length === 0) return null
  return (
    <ul className={styles.media} aria-label={t('media.label')}>
      {media.map(({ kind, label }, at) => (
        <li key={`${at} ${label}`}>
          {t(`media.${kind}`)}
          {label === '' ? null : <bdi>: {label}</bdi>}
        </li>
      ))}
    </ul>
  )
}
