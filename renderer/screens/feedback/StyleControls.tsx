import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftView } from '#shared/contract/views.ts'
import {
  FeedbackFormality,
  FeedbackLength,
  FeedbackTone,
  plainStyle,
  type FeedbackStyle,
} from '#shared/model/feedbackStyle.ts'
import { useCourseId, useHead } from '#renderer/lib/course.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct } from '#renderer/lib/queries.ts'
import styles from './feedback.module.css'

const choices = {
  tone: FeedbackTone.options,
  length: FeedbackLength.options,
  formality: FeedbackFormality.options,
} as const
const names = ['tone', 'length', 'formality'] as const

function isSame(one: FeedbackStyle, other: FeedbackStyle): boolean {
  return names.every((name) => one[name] === other[name])
}

interface StyleControlsProps {
  readonly view: DraftView
  /** Writes down what is being typed first. */
  readonly flush: () => Promise<boolean>
}

/** How this feedback is written, and one step to write all new ones so. Wording changes, facts do not. */
export function StyleControls({ view, flush }: StyleControlsProps) {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const ofCourse = useHead().settings.feedbackStyle ?? plainStyle
  const restyle = useAct('feedback.style')
  const keep = useAct('feedback.courseStyle')
  const style = view.draft.style ?? plainStyle
  const choose = async (next: FeedbackStyle): Promise<void> => {
    if (await flush()) await restyle({ course, draftId: view.draftId, style: next })
  }
  return (
    <div className={styles.style} role="group" aria-label={t('style.label')} title={t('style.why')}>
      {names.map((name) => (
        <NativeSelect
          key={name}
          size="xs"
          aria-label={t(`style.${name}.label`)}
          value={style[name]}
          data={choices[name].map((value) => ({ value, label: t(`style.${name}.${value}`) }))}
          onChange={({ currentTarget }) => {
            const value = choices[name].find((choice) => choice === currentTarget.value)
            if (value !== undefined) void choose({ ...style, [name]: value })
          }}
        />
      ))}
      {isSame(style, ofCourse) ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            void keep({ course, style }).then((answer) => (answer.ok ? tell(t('style.kept')) : undefined))
          }}
        >
          {t('style.forAll')}
        </Button>
      )}
    </div>
  )
}
