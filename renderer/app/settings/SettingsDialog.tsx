import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCall } from '#renderer/lib/queries.ts'
import type { Where } from '#renderer/lib/route.ts'
import type { OpenDialog } from '../dialogs.ts'
import { ComputerSettings } from './ComputerSettings.tsx'
import { CourseSettingsForm } from './CourseSettingsForm.tsx'
import { ModelSettings } from './ModelSettings.tsx'
import styles from './SettingsDialog.module.css'

interface SettingsDialogProps {
  readonly opened: boolean
  readonly close: () => void
  readonly route: Where
  readonly open: OpenDialog
}

interface CoursePartProps {
  readonly course: string
  readonly close: () => void
  readonly open: OpenDialog
}

function CoursePart({ course, close, open }: CoursePartProps) {
  const { t } = useTranslation('app')
  const head = useCall('course.head', { course })
  if (head.data === undefined) return null
  return (
    <section className={styles.part}>
      <h2 className="caps">{t('settings.course')}</h2>
      <CourseSettingsForm head={head.data} done={close} />
      <Button variant="default" className={styles.start} onClick={() => open('rubric')}>
        {t('rubricScreen:command')}…
      </Button>
    </section>
  )
}

/** How this course is handled, and how this computer shows the program. */
export function SettingsDialog({ opened, close, route, open }: SettingsDialogProps) {
  const { t } = useTranslation('app')
  return (
    <Modal opened={opened} onClose={close} title={t('settings.title')} size="lg">
      <section className={styles.part}>
        <h2 className="caps">{t('settings.computer')}</h2>
        <ComputerSettings />
      </section>
      <ModelSettings />
      {route.screen === 'home' ? null : <CoursePart course={route.course} close={close} open={open} />}
    </Modal>
  )
}
