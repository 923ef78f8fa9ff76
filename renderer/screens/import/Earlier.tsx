import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '#shared/contract/importViews.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { moment } from '#renderer/lib/format.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import styles from './import.module.css'

function Row({ row }: { readonly row: ImportRow }) {
  const { t, i18n } = useTranslation('importing')
  const say = useSay()
  const course = useCourseId()
  const undo = useAct('import.undo')
  const [undoing, setUndoing] = useState(false)
  const run = () => {
    if (undoing) return
    setUndoing(true)
    void undo({ course, importId: row.id }).then((answer) => {
      setUndoing(false)
      if (answer.ok) tell(t('earlier.undone'))
    })
  }
  return (
    <li className={styles.earlier}>
      <div>
        <p>{say(row.label)}</p>
        <p className="note">
          {moment(row.at, i18n.language, new Date())} · {row.files.join(', ')}
        </p>
      </div>
      <Button variant="default" loading={undoing} onClick={run}>
        {t('done.undo')}
      </Button>
    </li>
  )
}

/** Imports that count, newest first. Undoing one keeps everything set in the course. */
export function Earlier() {
  const { t } = useTranslation('importing')
  const rows = useCall('import.list', { course: useCourseId() }).data ?? []
  if (rows.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className="caps">{t('earlier.title')}</h2>
      <ul className={styles.plain}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}
