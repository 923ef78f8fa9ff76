import { useTranslation } from 'react-i18next'
import { draftParts, sameText } from '#shared/feedback/editDraft.ts'
import { wordDiff, type DiffRun } from '#shared/feedback/wordDiff.ts'
import type { DraftText } from '#shared/model/draft.ts'
import styles from './feedback.module.css'

function Run({ run }: { readonly run: DiffRun }) {
  if (run.kind === 'same') return run.text
  return run.kind === 'gone' ? (
    <del className={styles.gone}>{run.text}</del>
  ) : (
    <ins className={styles.added}>{run.text}</ins>
  )
}

interface DiffProps {
  readonly before: DraftText
  readonly after: DraftText
}

/** Part by part: struck out what stood there before, underlined what stands there now. */
export function TextDiff({ before, after }: DiffProps) {
  const { t } = useTranslation('feedbackScreen')
  const changed = draftParts.filter((part) => before[part] !== after[part])
  return changed.map((part) => (
    <div key={part}>
      <h4 className="note">{t(`draft.${part}`)}</h4>
      <p className={styles.diff}>
        {wordDiff(before[part], after[part]).map((run, at) => (
          <Run key={`${at}-${run.kind}`} run={run} />
        ))}
      </p>
    </div>
  ))
}

/** What the instructor changed in the words that the rules had written; they are kept for good. */
export function Changes({ suggested, text }: { readonly suggested: DraftText; readonly text: DraftText }) {
  const { t } = useTranslation('feedbackScreen')
  if (sameText(suggested, text)) return null
  return (
    <details className={styles.changes}>
      <summary>{t('changes.title')}</summary>
      <TextDiff before={suggested} after={text} />
    </details>
  )
}
