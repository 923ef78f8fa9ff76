import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PhraseType } from '#shared/feedback/bank.ts'
import type { PhraseWords } from '#shared/feedback/commentBank.ts'
import { levels } from '#shared/model/rubric.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct } from '#renderer/lib/queries.ts'
import styles from './feedback.module.css'
import { useSubject } from './subject.ts'

/** What is being written: a new entry, or one's own with other words. */
export interface Editing {
  readonly id: string | null
  readonly words: PhraseWords
}

interface BankEditorProps {
  readonly editing: Editing
  readonly subjects: readonly string[]
  readonly done: () => void
}

function LevelSelect(props: {
  readonly label: string
  readonly value: number
  readonly choose: (level: number) => void
}) {
  const { t } = useTranslation('rubric')
  return (
    <NativeSelect
      label={props.label}
      value={String(props.value)}
      data={levels.map((level) => ({ value: String(level), label: t(`level.${level}`) }))}
      onChange={({ currentTarget }) => props.choose(Number(currentTarget.value))}
    />
  )
}

/** Keeps an entry, once however often it is asked. */
function useKeep({ editing, done }: Pick<BankEditorProps, 'editing' | 'done'>) {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const save = useAct('bank.save')
  const [saving, setSaving] = useState(false)
  const keep = (words: PhraseWords) => {
    if (saving) return
    setSaving(true)
    void save({ course, id: editing.id, words }).then((answer) => {
      setSaving(false)
      if (!answer.ok) return
      tell(t('bank.kept'))
      done()
    })
  }
  return { keep, saving }
}

/** Writes an entry of the comment bank; what stands against it is said when it is kept. */
export function BankEditor({ editing, subjects, done }: BankEditorProps) {
  const { t } = useTranslation('feedbackScreen')
  const subject = useSubject()
  const [words, setWords] = useState(editing.words)
  const { keep, saving } = useKeep({ editing, done })
  const set = (change: Partial<PhraseWords>) => setWords((before) => ({ ...before, ...change }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    keep(words)
  }
  return (
    <form className={styles.editor} onSubmit={submit} aria-label={t('bank.editor')}>
      <Textarea
        label={t('bank.text')}
        description={t('bank.textHint')}
        value={words.text}
        autosize
        autoFocus
        minRows={3}
        maxLength={600}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      <NativeSelect
        label={t('bank.type')}
        value={words.type}
        data={PhraseType.options.map((value) => ({ value, label: t(`bank.types.${value}`) }))}
        onChange={({ currentTarget }) => set({ type: PhraseType.parse(currentTarget.value) })}
      />
      <NativeSelect
        label={t('bank.about')}
        value={words.about}
        data={[...new Set([words.about, 'any', ...subjects])].map((value) => ({
          value,
          label: subject(value),
        }))}
        onChange={({ currentTarget }) => set({ about: currentTarget.value })}
      />
      <div className={styles.pair}>
        <LevelSelect label={t('bank.from')} value={words.from} choose={(from) => set({ from })} />
        <LevelSelect label={t('bank.to')} value={words.to} choose={(to) => set({ to })} />
      </div>
      <div className={styles.buttons}>
        <Button variant="default" onClick={done}>
          {t('bank.cancel')}
        </Button>
        <Button type="submit" disabled={words.text.trim() === ''} loading={saving}>
          {t('bank.save')}
        </Button>
      </div>
    </form>
  )
}
