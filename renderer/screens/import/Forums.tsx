import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ForumRow } from '#shared/contract/importViews.ts'
import { Purpose, type Forum } from '#shared/model/topic.ts'
import { forumOf } from './flow.ts'
import type { StepProps } from './stepProps.ts'
import styles from './import.module.css'

interface RowProps {
  readonly row: ForumRow
  readonly forum: Forum
  readonly dates: boolean
  readonly set: (change: Partial<Forum>) => void
}

const dateFields = ['firstPostDate', 'replyDate', 'lastSafeDate'] as const

function Dates({ row, forum, set }: RowProps) {
  const { t } = useTranslation('importing')
  const { title } = row.topic
  return (
    <>
      <td>
        <NumberInput
          size="xs"
          w="4rem"
          min={0}
          max={1000}
          aria-label={t('forum.pointsOf', { title })}
          value={forum.points ?? ''}
          onChange={(points) => set({ points: typeof points === 'number' && points >= 0 ? points : null })}
        />
      </td>
      {dateFields.map((field) => (
        <td key={field}>
          <TextInput
            size="xs"
            type="date"
            w="7.75rem"
            aria-label={t(`forum.${field}Of`, { title })}
            value={forum[field] ?? ''}
            onChange={({ currentTarget: { value } }) => set({ [field]: value === '' ? null : value })}
          />
        </td>
      ))}
    </>
  )
}

function Row(props: RowProps) {
  const { t } = useTranslation('importing')
  const { row, forum, dates, set } = props
  const { title } = row.topic
  return (
    <tr>
      <td className={dates ? styles.topicBesideDates : styles.topic}>{title}</td>
      <td className="numbers">{row.posts}</td>
      <td>
        <NativeSelect
          size="xs"
          w="8rem"
          aria-label={t('forum.purposeOf', { title })}
          value={forum.purpose}
          data={Purpose.options.map((value) => ({ value, label: t(`forum.purposes.${value}`) }))}
          onChange={(event) => set({ purpose: Purpose.parse(event.currentTarget.value) })}
        />
      </td>
      <td>
        <NumberInput
          size="xs"
          w="4rem"
          min={1}
          max={60}
          allowDecimal={false}
          aria-label={t('forum.weekOf', { title })}
          value={forum.week ?? ''}
          onChange={(week) => set({ week: typeof week === 'number' && week >= 1 ? week : null })}
        />
      </td>
      {dates ? <Dates {...props} /> : null}
    </tr>
  )
}

function hasDates({ forum }: ForumRow): boolean {
  return forum.points !== null || dateFields.some((field) => forum[field] !== null)
}

/** One row per topic: what it is for, its week, its points and dates; guessed from the title and correctable here. */
export function Forums({ flow, importing }: StepProps) {
  const { t } = useTranslation('importing')
  const rows = flow.preview.forums
  const [dates, setDates] = useState(() => rows.some(hasDates))
  if (rows.length === 0) return <p className="soft">{t('forum.none')}</p>
  const shown = dates ? (['points', ...dateFields] as const) : []
  return (
    <section className={styles.section}>
      <p className="note">{t('forum.why')}</p>
      <Checkbox
        label={t('forum.showDates')}
        checked={dates}
        onChange={(event) => setDates(event.currentTarget.checked)}
      />
      <div className={styles.scroll}>
        <table className={styles.table} data-dense={dates}>
          <thead>
            <tr>
              {[...(['topic', 'posts', 'purpose', 'week'] as const), ...shown].map((column) => (
                <th key={column} scope="col">
                  {t(`forum.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.topic.id}
                row={row}
                forum={forumOf(flow, row.topic.id) ?? row.forum}
                dates={dates}
                set={(change) => importing.setForum(row.topic.id, change)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
