import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatIds, type FormatId } from '#shared/canvas/reading.ts'
import type { StagedFile } from '#shared/contract/importViews.ts'
import type { ReadChoice } from '#shared/model/importChoices.ts'
import { day } from '#renderer/lib/format.ts'
import { useSay } from '#renderer/lib/say.ts'
import { isUnmapped } from './steps.ts'
import type { StepProps } from './stepProps.ts'
import styles from './import.module.css'

/** "214 posts · 24 people · 11 topics · 7 Sep – 30 Oct", leaving out what the file does not hold. */
export function Counts({ file }: { readonly file: StagedFile }) {
  const { t, i18n } = useTranslation('importing')
  const counted = (['rows', 'posts', 'people', 'topics', 'columns'] as const).flatMap((what) =>
    file[what] > 0 ? [t(`file.${what}`, { count: file[what] })] : [],
  )
  const from = file.firstDate === null ? '' : day(file.firstDate, i18n.language)
  const to = file.lastDate === null ? '' : day(file.lastDate, i18n.language)
  const dates = from === '' || to === '' ? [] : [t('file.dates', { from, to })]
  return <p className="numbers">{[...counted, ...dates].join(' · ')}</p>
}

/** Kinds that are a table each; others cannot be made of one by saying so. */
const notChoosable = new Set<string>([
  'unknown', 'zip', 'mapped-posts', 'mapped-people', 'pipe-posts', 'canvas-view-json', 'canvas-entries-json',
  'canvas-topics-json', 'canvas-error-json', 'gist-entries-json', 'extractor-json',
]) // prettier-ignore

const choosable: readonly FormatId[] = formatIds.filter((id) => !notChoosable.has(id))

interface KindProps {
  readonly file: StagedFile
  readonly choose: (choice: ReadChoice) => void
}

/** What the file is taken for. Another kind can be chosen; matching columns by hand is a step of its own. */
function Kind({ file, choose }: KindProps) {
  const { t } = useTranslation(['importing', 'import'])
  const chosen = file.choice.format
  const label = (id: string) => t(`import:format.${id}`, { defaultValue: id })
  const own = { value: '', label: t('importing:file.asRecognised', { kind: label(file.format) }) }
  const data = [
    chosen === undefined ? own : { value: '', label: t('importing:file.recognise') },
    ...choosable.map((id) => ({ value: id, label: label(id) })),
  ]
  return (
    <NativeSelect
      size="xs"
      className={styles.kind}
      aria-label={t('importing:file.kindOf', { name: file.name })}
      value={chosen ?? ''}
      data={data}
      onChange={(event) => {
        const format = event.currentTarget.value
        choose({
          ...file.choice,
          mapping: undefined,
          people: undefined,
          format: format === '' ? undefined : format,
        })
      }}
    />
  )
}

function File({ file, choose, match }: KindProps & { readonly match: () => void }) {
  const { t } = useTranslation('importing')
  const say = useSay()
  return (
    <li className="card">
      <div className={styles.fileHead}>
        <b className={styles.name}>{file.name}</b>
        {file.isTable ? <Kind file={file} choose={choose} /> : null}
      </div>
      <p className="soft">
        {say(file.why)} {file.remembered ? t('file.remembered') : ''}
      </p>
      <Counts file={file} />
      {isUnmapped(file) ? (
        <p>
          {t('file.unknown')}{' '}
          <button type="button" className="plain-link" onClick={match}>
            {t('file.match')}
          </button>
        </p>
      ) : null}
    </li>
  )
}

/** Each file, each member of an archive, each sheet: what it was taken for and why, and its counts. */
export function Files({ flow, importing }: StepProps) {
  const { t } = useTranslation('importing')
  return (
    <section className={styles.section}>
      <p className="note">{t('file.lead')}</p>
      <ul className={styles.plain}>
        {flow.preview.files.map((file) => (
          <File
            key={`${file.source} ${file.part}`}
            file={file}
            choose={(choice) => importing.reread(file, choice)}
            match={() => importing.goTo('columns')}
          />
        ))}
      </ul>
    </section>
  )
}
