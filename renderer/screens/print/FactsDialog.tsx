import {
  Button,
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  NumberInput,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetFacts } from '#shared/contract/sheetViews.ts'
import { HomeLanguage } from '#shared/model/courseFacts.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { useCourseId } from '#renderer/lib/course.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { wordsOf } from '#renderer/sheets/homeLanguage.tsx'
import { asFacts, asForm, problemOf, type FactsForm } from './factsForm.ts'
import { LogoField } from './LogoField.tsx'

interface FieldsProps {
  readonly form: FactsForm
  readonly set: (change: Partial<FactsForm>) => void
}

const lines = ['instructor', 'helpRoute', 'officeHours', 'meeting', 'learningTarget', 'recording'] as const

function LineFields({ form, set }: FieldsProps) {
  const { t } = useTranslation('printing')
  return lines.map((field) => (
    <TextInput
      key={field}
      label={t(`facts.${field}`)}
      placeholder={t(`facts.example.${field}`)}
      value={form[field]}
      maxLength={field === 'instructor' ? 120 : 300}
      onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
    />
  ))
}

function RuleField({ form, set }: FieldsProps) {
  const { t } = useTranslation('printing')
  const problem = problemOf(form)
  return (
    <Textarea
      label={t('facts.groundRules')}
      description={t('facts.groundRulesWhy')}
      autosize
      minRows={3}
      maxRows={10}
      value={form.groundRules}
      error={problem === 'tooManyRules' || problem === 'longRule' ? t(`facts.problem.${problem}`) : null}
      onChange={({ currentTarget }) => set({ groundRules: currentTarget.value })}
    />
  )
}

function SummaryFields({ form, set }: FieldsProps) {
  const { t } = useTranslation('printing')
  const shown = ['levels', 'points', 'neither'] as const
  const languages = HomeLanguage.options.map((value) => ({ value, label: wordsOf(value).name }))
  return (
    <>
      <NativeSelect
        label={t('facts.levelsAs')}
        value={form.levelsAs}
        data={shown.map((value) => ({ value, label: t(`facts.levels.${value}`) }))}
        onChange={({ currentTarget }) =>
          set({ levelsAs: shown.find((one) => one === currentTarget.value) ?? 'levels' })
        }
      />
      <Checkbox
        label={t('facts.dialogueBox')}
        checked={form.dialogueBox}
        onChange={({ currentTarget }) => set({ dialogueBox: currentTarget.checked })}
      />
      <NumberInput
        label={t('facts.questionDays')}
        description={t('facts.questionDaysWhy')}
        min={1}
        max={90}
        allowDecimal={false}
        value={form.questionDays}
        error={problemOf(form) === 'days' ? t('facts.problem.days') : null}
        onChange={(questionDays) => set({ questionDays })}
      />
      <NativeSelect
        label={t('facts.homeLanguage')}
        description={t('facts.homeLanguageWhy')}
        value={form.homeLanguage ?? ''}
        data={[{ value: '', label: t('facts.noLanguage') }, ...languages]}
        onChange={({ currentTarget }) =>
          set({ homeLanguage: HomeLanguage.options.find((one) => one === currentTarget.value) ?? null })
        }
      />
    </>
  )
}

function FactsFields({ kept, onClose }: { readonly kept: SheetFacts; readonly onClose: () => void }) {
  const { t } = useTranslation('printing')
  const course = useCourseId()
  const save = useAct('facts.set')
  const [saving, setSaving] = useState(false)
  const [form, setForm] = useState<FactsForm>(() => asForm(kept))
  const set = (change: Partial<FactsForm>) => setForm((before) => ({ ...before, ...change }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const said = asFacts(form)
    if (said === null || saving) return
    setSaving(true)
    const facts = { ...said.facts, groundRules: [...said.facts.groundRules] }
    void save({ course, ...said, facts }).then((answer) => {
      setSaving(false)
      if (!answer.ok) return
      tell(t('facts.saved'))
      onClose()
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <p className="note">{t('facts.what')}</p>
        <LineFields form={form} set={set} />
        <RuleField form={form} set={set} />
        <SummaryFields form={form} set={set} />
        <LogoField logo={form.logo} onLogo={(logo) => set({ logo })} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What sheets say about the course. Saving is one act that can be undone. */
export function FactsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('printing')
  const facts = useCall('facts.get', { course: useCourseId() })
  return (
    <Modal opened onClose={onClose} title={t('facts.title')} size="lg" centered>
      <Answered query={facts}>{(kept) => <FactsFields kept={kept} onClose={onClose} />}</Answered>
    </Modal>
  )
}
