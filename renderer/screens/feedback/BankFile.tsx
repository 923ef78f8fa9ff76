import { Button, FileButton, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankFileView } from '#shared/contract/feedbackViews.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { tell, useTellFailure } from '#renderer/lib/notify.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { useSaveText } from '#renderer/lib/saveText.ts'
import { useSay } from '#renderer/lib/say.ts'
import { uploadFile } from '#renderer/lib/upload.ts'
import styles from './feedback.module.css'

function Found({ file, close }: { readonly file: BankFileView; readonly close: () => void }) {
  const { t } = useTranslation('feedbackScreen')
  const say = useSay()
  const course = useCourseId()
  const take = useAct('bank.take')
  return (
    <>
      <p>{t('bank.found', { count: file.fresh })}</p>
      {file.known > 0 ? <p className="soft">{t('bank.foundKnown', { count: file.known })}</p> : null}
      <ul>
        {file.samples.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {file.refused.length === 0 ? null : (
        <details>
          <summary>{t('bank.foundRefused', { count: file.refused.length })}</summary>
          <ul>
            {file.refused.map(({ line, why }) => (
              <li key={line}>{t('bank.line', { line, why: say(why) })}</li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={close}>
          {t('bank.cancel')}
        </Button>
        <Button
          disabled={file.fresh === 0}
          onClick={() => {
            void take({ course, stageId: file.stageId }).then((answer) => {
              if (!answer.ok) return
              tell(t('bank.taken', { count: answer.value.taken }))
              close()
            })
          }}
        >
          {t('bank.take', { count: file.fresh })}
        </Button>
      </div>
    </>
  )
}

/** Shares one's own comments as a file, and takes in those of a colleague after a look at them. */
export function BankFile() {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const client = useClient()
  const tellFailure = useTellFailure()
  const saveText = useSaveText()
  const [file, setFile] = useState<BankFileView | null>(null)
  const share = async (only: 'own' | 'all') => {
    const made = await client.call('bank.share', { course, only })
    if (!made.ok) tellFailure(made.error)
    else if (await saveText(made.value.name, made.value.text)) tell(t('bank.sharedNow'))
  }
  const read = async (chosen: File | null) => {
    if (chosen === null) return
    const uploaded = await uploadFile(client, chosen)
    const answer = uploaded.ok
      ? await client.call('bank.read', { course, uploadId: uploaded.value })
      : uploaded
    if (answer.ok) setFile(answer.value)
    else tellFailure(answer.error)
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => void share('own')}>
        {t('bank.share')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => void share('all')}>
        {t('bank.shareAll')}
      </Button>
      <FileButton accept=".csv,.json,text/csv,application/json" onChange={(chosen) => void read(chosen)}>
        {(props) => (
          <Button {...props} size="compact-sm" variant="default">
            {t('bank.read')}
          </Button>
        )}
      </FileButton>
      <Modal opened={file !== null} onClose={() => setFile(null)} title={t('bank.read')}>
        {file === null ? null : <Found file={file} close={() => setFile(null)} />}
      </Modal>
    </>
  )
}
