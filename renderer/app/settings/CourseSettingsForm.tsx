import { Button, NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseHead } from '#shared/contract/views.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { timeZones } from '#renderer/lib/timeZones.ts'
import { asForm, asSettings, problemsOf, type SettingsForm } from './form.ts'
import styles from './SettingsDialog.module.css'

interface FormProps {
  readonly head: CourseHead
  readonly done: () => void
}

interface FieldsProps {
  readonly form: SettingsForm
  readonly set: (change: Partial<SettingsForm>) => void
}

function TextFields({ form, set }: FieldsProps) {
  const { t } = useTranslation('app')
  const error = problemsOf(form).title ? t('settings.problem.title') : null
  return (
    <>
      <TextInput
        label={t('settings.courseTitle')}
        value={form.title}
        error={error}
        maxLength={120}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('settings.term')}
        value={form.term}
        maxLength={60}
        onChange={(event) => set({ term: event.currentTarget.value })}
      />
      <TextInput
        label={t('settings.instructor')}
        value={form.instructor}
        onChange={(event) => set({ instructor: event.currentTarget.value })}
      />
      <TextInput
        label={t('settings.helpRoute')}
        placeholder={t('settings.helpRouteExample')}
        value={form.helpRoute}
        onChange={(event) => set({ helpRoute: event.currentTarget.value })}
      />
    </>
  )
}

function NumberFields({ form, set }: FieldsProps) {
  const { t } = useTranslation('app')
  const problems = problemsOf(form)
  const wrong = t('settings.problem.number')
  return (
    <>
      <TextInput
        type="date"
        label={t('settings.firstDay')}
        description={t('settings.firstDayWhy')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={form.firstDay}
        onChange={(event) => set({ firstDay: event.currentTarget.value })}
      />
      <NumberInput
        label={t('settings.weeks')}
        min={1}
        max={60}
        value={form.weeks}
        error={problems.weeks ? wrong : null}
        onChange={(weeks) => set({ weeks })}
      />
      <Select
        label={t('settings.timeZone')}
        description={t('settings.timeZoneWhy')}
        inputWrapperOrder={['label', 'input', 'description']}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('settings.timeZoneNone')}
        data={[...timeZones(form.timeZone)]}
        value={form.timeZone}
        onChange={(timeZone) => set(timeZone === null ? {} : { timeZone })}
      />
      <NumberInput
        label={t('settings.targetDays')}
        min={1}
        max={60}
        value={form.feedbackTargetDays}
        error={problems.feedbackTargetDays ? wrong : null}
        onChange={(feedbackTargetDays) => set({ feedbackTargetDays })}
      />
    </>
  )
}

function Switches({ form, set }: FieldsProps) {
  const { t } = useTranslation('app')
  return (
    <>
      <Switch
        className={styles.wide}
        label={t('settings.anonymous')}
        description={t('settings.anonymousWhy')}
        checked={form.anonymous}
        onChange={(event) => set({ anonymous: event.currentTarget.checked })}
      />
      <Switch
        className={styles.wide}
        label={t('settings.markFirst')}
        description={t('settings.markFirstWhy')}
        checked={form.markFirst}
        onChange={(event) => set({ markFirst: event.currentTarget.checked })}
      />
      <NumberInput
        label={t('settings.markFirstPosts')}
        description={t('settings.markFirstPostsWhy')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={0}
        max={1000}
        value={form.markFirstPosts}
        error={problemsOf(form).markFirstPosts ? t('settings.problem.count') : null}
        onChange={(markFirstPosts) => set({ markFirstPosts })}
      />
      <Switch
        className={styles.wide}
        label={t('settings.rechecks')}
        description={t('settings.rechecksWhy')}
        checked={form.rechecks}
        onChange={(event) => set({ rechecks: event.currentTarget.checked })}
      />
    </>
  )
}

/** The settings of a course; saving is one act that can be undone. */
export function CourseSettingsForm({ head, done }: FormProps) {
  const { t } = useTranslation('app')
  const [form, setForm] = useState<SettingsForm>(() => asForm(head.settings))
  const [saving, setSaving] = useState(false)
  const save = useAct('course.settings')
  const set = (change: Partial<SettingsForm>) => setForm((before) => ({ ...before, ...change }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const settings = asSettings(form, head.settings)
    if (settings === null || saving) return
    setSaving(true)
    void save({ course: head.id, settings }).then((answer) => {
      setSaving(false)
      if (!answer.ok) return
      tell(t('settings.saved'))
      done()
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextFields form={form} set={set} />
      <NumberFields form={form} set={set} />
      <Switches form={form} set={set} />
      <div className={styles.end}>
        <Button variant="default" onClick={done}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
