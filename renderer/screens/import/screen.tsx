import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/model/assertNever.ts'
import { Bar } from '#renderer/components/Bar.tsx'
import { JobProgress } from '#renderer/components/JobProgress.tsx'
import { useCourseId } from '#renderer/lib/course.ts'
import { takeFiles, useHeldFiles } from '#renderer/lib/drops.ts'
import { useSay } from '#renderer/lib/say.ts'
import { Choose } from './Choose.tsx'
import { Done } from './Done.tsx'
import type { Flow } from './flow.ts'
import { useFlow } from './flowStore.ts'
import { useImport, type Importing } from './useImport.ts'
import { Wizard } from './Wizard.tsx'
import styles from './import.module.css'

/** Takes files that were dropped on the window, unless something is running. An import on screen waits meanwhile. */
function useDroppedFiles(flow: Flow, importing: Importing): void {
  const held = useHeldFiles()
  const busy = flow.kind === 'working'
  useEffect(() => {
    if (held.length === 0 || busy) return
    if (flow.kind === 'preview') importing.leave()
    importing.choose(takeFiles())
  }, [held, busy, flow.kind, importing])
}

function Step({ flow, importing }: { readonly flow: Flow; readonly importing: Importing }) {
  const say = useSay()
  switch (flow.kind) {
    case 'choose':
      return <Choose error={flow.error} choose={importing.choose} resume={importing.resume} />
    case 'working':
      return <JobProgress {...flow} what={say(flow.what)} cancel={importing.cancel} />
    case 'preview':
      return <Wizard flow={flow} importing={importing} />
    case 'done':
      return <Done outcome={flow.outcome} again={importing.again} />
    default:
      return assertNever(flow)
  }
}

/** Files → what they hold, step by step where there is something to ask → one button → undo. */
export default function ImportScreen() {
  const { t } = useTranslation('importing')
  const course = useCourseId()
  const flow = useFlow(course)
  const importing = useImport(course)
  useDroppedFiles(flow, importing)
  return (
    <div className={styles.import}>
      <Bar crumb={t('title')} />
      <Step flow={flow} importing={importing} />
    </div>
  )
}
