import { Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportedColumn, StagedFile } from '#shared/contract/importViews.ts'
import { ColumnKind } from '#shared/model/column.ts'
import type { ColumnNote } from '#shared/model/work.ts'
import { FilePicker } from './FilePicker.tsx'
import { Counts } from './Files.tsx'
import { MatchColumns } from './MatchColumns.tsx'
import { isUnmapped } from './steps.ts'
import { useChosenFile, useLook } from './usePart.ts'
import type { StepProps } from './stepProps.ts'
import { ListTable } from '#renderer/components/ListTable.tsx'
import styles from './import.module.css'

function isMapped({ choice }: StagedFile): boolean {
  return choice.mapping !== undefined || choice.people !== undefined
}

interface FileColumnsProps extends StepProps {
  readonly file: StagedFile
}

/** The columns of one file: known layouts match themselves, others are matched here. */
function FileColumns({ flow, importing, file }: FileColumnsProps) {
  const { t } = useTranslation('importing')
  const [byHand, setByHand] = useState(false)
  const unmapped = { ...file.choice, mapping: undefined, people: undefined }
  const look = useLook(flow.preview, file, unmapped)
  if (!file.isTable) return <p className="soft">{t('match.noTable', { name: file.name })}</p>
  if (!byHand && !isUnmapped(file) && !isMapped(file)) {
    return (
      <p className="soft">
        {t('match.known', { name: file.name })}{' '}
        <button type="button" className="plain-link" onClick={() => setByHand(true)}>
          {t('match.byHand')}
        </button>
      </p>
    )
  }
  return (
    <>
      {look !== null && look.columns.length < 2 ? (
        <p>
          {t('match.oneColumn')}{' '}
          <button type="button" className="plain-link" onClick={() => importing.goTo('reads')}>
            {t('match.toReads')}
          </button>
        </p>
      ) : null}
      <p>{t(file.remembered ? 'match.remembered' : 'match.lead', { name: file.name })}</p>
      {look === null ? null : (
        <MatchColumns
          key={`${file.source} ${file.part} ${look.preview[0]?.join('|') ?? ''}`}
          file={file}
          look={look}
          importing={importing}
        />
      )}
      {isMapped(file) ? <Counts file={file} /> : null}
    </>
  )
}

interface AttributeProps {
  readonly column: ImportedColumn
  readonly note: ColumnNote
  readonly set: (note: ColumnNote) => void
}

function AttributeRow({ column, note, set }: AttributeProps) {
  const { t } = useTranslation('importing')
  return (
    <tr>
      <td className={styles.topic}>
        {column.title} <span className="note">{t('column.filled', { count: column.filled })}</span>
      </td>
      <td>
        <NativeSelect
          className={styles.columnKind}
          size="xs"
          aria-label={t('column.kindOf', { title: column.title })}
          value={note.kind ?? column.kind}
          data={ColumnKind.options.map((value) => ({ value, label: t(`column.kind.${value}`) }))}
          onChange={(event) => set({ ...note, kind: ColumnKind.parse(event.currentTarget.value) })}
        />
      </td>
      <td className="note">{note.sensitive ? t('column.hidden') : column.samples.join(' · ')}</td>
      <td className={styles.short}>
        <Checkbox
          label={t('column.sensitive')}
          aria-label={t('column.sensitiveOf', { title: column.title })}
          checked={note.sensitive}
          onChange={(event) => set({ ...note, sensitive: event.currentTarget.checked })}
        />
      </td>
    </tr>
  )
}

/** Facts about people that came with the files, how they are understood, and whether they may be spelled out. */
export function Attributes({ flow, importing }: StepProps) {
  const { t } = useTranslation('importing')
  const { columns } = flow.preview
  const decided = flow.decisions.columns
  if (columns.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className="caps">{t('column.title', { count: columns.length })}</h2>
      <p className="note">{t('column.why')}</p>
      <ListTable>
        <thead>
          <tr>
            {(['name', 'kindTitle', 'samples', 'careful'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <AttributeRow
              key={column.id}
              column={column}
              note={decided[column.id] ?? { kind: column.kind, sensitive: column.sensitive }}
              set={(note) => importing.decide({ columns: { ...decided, [column.id]: note } })}
            />
          ))}
        </tbody>
      </ListTable>
    </section>
  )
}

/** What the columns of each file hold, and how those about people are to be understood. */
export function Columns({ flow, importing }: StepProps) {
  const { files } = flow.preview
  const { file, at, choose } = useChosenFile(files, isUnmapped)
  return (
    <>
      <section className={styles.section}>
        <FilePicker files={files} at={at} choose={choose} />
        {file === null ? null : (
          <FileColumns key={`${file.source} ${file.part}`} flow={flow} importing={importing} file={file} />
        )}
      </section>
      <Attributes flow={flow} importing={importing} />
    </>
  )
}
