import { useTranslation } from 'react-i18next'
import type { TopicParticipation } from '#shared/contract/views.ts'
import { ParticipationChart } from './ParticipationChart.tsx'
import { PostsLink } from './PostsLink.tsx'
import { chartRows } from './participation.ts'
import styles from './overview.module.css'

function Row({ topic, short }: { readonly topic: TopicParticipation; readonly short: string }) {
  const { t } = useTranslation('overview')
  return (
    <tr>
      <td className={styles.short}>{short}</td>
      <th scope="row">
        <PostsLink query={{ topic: topic.topicId }}>{topic.title}</PostsLink>
      </th>
      <td className={styles.count}>{topic.posts}</td>
      <td className={styles.count}>{topic.replies}</td>
      <td className={styles.count}>
        {t('participation.of', { writers: topic.writers, students: topic.students })}
      </td>
    </tr>
  )
}

/** Who wrote where: a chart, and the same as a table that opens the posts. */
export function Participation({ topics }: { readonly topics: readonly TopicParticipation[] }) {
  const { t } = useTranslation('overview')
  const rows = chartRows(topics, {
    week: (week) => t('participation.shortWeek', { week }),
    other: (purpose) => t(`participation.short.${purpose}`),
  })
  if (topics.length === 0) return null
  return (
    <section className={`card ${styles.participation ?? ''}`}>
      <div>
        <h2>{t('participation.title')}</h2>
        <ParticipationChart rows={rows} />
      </div>
      <table className={styles.topics}>
        <thead>
          <tr>
            <td />
            {(['topic', 'posts', 'replies', 'writers'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'topic' ? undefined : styles.count}>
                {t(`participation.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ topic, short }) => (
            <Row key={topic.topicId} topic={topic} short={short} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
