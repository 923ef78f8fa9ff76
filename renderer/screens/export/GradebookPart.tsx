import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ScorePart, type CanvasSource } from '#shared/contract/exportViews.ts'
import { useSay } from '#renderer/lib/say.ts'
import styles from './export.module.css'
import { TopicChoice, WeeksChoice } from './ScopePart.tsx'
import type { GradebookForm } from './wish.ts'

type Gradebook = Extract<CanvasSource, { kind: 'gradebook' }>

interface FormProps {
  readonly source: Gradebook
  readonly form: GradebookForm
  readonly onForm: (form: GradebookForm) => void
}

function ColumnChoice({ source, form, onForm }: FormProps) {
  const { t } = useTranslation('exporting')
  const usable = source.columns.filter(({ refused }) => refused === null)
  const columns = usable.map(({ at, title, points }) => ({
    value: String(at),
    label: t('target.points', { title, points: points ?? 0 }),
  }))
  return (
    <NativeSelect
      label={t('target.column')}
      value={form.column === null ? '' : String(form.column)}
      data={[{ value: '', label: t('target.none') }, ...columns, { value: 'new', label: t('target.new') }]}
      onChange={({ currentTarget: { value } }) =>
        onForm({ ...form, column: value === '' ? null : value === 'new' ? 'new' : Number(value) })
      }
    />
  )
}

function NewAssignment({ form, onForm }: Omit<FormProps, 'source'>) {
  const { t } = useTranslation('exporting')
  if (form.column !== 'new') return null
  return (
    <>
      <TextInput
        label={t('target.newTitle')}
        value={form.newTitle}
        maxLength={200}
        onChange={({ currentTarget }) => onForm({ ...form, newTitle: currentTarget.value })}
      />
      <NumberInput
        label={t('target.newPoints')}
        min={0}
        max={100_000}
        value={form.newPoints ?? ''}
        onChange={(value) => onForm({ ...form, newPoints: typeof value === 'number' ? value : null })}
      />
    </>
  )
}

function RefusedColumns({ source }: { readonly source: Gradebook }) {
  const { t } = useTranslation('exporting')
  const say = useSay()
  const refused = source.columns.flatMap((column) => column.refused ?? [])
  if (refused.length === 0) return null
  return (
    <details className={styles.refused}>
      <summary>{t('target.cannot')}</summary>
      <ul>
        {refused.map((why, at) => (
          <li key={at}>{say(why)}</li>
        ))}
      </ul>
    </details>
  )
}

function CountChoice({ form, onForm }: Omit<FormProps, 'source'>) {
  const { t } = useTranslation('exporting')
  const counts = new Set([1, 2, 3, 4, 5, 6, 8, 10, ...(form.best === null ? [] : [form.best])])
  const best = [...counts]
    .toSorted((one, other) => one - other)
    .map((count) => ({
      value: String(count),
      label: t('scope.bestOf', { count }),
    }))
  return (
    <>
      <NativeSelect
        label={t('scope.part')}
        description={t('scope.partWhy')}
        value={form.part}
        data={ScorePart.options.map((part) => ({ value: part, label: t(`scope.parts.${part}`) }))}
        onChange={({ currentTarget }) => onForm({ ...form, part: ScorePart.parse(currentTarget.value) })}
      />
      <NativeSelect
        label={t('scope.best')}
        value={form.best === null ? '' : String(form.best)}
        data={[{ value: '', label: t('scope.bestAll') }, ...best]}
        onChange={({ currentTarget: { value } }) =>
          onForm({ ...form, best: value === '' ? null : Number(value) })
        }
      />
    </>
  )
}

/** Which posts make the score, and which column gets it. */
export function GradebookPart({ source, form, onForm }: FormProps) {
  const { t } = useTranslation('exporting')
  return (
    <section className={styles.form} aria-label={t('kind.gradebook.name')}>
      <div className={styles.part}>
        <WeeksChoice />
        <TopicChoice value={form.topicId} onChange={(topicId) => onForm({ ...form, topicId })} />
        <ColumnChoice source={source} form={form} onForm={onForm} />
        <NewAssignment form={form} onForm={onForm} />
        <RefusedColumns source={source} />
      </div>
      <div className={styles.part}>
        <CountChoice form={form} onForm={onForm} />
        <Checkbox
          label={t('option.overwrite')}
          checked={form.overwrite}
          onChange={({ currentTarget }) => onForm({ ...form, overwrite: currentTarget.checked })}
        />
        <Checkbox
          label={t('option.complete')}
          checked={form.complete}
          onChange={({ currentTarget }) => onForm({ ...form, complete: currentTarget.checked })}
        />
      </div>
    </section>
  )
}
