import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StagedFile } from '#shared/contract/importViews.ts'
import { day } from '#renderer/lib/format.ts'
import { useSay } from '#renderer/lib/say.ts'
import { RowsTable } from './RowsTable.tsx'
import styles from './import.module.css'

/** "214 posts · 24 people · 11 topics · 7 Sep – 30 Oct", leaving out what the file does not hold. */
function Counts({ file }: { readonly file: StagedFile }) {
  const { t, i18n } = useTranslation('importing')
  const counted = (['rows', 'posts', 'people', 'topics', 'columns'] as const).flatMap((what) =>
    file[what] > 0 ? [t(`file.${what}`, { count: file[what] })] : [],
  )
  const from = file.firstDate === null ? '' : day(file.firstDate, i18n.language)
  const to = file.lastDate === null ? '' : day(file.lastDate, i18n.language)
  const dates = from === '' || to === '' ? [] : [t('file.dates', { from, to })]
  return <p className="numbers">{[...counted, ...dates].join(' · ')}</p>
}

function File({ file, open }: { readonly file: StagedFile; readonly open: boolean }) {
  const { t } = useTranslation('importing')
  const say = useSay()
  const [shown, setShown] = useState(open)
  return (
    <li className="card">
      <p>
        <b className={styles.name}>{file.name}</b> <span className="soft">{say(file.why)}</span>
      </p>
      <Counts file={file} />
      {file.preview.length === 0 ? null : (
        <button
          type="button"
          className="plain-link"
          aria-expanded={shown}
          onClick={() => setShown((before) => !before)}
        >
          {t(shown ? 'file.hideRows' : 'file.showRows')}
        </button>
      )}
      {shown ? <RowsTable rows={file.preview} label={file.name} /> : null}
    </li>
  )
}

/** Each file: what it was taken for and why, its counts, its first rows. */
export function Files({ files }: { readonly files: readonly StagedFile[] }) {
  const { t } = useTranslation('importing')
  return (
    <section className={styles.section}>
      <h2 className="caps">{t('file.title', { count: files.length })}</h2>
      <ul className={styles.plain}>
        {files.map((file, at) => (
          <File key={`${at} ${file.name}`} file={file} open={files.length === 1} />
        ))}
      </ul>
    </section>
  )
}
