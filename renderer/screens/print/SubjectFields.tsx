import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { skills } from '#shared/contract/sheetViews.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { readingLevels } from '#renderer/sheets/pages/SkillCardPages.tsx'
import { hasPart } from './choice.ts'
import type { ChoiceProps } from './choiceProps.ts'

function TopicSelect({ choice, onChoice }: ChoiceProps) {
  const { t } = useTranslation('printing')
  const forums = useCall('forums.list', { course: useCourseId() })
  const topics = (forums.data ?? []).map(({ topic }) => ({ value: topic.id, label: topic.title }))
  return (
    <NativeSelect
      label={t('topic.label')}
      value={choice.topicId ?? ''}
      data={[
        { value: '', label: t(`topic.any.${choice.kind === 'makeUp' ? 'makeUp' : 'coachSlips'}`) },
        ...topics,
      ]}
      onChange={({ currentTarget }) => onChoice({ ...choice, topicId: currentTarget.value || null })}
    />
  )
}

function PlanSelect({ choice, onChoice }: ChoiceProps) {
  const { t } = useTranslation('printing')
  const plans = useCall('groups.list', { course: useCourseId() })
  const known = (plans.data ?? []).map(({ planId, name }) => ({ value: planId, label: name }))
  if (known.length < 2) return null
  return (
    <NativeSelect
      label={t('plan.label')}
      value={choice.planId ?? ''}
      data={[{ value: '', label: t('plan.newest') }, ...known]}
      onChange={({ currentTarget }) => onChoice({ ...choice, planId: currentTarget.value || null })}
    />
  )
}

/** What some sheets are about: a skill, a reading level, a discussion, a set of groups. */
export function SubjectFields({ choice, onChoice }: ChoiceProps) {
  const { t } = useTranslation(['printing', 'skillCards'])
  return (
    <>
      {hasPart(choice.kind, 'skill') && (
        <NativeSelect
          label={t('printing:skill')}
          value={choice.skill}
          data={skills.map((skill) => ({ value: skill, label: t(`skillCards:${skill}.title`) }))}
          onChange={({ currentTarget }) => {
            const skill = skills.find((known) => known === currentTarget.value)
            if (skill !== undefined) onChoice({ ...choice, skill })
          }}
        />
      )}
      {hasPart(choice.kind, 'level') && (
        <NativeSelect
          label={t('printing:level.label')}
          value={choice.level}
          data={readingLevels.map((level) => ({ value: level, label: t(`printing:level.${level}`) }))}
          onChange={({ currentTarget }) => {
            const level = readingLevels.find((known) => known === currentTarget.value)
            if (level !== undefined) onChoice({ ...choice, level })
          }}
        />
      )}
      {hasPart(choice.kind, 'topic') && <TopicSelect choice={choice} onChoice={onChoice} />}
      {hasPart(choice.kind, 'plan') && <PlanSelect choice={choice} onChoice={onChoice} />}
    </>
  )
}
