import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WaitingImport } from '#shared/contract/importViews.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { moment } from '#renderer/lib/format.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import styles from './import.module.css'

interface RowProps {
  readonly waiting: WaitingImport
  readonly resume: (stageId: string) => void
}

function Row({ waiting, resume }: RowProps) {
  const { t, i18n } = useTranslation('importing')
  const course = useCourseId()
  const discard = useAct('import.discard')
  const { stageId, files, at } = waiting
  return (
    <li className={styles.earlier}>
      <div>
        <p>{files.join(', ')}</p>
        <p className="note">{moment(at, i18n.language, new Date())}</p>
      </div>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => void discard({ course, stageId })}>
          {t('preview.discard')}
        </Button>
        <Button onClick={() => resume(stageId)}>{t('waiting.resume')}</Button>
      </div>
    </li>
  )
}

/** Imports that were begun and left; nothing of them is in the course yet. */
export function WaitingImports({ resume }: Pick<RowProps, 'resume'>) {
  const { t } = useTranslation('importing')
  const rows = useCall('import.waiting', { course: useCourseId() }).data ?? []
  if (rows.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className="caps">{t('waiting.title', { count: rows.length })}</h2>
      <p className="note">{t('waiting.why')}</p>
      <ul className={styles.plain}>
        {rows.map((waiting) => (
          <Row key={waiting.stageId} waiting={waiting} resume={resume} />
        ))}
      </ul>
    </section>
  )
}
