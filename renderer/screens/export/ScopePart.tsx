import { Input, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { WeekPicker } from '#renderer/components/WeekPicker.tsx'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useLastWeek, useSetWeeks, useWeeks } from '#renderer/lib/weeks.ts'
import { scoredTopics } from './wish.ts'

interface TopicChoiceProps {
  readonly value: string | null
  readonly onChange: (topicId: string | null) => void
}

/** The weeks, as in feedback and print: approved feedback belongs to exactly these. */
export function WeeksChoice() {
  const { t } = useTranslation('exporting')
  const last = useLastWeek()
  const weeks = useWeeks()
  const setWeeks = useSetWeeks('export')
  return (
    <Input.Wrapper label={t('scope.weeks')} labelElement="div">
      <WeekPicker weeks={weeks} last={last} onChange={setWeeks} />
    </Input.Wrapper>
  )
}

/** One discussion, or all of the weeks. */
export function TopicChoice({ value, onChange }: TopicChoiceProps) {
  const { t } = useTranslation('exporting')
  const forums = useCall('forums.list', { course: useCourseId() })
  const all = { value: '', label: t('scope.allTopics') }
  return (
    <NativeSelect
      label={t('scope.topic')}
      value={value ?? ''}
      data={[all, ...scoredTopics(forums.data ?? [])]}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    />
  )
}
