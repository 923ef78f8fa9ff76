import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Source, DraftText } from '#shared/model/draft.ts'
import { useSay } from '#renderer/lib/say.ts'
import styles from './feedback.module.css'

const parts = ['strength', 'quotation', 'nextStep', 'question'] as const
type Part = (typeof parts)[number]

interface DraftFieldsProps {
  readonly text: DraftText
  readonly sources: readonly Source[]
  readonly readOnly: boolean
  readonly onChange: (text: DraftText) => void
  readonly onLeave: () => void
}

function sourcesOf(part: Part, sources: readonly Source[]): readonly Source[] {
  if (part === 'quotation') return sources.filter(({ kind }) => kind === 'quotation')
  return sources.filter((source) => source.part === part && source.kind !== 'quotation')
}

function SourceLine({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation('feedbackScreen')
  const say = useSay()
  if (sources.length === 0) return null
  return (
    <p className="note">
      {t('draft.source')}: {[...new Set(sources.map(({ what }) => say(what)))].join(' · ')}
    </p>
  )
}

/** The parts of a feedback, each a plain text box with the place its sentences came from under it. */
export function DraftFields({ text, sources, readOnly, onChange, onLeave }: DraftFieldsProps) {
  const { t } = useTranslation('feedbackScreen')
  return parts.map((part) => (
    <div key={part} className={styles.part}>
      <Textarea
        id={`draft-${part}`}
        classNames={{ input: part === 'quotation' ? styles.quoted : styles.words }}
        label={t(`draft.${part}`)}
        description={t(`draft.hint.${part}`)}
        value={text[part]}
        readOnly={readOnly}
        autosize
        minRows={part === 'nextStep' ? 3 : 2}
        spellCheck
        onChange={({ currentTarget }) => onChange({ ...text, [part]: currentTarget.value })}
        onBlur={onLeave}
      />
      <SourceLine sources={sourcesOf(part, sources)} />
    </div>
  ))
}
