import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '#shared/contract/call.ts'
import { ChooseFiles } from '#renderer/components/ChooseFiles.tsx'
import { useSay } from '#renderer/lib/say.ts'
import { Earlier } from './Earlier.tsx'
import { WaitingImports } from './WaitingImports.tsx'
import { WhoIsWho } from './WhoIsWho.tsx'
import styles from './import.module.css'

interface ChooseProps {
  readonly error: ApiError | null
  readonly choose: (files: readonly File[]) => void
  readonly resume: (stageId: string) => void
}

/** What can be imported, and what was imported earlier. */
export function Choose({ error, choose, resume }: ChooseProps) {
  const { t } = useTranslation('importing')
  const say = useSay()
  return (
    <>
      <p className="lead">{t('choose.lead')}</p>
      {error === null ? null : (
        <Alert color="yellow" role="alert">
          {say(error.message)}
        </Alert>
      )}
      <WaitingImports resume={resume} />
      <div className={styles.drop}>
        <p>{t('choose.drop')}</p>
        <ChooseFiles label={t('choose.button')} onFiles={choose} primary />
      </div>
      <ul className={styles.kinds}>
        {(['posts', 'gradebook', 'groups', 'survey', 'rubric', 'scores'] as const).map((kind) => (
          <li key={kind}>
            <b>{t(`choose.kind.${kind}.name`)}</b>
            <span className="soft">{t(`choose.kind.${kind}.where`)}</span>
          </li>
        ))}
      </ul>
      <Earlier />
      <WhoIsWho />
    </>
  )
}
