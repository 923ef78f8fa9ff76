import { useTranslation } from 'react-i18next'
import type { CourseHead } from '#shared/contract/views.ts'
import { Key } from '#renderer/components/Key.tsx'
import { moment } from '#renderer/lib/format.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useSay } from '#renderer/lib/say.ts'
import { useUndo } from './useUndo.ts'
import styles from './StatusBar.module.css'

interface StatusBarProps {
  readonly head: CourseHead
  readonly openHistory: () => void
}

function Saved({ at }: { readonly at: string | null }) {
  const { t, i18n } = useTranslation('app')
  if (at === null) return <span>{t('status.nothingYet')}</span>
  return <span>{t('status.saved', { time: moment(at, i18n.language, new Date()) })}</span>
}

/** The truth at the foot of the window: saved when, offline, how far, what undo would undo. */
export function StatusBar({ head, openHistory }: StatusBarProps) {
  const { t } = useTranslation('app')
  const say = useSay()
  const presenting = usePresenting()
  const { undo } = useUndo(head)
  const next = head.undo.undo
  return (
    <>
      <Saved at={head.savedAt} />
      <span>{t('status.offline')}</span>
      {head.scorable > 0 && !presenting ? (
        <span className="numbers">{t('status.scored', { scored: head.scored, count: head.scorable })}</span>
      ) : null}
      {presenting ? <b className={styles.presenting}>{t('presenter.active')}</b> : null}
      <span className={styles.gap} />
      {next === null || presenting ? null : (
        <button type="button" className={styles.undo} onClick={undo}>
          <span className={styles.what}>{t('status.undo', { what: say(next) })}</span> <Key combo="mod+z" />
        </button>
      )}
      <button type="button" className={styles.undo} onClick={openHistory}>
        {t('command.history')}
      </button>
    </>
  )
}
