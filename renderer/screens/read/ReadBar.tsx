import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Bar } from '#renderer/components/Bar.tsx'
import { useGo, useHead, useScreenQuery } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { behindOf, filters, orders, queueInput, withoutBehind } from './query.ts'
import { SearchBox } from './SearchBox.tsx'
import styles from './read.module.css'

/** What narrows the queue, each with a way out of it. */
function Narrowing() {
  const { t } = useTranslation('read')
  const query = useScreenQuery()
  const go = useGo()
  const without = (name: string) => {
    go('read', { ...Object.fromEntries(query), [name]: null })
  }
  const week = query.get('week')
  const behind = behindOf(query)
  return (
    <>
      {week === undefined ? null : (
        <button type="button" className={styles.chip} onClick={() => without('week')}>
          {t('narrow.week', { week })} <span aria-hidden="true">×</span>
        </button>
      )}
      {behind === null ? null : (
        <button type="button" className={styles.chip} onClick={() => go('read', withoutBehind(query))}>
          {t(`narrow.${behind.kind}`)} <span aria-hidden="true">×</span>
        </button>
      )}
    </>
  )
}

function TopicChoice() {
  const { t } = useTranslation('read')
  const { id } = useHead()
  const query = useScreenQuery()
  const go = useGo()
  const topics = useCall('forums.list', { course: id }).data ?? []
  return (
    <NativeSelect
      size="xs"
      className={`${styles.choice ?? ''} ${styles.topics ?? ''}`}
      aria-label={t('topic.label')}
      value={query.get('topic') ?? ''}
      data={[
        { value: '', label: t('topic.all') },
        ...topics.map(({ topic }) => ({ value: topic.id, label: topic.title })),
      ]}
      onChange={(event) =>
        go('read', { ...Object.fromEntries(query), topic: event.currentTarget.value, post: null })
      }
    />
  )
}

/** The screen's part of the top bar: topic, order, filter. */
export function ReadBar() {
  const { t } = useTranslation('read')
  const { id, settings } = useHead()
  const query = useScreenQuery()
  const go = useGo()
  const { order, only } = queueInput(id, query)
  const set = (name: 'order' | 'only', value: string) =>
    go('read', { ...Object.fromEntries(query), [name]: value })
  return (
    <Bar crumb={<Narrowing />}>
      {settings.anonymous ? <span className={styles.fact}>{t('anonymous')}</span> : null}
      <SearchBox />
      <TopicChoice />
      <NativeSelect
        size="xs"
        className={styles.choice}
        aria-label={t('order.label')}
        value={order}
        data={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
        onChange={(event) => set('order', event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        className={styles.choice}
        aria-label={t('only.label')}
        value={only}
        data={filters.map((value) => ({ value, label: t(`only.${value}`) }))}
        onChange={(event) => set('only', event.currentTarget.value)}
      />
    </Bar>
  )
}
