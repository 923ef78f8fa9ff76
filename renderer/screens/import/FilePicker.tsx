import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StagedFile } from '#shared/contract/importViews.ts'
import styles from './import.module.css'

interface FilePickerProps {
  readonly files: readonly StagedFile[]
  readonly at: number
  readonly choose: (at: number) => void
}

/** Which of several files is shown; nothing where there is one. */
export function FilePicker({ files, at, choose }: FilePickerProps) {
  const { t } = useTranslation('importing')
  if (files.length < 2) return null
  return (
    <NativeSelect
      label={t('file.which')}
      className={styles.picker}
      value={String(at)}
      data={files.map((file, index) => ({ value: String(index), label: file.name }))}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    />
  )
}
