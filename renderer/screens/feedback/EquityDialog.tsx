import { Modal, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EquityView } from '#shared/contract/feedbackViews.ts'
import type { EquityRow } from '#shared/feedback/equity.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { useCourseId } from '#renderer/lib/course.ts'
import { number } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import styles from './feedback.module.css'

function cellsOf(row: EquityRow, language: string): readonly string[] {
  const share = (value: number) => number(value, language, { style: 'percent', maximumFractionDigits: 0 })
  const one = (value: number) => number(value, language, { maximumFractionDigits: 1 })
  return [
    one(row.students),
    one(Math.round(row.words)),
    share(row.quoted),
    one(row.nextSteps),
    one(row.daysWaited),
    row.order === null ? '–' : share(row.order),
  ]
}

const columns = ['students', 'words', 'quoted', 'nextSteps', 'days', 'order'] as const

function Rows({ rows }: { readonly rows: readonly EquityRow[] }) {
  const { t, i18n } = useTranslation('feedbackScreen')
  if (rows.length === 0) return null
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('equity.table')}>
      <table className={styles.table}>
        <caption className="hidden-visually">{t('equity.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('equity.column.group')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`equity.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.group}>
              <th scope="row">{row.group}</th>
              {cellsOf(row, i18n.language).map((cell, at) => (
                <td key={columns[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function EquityReport({
  view,
  choose,
}: {
  readonly view: EquityView
  readonly choose: (by: string) => void
}) {
  const { t } = useTranslation('feedbackScreen')
  const say = useSay()
  return (
    <div className={styles.equity}>
      <p>{t('equity.why')}</p>
      {view.by === null ? (
        <p className="soft">{t('equity.nothing')}</p>
      ) : (
        <NativeSelect
          label={t('equity.by')}
          value={view.by}
          data={view.choices.map(({ by, name }) => ({
            value: by,
            label: by === 'section' ? t('equity.section') : name,
          }))}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      )}
      <ul className={styles.findings} role="status">
        {view.messages.map((found) => (
          <li key={found.key}>{say(found)}</li>
        ))}
      </ul>
      <Rows rows={view.rows} />
      {view.hidden > 0 ? <p className="note">{t('equity.hidden', { count: view.hidden })}</p> : null}
      <p className="note">
        {t('equity.compared', { count: view.compared })}
        {view.without > 0 ? ` ${t('equity.without', { count: view.without })}` : ''}
      </p>
    </div>
  )
}

interface EquityDialogProps {
  readonly weeks: WeekRange
  readonly opened: boolean
  readonly close: () => void
}

/** The look at fairness before feedback goes out: what sections or groups get, in means; never a single student. */
export function EquityDialog({ weeks, opened, close }: EquityDialogProps) {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const [by, setBy] = useState<string | null>(null)
  const equity = useCall('feedback.equity', { course, weeks, by }, { enabled: opened, keep: true })
  return (
    <Modal opened={opened} onClose={close} title={t('equity.title')} size="xl">
      <Answered query={equity}>{(view) => <EquityReport view={view} choose={setBy} />}</Answered>
    </Modal>
  )
}
