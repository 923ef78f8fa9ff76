import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RubricSetup } from '#shared/contract/rubricViews.ts'
import { useSayText } from '#renderer/lib/say.ts'
import { CriterionFields } from './CriterionFields.tsx'
import { asForm, changed, leftBehind, moved, ownCriterion, type RubricForm } from './form.ts'
import styles from './rubric.module.css'

interface FieldsProps {
  readonly form: RubricForm
  readonly setup: RubricSetup
  readonly set: (form: RubricForm) => void
}

/** The rubric as it is, the built-in one, and those from Canvas: choosing one fills the fields. */
function StartFrom({ form, setup, set }: FieldsProps) {
  const { t } = useTranslation('rubricScreen')
  const sayText = useSayText()
  const offered = setup.offered.map(({ id, title }) => ({ value: id, label: sayText(title) }))
  const choose = (value: string) => {
    const rubric = setup.offered.find(({ id }) => id === value) ?? setup.rubric
    set({ ...asForm(rubric, null, sayText), bestPosts: form.bestPosts })
  }
  return (
    <NativeSelect
      label={t('start')}
      description={t('startWhy')}
      inputWrapperOrder={['label', 'input', 'description']}
      defaultValue=""
      data={[{ value: '', label: t('present') }, ...offered]}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  )
}

function Whole(props: FieldsProps) {
  const { t } = useTranslation('rubricScreen')
  const { form, set } = props
  return (
    <div className={styles.whole}>
      <StartFrom {...props} />
      <TextInput
        label={t('name')}
        value={form.title}
        maxLength={255}
        onChange={({ currentTarget }) => set({ ...form, title: currentTarget.value })}
      />
      <NumberInput
        label={t('best')}
        description={t('bestWhy')}
        inputWrapperOrder={['label', 'input', 'description']}
        min={1}
        max={100}
        value={form.bestPosts}
        onChange={(bestPosts) => set({ ...form, bestPosts })}
      />
    </div>
  )
}

/** For every criterion that goes and has levels: whether they stay aside or go on under another one. */
function Carry({ form, setup, set }: FieldsProps) {
  const { t } = useTranslation('rubricScreen')
  const sayText = useSayText()
  const gone = leftBehind(form, setup)
  if (gone.length === 0) return null
  const places = form.criteria.map(({ id, title }) => ({ value: id, label: t('carry.to', { title }) }))
  return (
    <fieldset className={styles.criterion}>
      <legend>{t('carry.title')}</legend>
      {gone.map(({ id, title }) => (
        <NativeSelect
          key={id}
          label={t('carry.label', { count: setup.levels[id] ?? 0, title: sayText(title) })}
          value={form.carry[id] ?? ''}
          data={[{ value: '', label: t('carry.aside') }, ...places]}
          onChange={({ currentTarget }) =>
            set({ ...form, carry: { ...form.carry, [id]: currentTarget.value } })
          }
        />
      ))}
    </fieldset>
  )
}

/** Every field of the rubric. */
export function RubricFields(props: FieldsProps) {
  const { t } = useTranslation('rubricScreen')
  const { form, set } = props
  const { criteria } = form
  return (
    <>
      <Whole {...props} />
      {criteria.map((criterion, at) => (
        <CriterionFields
          key={criterion.id}
          form={criterion}
          number={at + 1}
          of={criteria.length}
          set={(change) => set(changed(form, at, change))}
          move={(by) => set({ ...form, criteria: moved(criteria, at, by) })}
          remove={() => set({ ...form, criteria: criteria.filter((one) => one !== criterion) })}
        />
      ))}
      <Button variant="default" onClick={() => set({ ...form, criteria: [...criteria, ownCriterion(form)] })}>
        {t('add')}
      </Button>
      <Carry {...props} />
    </>
  )
}
