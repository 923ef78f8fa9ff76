import { Alert, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '#shared/contract/call.ts'
import { CallFailure } from '#renderer/lib/failure.ts'
import { useSay } from '#renderer/lib/say.ts'
import styles from './Trouble.module.css'

interface TroubleProps {
  readonly error: unknown
  readonly again?: () => void
}

function apiErrorOf(error: unknown): ApiError | null {
  return error instanceof CallFailure ? error.error : null
}

/** What went wrong, in words, where the thing itself would have stood. */
export function Trouble({ error, again }: TroubleProps) {
  const { t } = useTranslation('app')
  const say = useSay()
  const known = apiErrorOf(error)
  return (
    <div className={styles.trouble}>
      <Alert color="yellow" title={t('trouble.title')} role="alert">
        <p>{known === null ? t('trouble.unknown') : say(known.message)}</p>
        {again === undefined ? null : (
          <Button variant="default" mt="sm" onClick={again}>
            {t('trouble.again')}
          </Button>
        )}
      </Alert>
    </div>
  )
}
