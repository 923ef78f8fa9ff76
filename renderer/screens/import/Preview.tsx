import { Alert, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSay } from '#renderer/lib/say.ts'
import { Columns } from './Columns.tsx'
import { Files } from './Files.tsx'
import type { Flow } from './flow.ts'
import { Forums } from './Forums.tsx'
import { NewPeople } from './NewPeople.tsx'
import { Problems } from './Problems.tsx'
import { Sums } from './Sums.tsx'
import type { Importing } from './useImport.ts'
import styles from './import.module.css'

interface PreviewProps {
  readonly flow: Extract<Flow, { kind: 'preview' }>
  readonly importing: Importing
}

function Decision({ flow, importing }: PreviewProps) {
  const { t } = useTranslation('importing')
  const { preview } = flow
  return (
    <div className={styles.decision}>
      <p>{preview.empty ? t('preview.empty') : <Sums of={preview} tense="will" />}</p>
      <Button variant="default" onClick={importing.discard}>
        {t('preview.discard')}
      </Button>
      {preview.empty ? null : <Button onClick={importing.commit}>{t('preview.import')}</Button>}
    </div>
  )
}

/** What importing these files would do; nothing is written yet. */
export function Preview({ flow, importing }: PreviewProps) {
  const { t } = useTranslation('importing')
  const say = useSay()
  const { preview, forums, error } = flow
  return (
    <>
      <p className="lead">{t(preview.empty ? 'preview.leadEmpty' : 'preview.lead')}</p>
      {error === null ? null : (
        <Alert color="yellow" role="alert">
          {say(error.message)}
        </Alert>
      )}
      <Files files={preview.files} />
      <Problems problems={preview.problems} />
      <Forums rows={preview.forums} forums={forums} set={importing.setForum} />
      <NewPeople people={preview.newPeople} />
      <Columns columns={preview.columns} />
      <Decision flow={flow} importing={importing} />
    </>
  )
}
