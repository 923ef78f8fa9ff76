import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topic } from '#shared/model/topic.ts'
import styles from './read.module.css'

const foldedFrom = 220

/** The prompt, pinned on top. A long one is folded to two lines. */
export const Prompt = memo(function Prompt({ title, prompt }: Pick<Topic, 'title' | 'prompt'>) {
  const { t } = useTranslation('read')
  const [open, setOpen] = useState(false)
  const long = prompt.length > foldedFrom
  return (
    <div className={styles.prompt}>
      <p className={long && !open ? styles.folded : undefined} dir="auto">
        <b>{title}</b>
        {prompt === '' ? null : <> {prompt}</>}
      </p>
      {long ? (
        <button type="button" className="plain-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'prompt.fold' : 'prompt.unfold')}
        </button>
      ) : null}
    </div>
  )
})
