import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCourseId, useGo } from '#renderer/lib/course.ts'
import { useNameOf } from '#renderer/lib/presenter.ts'
import { useCall } from '#renderer/lib/queries.ts'
import styles from './export.module.css'

interface ChoiceProps {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** Which set of groups; where there is none, the way to make one. */
export function PlanChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation('exporting')
  const go = useGo()
  const plans = useCall('groups.list', { course: useCourseId() })
  if (plans.data?.length === 0) {
    return (
      <div className={styles.part}>
        <p>{t('plan.none')}</p>
        <div>
          <Button variant="default" onClick={() => go('groups')}>
            {t('plan.go')}
          </Button>
        </div>
      </div>
    )
  }
  const data = (plans.data ?? []).map(({ planId, name }) => ({ value: planId, label: name }))
  return (
    <NativeSelect
      label={t('plan.label')}
      value={value ?? ''}
      data={[{ value: '', label: '–' }, ...data]}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    />
  )
}

/** Whose record. */
export function PersonChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation('exporting')
  const nameOf = useNameOf()
  const people = useCall('people.list', { course: useCourseId() })
  const students = (people.data ?? []).filter(({ role }) => role !== 'staff' && role !== 'test')
  return (
    <NativeSelect
      label={t('person.label')}
      value={value ?? ''}
      data={[
        { value: '', label: t('person.none') },
        ...students.map(({ personId, sortableName }) => ({
          value: personId,
          label: nameOf(personId, sortableName),
        })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    />
  )
}
