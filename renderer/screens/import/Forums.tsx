import { NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ForumRow } from '#shared/contract/importViews.ts'
import type { TopicId } from '#shared/model/ids.ts'
import { Purpose, type Forum } from '#shared/model/topic.ts'
import styles from './import.module.css'

interface ForumsProps {
  readonly rows: readonly ForumRow[]
  readonly forums: ReadonlyMap<TopicId, Forum>
  readonly set: (topic: TopicId, change: Partial<Forum>) => void
}

interface RowProps {
  readonly row: ForumRow
  readonly forum: Forum
  readonly set: (change: Partial<Forum>) => void
}

function Row({ row, forum, set }: RowProps) {
  const { t } = useTranslation('importing')
  const { title } = row.topic
  return (
    <tr>
      <td className={styles.topic}>{title}</td>
      <td className="numbers">{row.posts}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('forum.purposeOf', { title })}
          value={forum.purpose}
          data={Purpose.options.map((value) => ({ value, label: t(`forum.purposes.${value}`) }))}
          onChange={(event) => set({ purpose: Purpose.parse(event.currentTarget.value) })}
        />
      </td>
      <td>
        <NumberInput
          size="xs"
          w="4.5rem"
          min={1}
          max={60}
          allowDecimal={false}
          aria-label={t('forum.weekOf', { title })}
          value={forum.week ?? ''}
          onChange={(week) => set({ week: typeof week === 'number' && week >= 1 ? week : null })}
        />
      </td>
    </tr>
  )
}

/** One row per topic: what it is for and its week, guessed from the title and correctable here. */
export function Forums({ rows, forums, set }: ForumsProps) {
  const { t } = useTranslation('importing')
  if (rows.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className="caps">{t('forum.title')}</h2>
      <p className="note">{t('forum.why')}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['topic', 'posts', 'purpose', 'week'] as const).map((column) => (
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
                forum={forums.get(row.topic.id) ?? row.forum}
                set={(change) => set(row.topic.id, change)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
