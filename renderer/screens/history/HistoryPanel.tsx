import { Button, Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HistoryRow } from '#shared/contract/views.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Key } from '#renderer/components/Key.tsx'
import { useHead } from '#renderer/lib/course.ts'
import { moment } from '#renderer/lib/format.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import { Points } from './Points.tsx'
import styles from './HistoryPanel.module.css'

function Row({ row }: { readonly row: HistoryRow }) {
  const { t, i18n } = useTranslation('app')
  const say = useSay()
  const presenting = usePresenting()
  return (
    <li className={styles.row} data-undone={row.undone}>
      <span>
        {presenting ? t('presenter.hidden') : say(row.name)}
        {row.undone ? <span className={styles.undone}> {t('history.undone')}</span> : null}
      </span>
      <time className="note numbers" dateTime={row.at}>
        {moment(row.at, i18n.language, new Date())}
      </time>
    </li>
  )
}

function Steps() {
  const { t } = useTranslation('app')
  const head = useHead()
  const undo = useAct('history.undo')
  const redo = useAct('history.redo')
  const input = { course: head.id }
  return (
    <div className={styles.steps}>
      <Button variant="default" disabled={head.undo.undo === null} onClick={() => void undo(input)}>
        {t('command.undo')}&nbsp;
        <Key combo="mod+z" />
      </Button>
      <Button variant="default" disabled={head.undo.redo === null} onClick={() => void redo(input)}>
        {t('command.redo')}&nbsp;
        <Key combo="mod+shift+z" />
      </Button>
    </div>
  )
}

function Rows({ rows }: { readonly rows: readonly HistoryRow[] }) {
  const { t } = useTranslation('app')
  if (rows.length === 0) return <p className="soft">{t('history.empty')}</p>
  return (
    <ol className={styles.rows}>
      {rows.map((row, at) => (
        <Row key={`${row.at} ${at}`} row={row} />
      ))}
    </ol>
  )
}

/** Everything done in this course, newest first; undo and redo step through it. */
export default function HistoryPanel({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('app')
  const history = useCall('history.list', { course: useHead().id })
  return (
    <Drawer opened onClose={close} position="right" size="24rem" title={t('command.history')}>
      <p className="note">{t('history.what')}</p>
      <Steps />
      <Points />
      <h3 className={styles.acts}>{t('history.acts')}</h3>
      <Answered query={history}>{(rows) => <Rows rows={rows} />}</Answered>
    </Drawer>
  )
}
