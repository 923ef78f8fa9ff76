import { NativeSelect, NumberInput, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CanvasSource, CriterionMatch, RubricCriterionView } from '#shared/contract/exportViews.ts'
import { useCourseCriteria } from '#renderer/lib/useCourseCriteria.ts'
import { useSay, useSayText } from '#renderer/lib/say.ts'
import styles from './export.module.css'
import { TopicChoice, WeeksChoice } from './ScopePart.tsx'
import type { AssessmentForm } from './wish.ts'

interface FormProps {
  readonly source: Extract<CanvasSource, { kind: 'assessments' }>
  readonly form: AssessmentForm
  readonly onForm: (form: AssessmentForm) => void
}

interface MatchRowProps {
  readonly view: RubricCriterionView
  readonly match: CriterionMatch
  readonly onMatch: (match: CriterionMatch) => void
}

function MatchRow({ view, match, onMatch }: MatchRowProps) {
  const { t } = useTranslation('exporting')
  const sayText = useSayText()
  const criteria = useCourseCriteria()
  const own = criteria.find(({ id }) => id === match.criterionId)
  const best = t('rubric:level.4')
  return (
    <Table.Tr>
      <Table.Th scope="row">{view.description}</Table.Th>
      <Table.Td>
        <NativeSelect
          aria-label={`${t('match.from')}: ${view.description}`}
          value={match.criterionId ?? ''}
          data={[
            { value: '', label: t('match.nothing') },
            ...criteria.map(({ id, title }) => ({ value: id, label: sayText(title) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onMatch({ ...match, criterionId: criteria.find(({ id }) => id === value)?.id ?? null })
          }
        />
      </Table.Td>
      <Table.Td>
        <NumberInput
          aria-label={`${t('match.outOf', { level: best })}: ${view.description}`}
          min={0}
          max={100_000}
          // The course's own rubric knows the points of its levels.
          disabled={match.criterionId === null || (own?.points ?? null) !== null}
          value={match.outOf}
          onChange={(value) => (typeof value === 'number' ? onMatch({ ...match, outOf: value }) : undefined)}
        />
      </Table.Td>
    </Table.Tr>
  )
}

function MatchTable({ source, form, onForm }: FormProps) {
  const { t } = useTranslation('exporting')
  const change = (changed: CriterionMatch) =>
    onForm({
      ...form,
      matches: form.matches.map((match) => (match.description === changed.description ? changed : match)),
    })
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('match.in')}</Table.Th>
          <Table.Th>{t('match.from')}</Table.Th>
          <Table.Th>{t('match.outOf', { level: t('rubric:level.4') })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {form.matches.map((match) => {
          const view = source.criteria.find(({ description }) => description === match.description)
          return view && <MatchRow key={match.description} view={view} match={match} onMatch={change} />
        })}
      </Table.Tbody>
    </Table>
  )
}

function CommentsChoice({ source, form, onForm }: FormProps) {
  const { t } = useTranslation('exporting')
  const places = source.criteria.filter(({ hasComments, refused }) => hasComments && refused === null)
  return (
    <NativeSelect
      label={t('match.comments')}
      value={form.commentsIn ?? ''}
      data={[{ value: '', label: t('match.noComments') }, ...places.map(({ description }) => description)]}
      onChange={({ currentTarget: { value } }) =>
        onForm({ ...form, commentsIn: value === '' ? null : value })
      }
    />
  )
}

/** Which of the course's criteria fills which of Canvas's, and where the feedback goes. */
export function AssessmentPart(props: FormProps) {
  const { t } = useTranslation('exporting')
  const say = useSay()
  const { source, form, onForm } = props
  const refused = source.criteria.flatMap((criterion) => criterion.refused ?? [])
  return (
    <section className={styles.part} aria-label={t('kind.assessments.name')}>
      <div className={styles.form}>
        <WeeksChoice />
        <TopicChoice value={form.topicId} onChange={(topicId) => onForm({ ...form, topicId })} />
        <CommentsChoice {...props} />
      </div>
      <h3>{t('match.title')}</h3>
      <MatchTable {...props} />
      {refused.map((why, at) => (
        <p key={at} className={styles.warn}>
          {say(why)}
        </p>
      ))}
    </section>
  )
}
