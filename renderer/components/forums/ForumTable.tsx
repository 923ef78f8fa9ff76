import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ForumOffers, ForumRow } from '#shared/contract/importViews.ts'
import type { TopicId } from '#shared/model/ids.ts'
import type { Forum } from '#shared/model/topic.ts'
import { ListTable } from '#renderer/components/ListTable.tsx'
import { DateCells, dateFields, GroupCells, GroupLine, PurposeCells } from './ForumCells.tsx'
import styles from './forums.module.css'

export interface ForumTableProps {
  readonly rows: readonly ForumRow[]
  /** The forum as it is to be now, which may be other than in its row. */
  readonly forumOf: (row: ForumRow) => Forum
  readonly offers: ForumOffers
  readonly set: (topicId: TopicId, change: Partial<Forum>) => void
}

interface Shown {
  readonly dates: boolean
  readonly groups: boolean
}

function Row({ row, shown, ...table }: ForumTableProps & { readonly row: ForumRow; readonly shown: Shown }) {
  const { title, id } = row.topic
  const cell = { title, forum: table.forumOf(row), set: (change: Partial<Forum>) => table.set(id, change) }
  const groups = { ...cell, offers: table.offers }
  const isFull = shown.dates && shown.groups
  return (
    <>
      <tr className={isFull ? styles.full : undefined}>
        <td className={shown.dates || shown.groups ? styles.topicBesideMore : styles.topic}>{title}</td>
        <td className="numbers">{row.posts}</td>
        <PurposeCells {...cell} />
        {shown.dates ? <DateCells {...cell} /> : null}
        {shown.groups && !isFull ? <GroupCells {...groups} /> : null}
      </tr>
      {isFull ? (
        <tr>
          <td colSpan={columnsOf(shown).length}>
            <GroupLine {...groups} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function hasDates({ forum }: ForumRow): boolean {
  return forum.points !== null || dateFields.some((field) => forum[field] !== null)
}

function hasGroups({ forum }: ForumRow): boolean {
  return Boolean(forum.groupSet) || Boolean(forum.rubric)
}

function columnsOf({ dates, groups }: Shown) {
  return [
    ...(['topic', 'posts', 'purpose', 'week'] as const),
    ...(dates ? (['points', ...dateFields] as const) : []),
    // Where there are dates too, these stand under each row.
    ...(groups && !dates ? (['groupSet', 'rubric'] as const) : []),
  ]
}

function More({ shown, show }: { readonly shown: Shown; readonly show: (shown: Shown) => void }) {
  const { t } = useTranslation('importing')
  return (
    <div className={styles.more}>
      <Checkbox
        label={t('forum.showDates')}
        checked={shown.dates}
        onChange={(event) => show({ ...shown, dates: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('forum.showGroups')}
        checked={shown.groups}
        onChange={(event) => show({ ...shown, groups: event.currentTarget.checked })}
      />
    </div>
  )
}

/** One row per topic: what it is for, its week and, where wanted, its points and dates, its group set and its rubric. */
export function ForumTable(props: ForumTableProps) {
  const { t } = useTranslation('importing')
  const { rows } = props
  const [shown, show] = useState(() => ({ dates: rows.some(hasDates), groups: rows.some(hasGroups) }))
  if (rows.length === 0) return <p className="soft">{t('forum.none')}</p>
  return (
    <section className={styles.section}>
      <p className="note">{t('forum.why')}</p>
      <More shown={shown} show={show} />
      {shown.groups ? <p className="note">{t('forum.whyGroups')}</p> : null}
      <ListTable dense={shown.dates || shown.groups}>
        <thead>
          <tr>
            {columnsOf(shown).map((column) => (
              <th key={column} scope="col">
                {t(`forum.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.topic.id} {...props} row={row} shown={shown} />
          ))}
        </tbody>
      </ListTable>
    </section>
  )
}
