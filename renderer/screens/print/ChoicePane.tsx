import { Checkbox, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WeekRange } from '#shared/model/draft.ts'
import { WeekPicker } from '#renderer/components/WeekPicker.tsx'
import { sheetKinds, type PrintChoice } from './choice.ts'
import styles from './print.module.css'

interface ChoicePaneProps {
  readonly choice: PrintChoice
  readonly onChoice: (choice: PrintChoice) => void
  readonly weeks: WeekRange
  readonly lastWeek: number
  readonly onWeeks: (weeks: WeekRange) => void
}

/** What to print, on which paper, for which weeks. */
export function ChoicePane({ choice, onChoice, weeks, lastWeek, onWeeks }: ChoicePaneProps) {
  const { t } = useTranslation('printing')
  const papers = [
    { value: 'letter', label: t('paper.letter') },
    { value: 'a4', label: t('paper.a4') },
  ]
  return (
    <Stack gap="sm" className={styles.choices} role="group" aria-label={t('label')}>
      <NativeSelect
        label={t('what.label')}
        value={choice.kind}
        data={sheetKinds.map((kind) => ({ value: kind, label: t(`what.${kind}`) }))}
        onChange={({ currentTarget }) => {
          const kind = sheetKinds.find((known) => known === currentTarget.value)
          if (kind !== undefined) onChoice({ ...choice, kind })
        }}
      />
      <WeekPicker weeks={weeks} last={lastWeek} onChange={onWeeks} />
      <SegmentedControl
        aria-label={t('paper.label')}
        data={papers}
        value={choice.paper}
        onChange={(value) => onChoice({ ...choice, paper: value === 'a4' ? 'a4' : 'letter' })}
      />
      {choice.kind === 'students' && (
        <>
          <Checkbox
            label={t('approvedOnly')}
            checked={choice.approvedOnly}
            onChange={({ currentTarget }) => onChoice({ ...choice, approvedOnly: currentTarget.checked })}
          />
          <Checkbox
            label={t('coded')}
            checked={choice.coded}
            onChange={({ currentTarget }) => onChoice({ ...choice, coded: currentTarget.checked })}
          />
        </>
      )}
    </Stack>
  )
}
