import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/contract/views.ts'
import { levels } from '#shared/model/rubric.ts'
import { LevelDots } from '#renderer/components/LevelDots.tsx'
import { levelWord } from '#renderer/lib/levels.ts'
import { useHead } from '#renderer/lib/course.ts'
import { useSayText } from '#renderer/lib/say.ts'
import { PostsLink } from './PostsLink.tsx'
import { contrast, levelsSet } from './quality.ts'
import styles from './overview.module.css'

type Rows = Overview['quality']

interface RowProps {
  readonly row: Rows[number]
  readonly week: number | null
}

function Row({ row, week }: RowProps) {
  const { t } = useTranslation('overview')
  const title = useSayText()(row.title)
  return (
    <tr>
      <th scope="row">{title}</th>
      {levels.map((level) => {
        const count = row.levels[level] ?? 0
        const behind = row.posts?.at(level)?.join(',')
        const query = behind === undefined ? { criterion: row.criterionId, level, week } : { posts: behind }
        const label = t('quality.open', { count, title, level: t(levelWord(level)) })
        return (
          <td key={level} className={styles.level}>
            {count === 0 ? (
              <span className="soft">·</span>
            ) : (
              <PostsLink query={query} label={label}>
                {count}
              </PostsLink>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function InWords({ rows }: { readonly rows: Rows }) {
  const { t } = useTranslation('overview')
  const sayText = useSayText()
  const found = contrast(rows)
  if (levelsSet(rows) === 0) return <p className="soft">{t('quality.none')}</p>
  if (found === null) return <p className="soft">{t('quality.few')}</p>
  return (
    <p>
      {t('quality.contrast', {
        strong: sayText(found.strong.title),
        weak: sayText(found.weak.title),
      })}
    </p>
  )
}

/** How many posts stand at each level of each criterion, as the instructor set them. Never an average. */
export function Quality({ rows, week }: { readonly rows: Rows; readonly week: number | null }) {
  const { t } = useTranslation('overview')
  const { bestPosts } = useHead().settings
  return (
    <section className={`card ${styles.wide ?? ''}`}>
      <h2>{t('quality.title')}</h2>
      <InWords rows={rows} />
      {bestPosts === null ? null : <p className="note">{t('quality.best', { count: bestPosts })}</p>}
      {levelsSet(rows) === 0 ? null : (
        <table className={styles.levels}>
          <thead>
            <tr>
              <td />
              {levels.map((level) => (
                <th key={level} scope="col">
                  {t(levelWord(level))} <LevelDots level={level} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.criterionId} row={row} week={week} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
