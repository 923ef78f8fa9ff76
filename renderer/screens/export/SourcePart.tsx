import { useTranslation } from 'react-i18next'
import type { CanvasSource } from '#shared/contract/exportViews.ts'
import { ChooseFiles } from '#renderer/components/ChooseFiles.tsx'
import styles from './export.module.css'

interface SourcePartProps {
  readonly wanted: CanvasSource['kind']
  readonly source: CanvasSource | null
  readonly reading: boolean
  readonly choose: (file: File) => void
}

function Read({ source, wanted }: { readonly source: CanvasSource; readonly wanted: CanvasSource['kind'] }) {
  const { t } = useTranslation('exporting')
  if (source.kind !== wanted)
    return <p className={styles.warn}>{t(`source.wrong.${wanted}`, { file: source.name })}</p>
  return <p>{t('source.read', { file: source.name, count: source.students })}</p>
}

/** Asks for the fresh file from Canvas, and says what was read. */
export function SourcePart({ wanted, source, reading, choose }: SourcePartProps) {
  const { t } = useTranslation('exporting')
  return (
    <section className={styles.part} aria-label={t('source.title')}>
      <h3>{t('source.title')}</h3>
      {source === null && <p className="soft">{t(`source.${wanted}`)}</p>}
      <div role="status">
        {reading ? <p>{t('source.reading')}</p> : source !== null && <Read source={source} wanted={wanted} />}
      </div>
      <div>
        <ChooseFiles
          primary={source === null}
          label={t(source === null ? 'source.choose' : 'source.another')}
          onFiles={([file]) => (file === undefined ? undefined : choose(file))}
        />
      </div>
    </section>
  )
}
