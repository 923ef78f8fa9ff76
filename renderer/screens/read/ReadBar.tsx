import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { QueueOrder } from '#shared/model/savedView.ts'
import { Bar } from '#renderer/components/Bar.tsx'
import { useGo, useHead } from '#renderer/lib/course.ts'
import { currentQuery, useListQuery } from '#renderer/lib/route.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { ChoicePanel } from './ChoicePanel.tsx'
import { behindOf, queueInput, withoutBehind } from './query.ts'
import { SearchBox } from './SearchBox.tsx'
import styles from './read.module.css'

interface Narrowed {
  readonly key: string
  readonly words: string
  readonly without: () => void
}

/** Everything that narrows the list, in words. */
function useNarrowed(): readonly Narrowed[] {
  const { t } = useTranslation('read')
  const { id } = useHead()
  const query = useListQuery()
  const go = useGo()
  const choices = useCall('posts.choices', { course: id }).data
  const put = (change: Record<string, string | null>) => () =>
    go('read', { ...Object.fromEntries(currentQuery()), ...change })
  const { week, topicId, section, group, only = [] } = queueInput(id, query)
  const behind = behindOf(query)
  const topic = choices?.topics.find((one) => one.topicId === topicId)?.title ?? t('choice.topic')
  const inGroup = choices?.groups.find(({ key }) => key === group)?.group ?? t('choice.group')
  return [
    ...(week === null
      ? []
      : [{ key: 'week', words: t('narrow.week', { week }), without: put({ week: null }) }]),
    ...(topicId === null ? [] : [{ key: 'topic', words: topic, without: put({ topic: null }) }]),
    ...((section ?? null) === null
      ? []
      : [{ key: 'section', words: section ?? '', without: put({ section: null }) }]),
    ...((group ?? null) === null ? [] : [{ key: 'group', words: inGroup, without: put({ group: null }) }]),
    ...only.map((state) => ({
      key: state,
      words: t(`only.${state}`),
      without: put({ only: only.filter((one) => one !== state).join(',') }),
    })),
    ...(behind === null
      ? []
      : [
          {
            key: 'behind',
            words: t(`narrow.${behind.kind}`),
            without: () => go('read', withoutBehind(currentQuery())),
          },
        ]),
  ]
}

/** What narrows the queue, each with a way out of it. */
function Narrowing() {
  const { t } = useTranslation('read')
  return useNarrowed().map(({ key, words, without }) => (
    <button
      key={key}
      type="button"
      className={styles.chip}
      aria-label={t('narrow.without', { words })}
      onClick={without}
    >
      <span className={styles.chipWords}>{words}</span> <span aria-hidden="true">×</span>
    </button>
  ))
}

/** The screen's part of the top bar: search, order, and what to read. */
export function ReadBar() {
  const { t } = useTranslation('read')
  const { id, settings } = useHead()
  const query = useListQuery()
  const go = useGo()
  const { order } = queueInput(id, query)
  return (
    <Bar crumb={<Narrowing />}>
      {settings.anonymous ? <span className={styles.fact}>{t('anonymous')}</span> : null}
      <SearchBox />
      <NativeSelect
        size="xs"
        className={styles.choice}
        aria-label={t('order.label')}
        value={order}
        data={QueueOrder.options.map((value) => ({ value, label: t(`order.${value}`) }))}
        onChange={(event) =>
          go('read', { ...Object.fromEntries(currentQuery()), order: event.currentTarget.value })
        }
      />
      <ChoicePanel />
    </Bar>
  )
}
