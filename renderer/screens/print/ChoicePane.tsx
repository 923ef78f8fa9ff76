import { Checkbox, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WeekRange } from '#shared/model/draft.ts'
import { WeekPicker } from '#renderer/components/WeekPicker.tsx'
import type { SheetOptions } from '#renderer/sheets/options.ts'
import { hasPart, sheetGroups, sheetKinds } from './choice.ts'
import type { ChoiceProps } from './choiceProps.ts'
import { PeopleFields } from './PeopleFields.tsx'
import { SubjectFields } from './SubjectFields.tsx'
import styles from './print.module.css'

interface ChoicePaneProps extends ChoiceProps {
  readonly weeks: WeekRange
  readonly lastWeek: number
  readonly onWeeks: (weeks: WeekRange) => void
}

function KindSelect({ choice, onChoice }: ChoiceProps) {
  const { t } = useTranslation('printing')
  const groups = ['students', 'class', 'instructor'] as const
  return (
    <NativeSelect
      label={t('what.label')}
      value={choice.kind}
      data={groups.map((group) => ({
        group: t(`whatFor.${group}`),
        items: sheetGroups[group].map((kind) => ({ value: kind, label: t(`what.${kind}`) })),
      }))}
      onChange={({ currentTarget }) => {
        const kind = sheetKinds.find((known) => known === currentTarget.value)
        if (kind !== undefined) onChoice({ ...choice, kind })
      }}
    />
  )
}

function PaperFields({ choice, onChoice }: ChoiceProps) {
  const { t } = useTranslation('printing')
  const { options, kind } = choice
  const set = (change: Partial<SheetOptions>) => onChoice({ ...choice, options: { ...options, ...change } })
  const papers = [
    { value: 'letter', label: t('paper.letter') },
    { value: 'a4', label: t('paper.a4') },
  ]
  return (
    <>
      <SegmentedControl
        aria-label={t('paper.label')}
        data={papers}
        value={options.paper}
        onChange={(value) => set({ paper: value === 'a4' ? 'a4' : 'letter' })}
      />
      {hasPart(kind, 'large') && (
        <Checkbox
          label={t('large')}
          checked={options.large}
          onChange={({ currentTarget }) => set({ large: currentTarget.checked })}
        />
      )}
      {kind === 'students' && (
        <Checkbox
          label={t('duplex')}
          checked={options.duplex}
          onChange={({ currentTarget }) => set({ duplex: currentTarget.checked })}
        />
      )}
      {hasPart(kind, 'coded') && (
        <Checkbox
          label={t('coded')}
          checked={options.coded}
          onChange={({ currentTarget }) => set({ coded: currentTarget.checked })}
        />
      )}
    </>
  )
}

/** What to print, for whom, for which weeks, on which paper. */
export function ChoicePane({ choice, onChoice, weeks, lastWeek, onWeeks }: ChoicePaneProps) {
  const { t } = useTranslation('printing')
  return (
    <Stack gap="sm" className={styles.choices} role="group" aria-label={t('label')}>
      <KindSelect choice={choice} onChoice={onChoice} />
      <p className="note">{t(`about.${choice.kind}`)}</p>
      {hasPart(choice.kind, 'weeks') && <WeekPicker weeks={weeks} last={lastWeek} onChange={onWeeks} />}
      <SubjectFields choice={choice} onChoice={onChoice} />
      <PeopleFields choice={choice} onChoice={onChoice} />
      <PaperFields choice={choice} onChoice={onChoice} />
    </Stack>
  )
}
