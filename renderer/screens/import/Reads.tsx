import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PartLook, StagedFile } from '#shared/contract/importViews.ts'
import type { ReadChoice } from '#shared/model/importChoices.ts'
import { FilePicker } from './FilePicker.tsx'
import { Counts } from './Files.tsx'
import { RowsTable } from './RowsTable.tsx'
import { isAmbiguous, isUnmapped } from './steps.ts'
import { useChosenFile, useLook } from './usePart.ts'
import type { StepProps } from './Wizard.tsx'
import styles from './import.module.css'

const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'iso-8859-2', 'windows-1251', 'shift_jis', 'gb18030', 'big5', 'euc-kr'] as const // prettier-ignore
const delimiters = [',', ';', '\t', '|', '~', ':'] as const
const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
  '~': 'tilde',
  ':': 'colon',
}
const mostHeaderRows = 10

interface OptionsProps {
  readonly file: StagedFile
  readonly look: PartLook | null
  readonly choose: (choice: ReadChoice) => void
}

interface Offered {
  readonly name: 'encoding' | 'delimiter' | 'headerRow' | 'dayFirst' | 'timeZone'
  readonly value: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  /** The choice that goes with a value that is not the empty one. */
  readonly read: (value: string) => ReadChoice
}

/** Leaves an option out of a choice, or puts another in. */
function withOption(choice: ReadChoice, { name, read }: Offered, value: string): ReadChoice {
  return { ...choice, [name]: undefined, ...(value === '' ? {} : read(value)) }
}

/** Every zone that this machine knows; older browsers know none by list. */
function zoneNames(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')]
}

function useOffered({ file, look }: OptionsProps): readonly Offered[] {
  const { t } = useTranslation('importing')
  const { choice } = file
  const decided = (what: string) => ({ value: '', label: t('read.decided', { what }) })
  const delimiterName = (sign: string) =>
    delimiterNames[sign] === undefined ? sign : t(`read.delimiters.${delimiterNames[sign]}`)
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const always: readonly Offered[] = [
    {
      name: 'encoding',
      value: choice.encoding ?? '',
      data: [
        decided(look?.encoding ?? file.encoding),
        ...encodings.map((value) => ({ value, label: value })),
      ],
      read: (encoding) => ({ encoding }),
    },
  ]
  const tables: readonly Offered[] = [
    {
      name: 'delimiter',
      value: choice.delimiter ?? '',
      data: [
        decided(delimiterName(look?.delimiter ?? file.delimiter)),
        ...delimiters.map((value) => ({ value, label: delimiterName(value) })),
      ],
      read: (delimiter) => ({ delimiter }),
    },
    {
      name: 'headerRow',
      value: choice.headerRow === undefined ? '' : String(choice.headerRow),
      data: [
        decided(t('read.row', { row: (look?.headerRow ?? 0) + 1 })),
        ...Array.from({ length: mostHeaderRows }, (_, at) => ({
          value: String(at),
          label: t('read.row', { row: at + 1 }),
        })),
      ],
      read: (row) => ({ headerRow: Number(row) }),
    },
  ]
  const times: readonly Offered[] = [
    {
      name: 'dayFirst',
      value: choice.dayFirst === undefined ? '' : choice.dayFirst ? 'day' : 'month',
      data: [
        { value: '', label: t(isAmbiguous(file) ? 'read.dayUnknown' : 'read.dayDecided') },
        { value: 'day', label: t('read.dayIsFirst') },
        { value: 'month', label: t('read.monthIsFirst') },
      ],
      read: (first) => ({ dayFirst: first === 'day' }),
    },
    {
      name: 'timeZone',
      value: choice.timeZone ?? '',
      data: [
        { value: '', label: t('read.asWritten') },
        { value: own, label: t('read.ownZone', { zone: own }) },
        ...zoneNames()
          .filter((zone) => zone !== own)
          .map((value) => ({ value, label: value })),
      ],
      read: (timeZone) => ({ timeZone }),
    },
  ]
  return [...always, ...(file.isTable ? tables : []), ...times]
}

function Options(props: OptionsProps) {
  const { t } = useTranslation('importing')
  const { file, choose } = props
  return (
    <div className={styles.options}>
      {useOffered(props).map((offered) => (
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
