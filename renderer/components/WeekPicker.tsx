import { Group, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WeekRange } from '#shared/model/draft.ts'

interface WeekPickerProps {
  readonly weeks: WeekRange
  /** How many weeks the course has. */
  readonly last: number
  readonly onChange: (weeks: WeekRange) => void
}

/** From which week to which; never the wrong way round. */
export function WeekPicker({ weeks, last, onChange }: WeekPickerProps) {
  const { t } = useTranslation('feedbackScreen')
  const options = Array.from({ length: Math.max(last, weeks.to) }, (_, index) => ({
    value: String(index + 1),
    label: t('weeks.one', { week: index + 1 }),
  }))
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label={t('weeks.label')}>
      <NativeSelect
        aria-label={t('weeks.from')}
        data={options}
        value={String(weeks.from)}
        onChange={({ currentTarget }) => {
          const from = Number(currentTarget.value)
          onChange({ from, to: Math.max(from, weeks.to) })
        }}
      />
      <span className="soft">{t('weeks.to')}</span>
      <NativeSelect
        aria-label={t('weeks.until')}
        data={options}
        value={String(weeks.to)}
        onChange={({ currentTarget }) => {
          const to = Number(currentTarget.value)
          onChange({ from: Math.min(to, weeks.from), to })
        }}
      />
    </Group>
  )
}
