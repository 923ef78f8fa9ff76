import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PartLook, StagedFile } from '#shared/contract/importViews.ts'
import type { ReadChoice } from '#shared/model/importChoices.ts'
import { FilePicker } from './FilePicker.tsx'
import { Counts } from './Files.tsx'
import { RowsTable } from './RowsTable.tsx'
import { isAmbiguous, isUnmapped } from './steps.ts'
import { useOffered, withOption } from './useOffered.ts'
import { useChosenFile, useLook } from './usePart.ts'
import type { StepProps } from './stepProps.ts'
import styles from './import.module.css'

interface OptionsProps {
  readonly file: StagedFile
  readonly look: PartLook | null
  readonly choose: (choice: ReadChoice) => void
}

function Options({ file, look, choose }: OptionsProps) {
  const { t } = useTranslation('importing')
  return (
    <div className={styles.options}>
      {useOffered({ file, look }).map((offered) => (
        <NativeSelect
          key={offered.name}
          label={t(`read.${offered.name}`)}
          value={offered.value}
          data={offered.data.map((option) => ({ ...option }))}
          onChange={(event) => choose(withOption(file.choice, offered, event.currentTarget.value))}
        />
      ))}
    </div>
  )
}

interface ReadProps extends StepProps {
  readonly file: StagedFile
}

function Read({ flow, importing, file }: ReadProps) {
  const { t } = useTranslation('importing')
  const choice =
    flow.wished?.source === file.source && flow.wished.part === file.part ? flow.wished.choice : file.choice
  const look = useLook(flow.preview, file, choice)
  const rows = look?.preview ?? file.preview
  return (
    <>
      {isAmbiguous(file) ? <p role="status">{t('read.askDay')}</p> : null}
      <Options file={{ ...file, choice }} look={look} choose={(wished) => importing.reread(file, wished)} />
      <Counts file={file} />
      {rows.length === 0 ? null : <RowsTable rows={rows} label={t('read.rowsOf', { name: file.name })} />}
    </>
  )
}

/** How each file reads: its first rows, drawn again at every change. */
export function Reads({ flow, importing }: StepProps) {
  const { t } = useTranslation('importing')
  const { files } = flow.preview
  const { file, at, choose } = useChosenFile(files, (one) => isAmbiguous(one) || isUnmapped(one))
  return (
    <section className={styles.section}>
      <p className="note">{t('read.lead')}</p>
      <FilePicker files={files} at={at} choose={choose} />
      {file === null ? null : <Read flow={flow} importing={importing} file={file} />}
    </section>
  )
}
