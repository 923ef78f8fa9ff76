import { Alert } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#shared/model/message.ts'
import { useSay } from '#renderer/lib/say.ts'

/** What opening the course found (a damaged file kept aside, a backup used), until it is put away. */
export function Notices({ notices }: { readonly notices: readonly Message[] }) {
  const { t } = useTranslation('app')
  const say = useSay()
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const lines = notices.map(say).filter((line) => !seen.has(line))
  if (lines.length === 0) return null
  return (
    <Alert
      m="md"
      color="yellow"
      withCloseButton
      closeButtonLabel={t('dismiss')}
      onClose={() => setSeen(new Set([...seen, ...lines]))}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Alert>
  )
}
