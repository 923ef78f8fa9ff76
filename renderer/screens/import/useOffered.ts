import { useTranslation } from 'react-i18next'
import { timeZones } from '#renderer/lib/timeZones.ts'
import type { PartLook, StagedFile } from '#shared/contract/importViews.ts'
import type { ReadChoice } from '#shared/model/importChoices.ts'
import { isAmbiguous } from './steps.ts'

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

interface Read {
  readonly file: StagedFile
  readonly look: PartLook | null
}

interface Offered {
  readonly name: 'encoding' | 'delimiter' | 'headerRow' | 'dayFirst' | 'timeZone'
  readonly value: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  /** The choice that goes with a value that is not the empty one. */
  readonly read: (value: string) => ReadChoice
}

/** Leaves an option out of a choice, or puts another in. */
export function withOption(choice: ReadChoice, { name, read }: Offered, value: string): ReadChoice {
  return { ...choice, [name]: undefined, ...(value === '' ? {} : read(value)) }
}

function useTableOptions({ file, look }: Read): readonly Offered[] {
  const { t } = useTranslation('importing')
  const { choice } = file
  const decided = (what: string) => ({ value: '', label: t('read.decided', { what }) })
  const delimiterName = (sign: string) =>
    delimiterNames[sign] === undefined ? sign : t(`read.delimiters.${delimiterNames[sign]}`)
  return [
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
}

function useTimeOptions({ file }: Pick<Read, 'file'>): readonly Offered[] {
  const { t } = useTranslation('importing')
  const { choice } = file
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return [
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
        ...timeZones()
          .filter((zone) => zone !== own)
          .map((value) => ({ value, label: value })),
      ],
      read: (timeZone) => ({ timeZone }),
    },
  ]
}

/** How a file can be read otherwise; what only a table has is offered for tables alone. */
export function useOffered({ file, look }: Read): readonly Offered[] {
  const { t } = useTranslation('importing')
  const tables = useTableOptions({ file, look })
  const times = useTimeOptions({ file })
  const encoding: Offered = {
    name: 'encoding',
    value: file.choice.encoding ?? '',
    data: [
      { value: '', label: t('read.decided', { what: look?.encoding ?? file.encoding }) },
      ...encodings.map((value) => ({ value, label: value })),
    ],
    read: (chosen) => ({ encoding: chosen }),
  }
  return [encoding, ...(file.isTable ? tables : []), ...times]
}
