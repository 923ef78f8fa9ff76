import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sheetOrders } from '#shared/contract/sheetViews.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { hasPart } from './choice.ts'
import type { ChoiceProps } from './choiceProps.ts'

interface Option {
  readonly value: string
  readonly label: string
}

/** The class to choose from; two of one name are told apart by section, so that nobody gets another's sheet. */
export function useStudentOptions(): Option[] {
  const people = useCall('people.list', { course: useCourseId() })
  const students = (people.data ?? []).filter(({ role }) => role === 'student')
  const count = (name: string) => students.filter((other) => other.name === name).length
  return students.map(({ personId, name, sections }) => ({
    value: personId,
    label: count(name) > 1 ? `${name} (${sections.join(', ') || personId})` : name,
  }))
}

/** For whom: who is in, in what order they lie in the pile. */
export function PeopleFields({ choice, onChoice }: ChoiceProps) {
  const { t } = useTranslation('printing')
  const students = useStudentOptions()
  const { kind } = choice
  const everybody = kind === 'smallGroup' || kind === 'makeUp' ? kind : 'all'
  return (
    <>
      {hasPart(kind, 'people') && (
        <MultiSelect
          label={t('people.label')}
          placeholder={choice.people.length === 0 ? t(`people.${everybody}`) : ''}
          data={students}
          value={[...choice.people]}
          searchable
          clearable
          nothingFoundMessage={t('people.none')}
          onChange={(people) => onChoice({ ...choice, people })}
        />
      )}
      {hasPart(kind, 'order') && (
        <NativeSelect
          label={t('order.label')}
          value={choice.order}
          data={sheetOrders.map((order) => ({ value: order, label: t(`order.${order}`) }))}
          onChange={({ currentTarget }) => {
            const order = sheetOrders.find((known) => known === currentTarget.value)
            if (order !== undefined) onChoice({ ...choice, order })
          }}
        />
      )}
      {kind === 'students' && (
        <Checkbox
          label={t('approvedOnly')}
          checked={choice.approvedOnly}
          onChange={({ currentTarget }) => onChoice({ ...choice, approvedOnly: currentTarget.checked })}
        />
      )}
    </>
  )
}
