import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#shared/contract/importViews.ts'
import { useCourseId, useGo } from '#renderer/lib/course.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { Originals } from './Originals.tsx'
import { Problems } from './Problems.tsx'
import { Sums } from './Sums.tsx'
import styles from './import.module.css'

interface DoneProps {
  readonly outcome: ImportOutcome
  readonly again: () => void
}

/** What the import brought, the way on, and the way back. */
export function Done({ outcome, again }: DoneProps) {
  const { t } = useTranslation('importing')
  const course = useCourseId()
  const go = useGo()
  const undo = useAct('import.undo')
  const [undoing, setUndoing] = useState(false)
  const takeBack = () => {
    if (undoing) return
    setUndoing(true)
    void undo({ course, importId: outcome.importId }).then((answer) => {
      setUndoing(false)
      if (answer.ok) again()
    })
  }
  const seeClass = () => {
    again()
    go('overview')
  }
  return (
    <>
      <p className="lead" role="status">
        {t('done.lead')} <Sums of={outcome} tense="done" />
      </p>
      <div className={styles.buttons}>
        <Button onClick={seeClass}>{t('done.class')}</Button>
        <Button variant="default" onClick={again}>
          {t('done.more')}
        </Button>
        <Button variant="default" loading={undoing} onClick={takeBack}>
          {t('done.undo')}
        </Button>
      </div>
      <Originals importId={outcome.importId} />
      <Problems problems={outcome.problems} />
    </>
  )
}
