import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFile } from '#shared/contract/views.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useSaveText } from '#renderer/lib/saveText.ts'
import { useSay } from '#renderer/lib/say.ts'
import styles from './groups.module.css'

interface FileDialogProps {
  readonly title: string
  readonly save: string
  readonly file: ExportFile
  readonly onClose: () => void
  /** What else can be done with it, before the button that saves. */
  readonly children?: ReactNode
}

/** A file before it leaves: what it will do where it goes, and then the button. */
export function FileDialog({ title, save, file, onClose, children }: FileDialogProps) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const saveText = useSaveText()
  const saveNow = async () => {
    if (!(await saveText(file.name, file.text))) return
    tell(t('plan.exported', { name: file.name }))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Stack gap="sm">
        <ul className={styles.plainList}>
          {file.changes.map((sentence) => (
            <li key={say(sentence)}>{say(sentence)}</li>
          ))}
        </ul>
        {children}
        <Group>
          <Button data-autofocus onClick={() => void saveNow()}>
            {save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
