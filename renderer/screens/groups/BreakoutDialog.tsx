import { Button, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board, ExportFile } from '#shared/contract/views.ts'
import { tell } from '#renderer/lib/notify.ts'
import { FileDialog } from './FileDialog.tsx'

/** Rooms and names as plain text, for a chat or a slide. */
export function roomsAsText(groups: readonly Pick<Board['groups'][number], 'name' | 'members'>[]): string {
  return groups
    .map(({ name, members }) => [name, ...members.map((member) => member.name)].join('\n'))
    .join('\n\n')
}

interface BreakoutDialogProps {
  readonly board: Board
  readonly file: ExportFile
  readonly onClose: () => void
}

/** The breakout list: to copy as text, or to save for Zoom. */
export function BreakoutDialog({ board, file, onClose }: BreakoutDialogProps) {
  const { t } = useTranslation('groupsScreen')
  const box = useRef<HTMLTextAreaElement>(null)
  const text = roomsAsText(board.groups)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      tell(t('breakout.copied'))
    } catch {
      // The desktop program gives no page the clipboard; marked text can always be copied by hand.
      box.current?.select()
      tell(t('breakout.selectThis'))
    }
  }
  return (
    <FileDialog title={t('breakout.title')} save={t('breakout.save')} file={file} onClose={onClose}>
      <Textarea ref={box} label={t('breakout.text')} value={text} readOnly rows={10} />
      <Button variant="default" onClick={() => void copy()}>
        {t('breakout.copy')}
      </Button>
    </FileDialog>
  )
}
