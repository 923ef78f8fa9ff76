import { useTranslation } from 'react-i18next'
import { useGo } from '#renderer/lib/course.ts'
import { currentQuery, useListQuery } from '#renderer/lib/route.ts'
import styles from './read.module.css'
import type { RowsProps } from './Rows.tsx'
import { useRows } from './useRows.ts'

type WeekOrTermProps = Pick<RowsProps, 'queue' | 'place' | 'criterionId'>

/** A student's posts of one week, or of the whole term. Where no week is chosen, it is that of the open post. */
export function WeekOrTerm({ queue, place, criterionId }: WeekOrTermProps) {
  const { t } = useTranslation('read')
  const go = useGo()
  const chosen = useListQuery().get('week')
  const here = queue.rows[place]
  const rows = useRows(queue.rows, place, place, criterionId)
  const week = here === undefined ? null : (rows.get(here.postId)?.week ?? null)
  const shown = chosen === undefined ? week : Number(chosen)
  const put = (to: number | null) => go('read', { ...Object.fromEntries(currentQuery()), week: to })
  return (
    <div className={styles.grouping} role="group" aria-label={t('grouping.span')}>
      {shown === null ? null : (
        <button
          type="button"
          className={styles.chip}
          aria-pressed={chosen !== undefined}
          onClick={() => put(shown)}
        >
          {t('narrow.week', { week: shown })}
        </button>
      )}
      <button
        type="button"
        className={styles.chip}
        aria-pressed={chosen === undefined}
        onClick={() => put(null)}
      >
        {t('grouping.term')}
      </button>
    </div>
  )
}
