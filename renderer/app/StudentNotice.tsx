import { Button, Modal, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { rulesVersion } from '#shared/quality/rulesVersion.ts'
import { tell } from '#renderer/lib/notify.ts'

interface StudentNoticeProps {
  readonly opened: boolean
  readonly close: () => void
}

/** One paragraph that tells students what this program does with their posts, ready to be copied. */
export function StudentNotice({ opened, close }: StudentNoticeProps) {
  const { t } = useTranslation('rubricScreen')
  const field = useRef<HTMLTextAreaElement>(null)
  const text = t('notice.text', { version: rulesVersion })
  const copy = () => {
    // The desktop program gives no page the clipboard; marked text can always be copied by hand.
    field.current?.select()
    navigator.clipboard.writeText(text).then(
      () => tell(t('notice.copied')),
      () => tell(t('notice.marked')),
    )
  }
  return (
    <Modal opened={opened} onClose={close} title={t('notice.command')} size="lg">
      <Textarea ref={field} aria-label={t('notice.command')} value={text} readOnly autosize data-autofocus />
      <p className="note">{t('notice.why')}</p>
      <Button onClick={copy}>{t('notice.copy')}</Button>
    </Modal>
  )
}
