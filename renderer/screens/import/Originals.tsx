import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '#shared/contract/api.ts'
import type { TidyOutcome } from '#shared/contract/importViews.ts'
import type { ImportId } from '#shared/model/ids.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import styles from './import.module.css'

type How = Input<'import.tidy'>['how']

interface Tidied extends TidyOutcome {
  readonly how: How
}

/** What became of the files: each that was moved or binned, and each that stayed, with the reason. */
function Result({ tidied: { how, done, kept } }: { readonly tidied: Tidied }) {
  const { t } = useTranslation('importing')
  const say = useSay()
  return (
    <div role="status">
      {done.length > 0 && <p className="note">{t(`originals.done.${how}`, { files: done.join(', ') })}</p>}
      {kept.map(({ name, why }) => (
        <p key={name} className="note">
          {t('originals.kept', { file: name, why: say(why) })}
        </p>
      ))}
    </div>
  )
}

interface OfferProps {
  readonly files: readonly string[]
  readonly busy: How | null
  readonly tidy: (how: How) => void
  readonly leave: () => void
}

function Offer({ files, busy, tidy, leave }: OfferProps) {
  const { t } = useTranslation('importing')
  const count = files.length
  const named = files.join(', ')
  const act = (how: How) => (
    <Button
      size="xs"
      variant="default"
      loading={busy === how}
      disabled={busy !== null && busy !== how}
      onClick={() => tidy(how)}
    >
      {t(`originals.${how}`, { count, files: named })}
    </Button>
  )
  return (
    <>
      <p className="note">{t('originals.offer', { count, files: named })}</p>
      <div className={styles.buttons}>
        {act('move')}
        {act('bin')}
        <Button size="xs" variant="default" disabled={busy !== null} onClick={leave}>
          {t('originals.leave', { count, files: named })}
        </Button>
      </div>
    </>
  )
}

/** How things stand with the files behind an import; `busy` while some are moved. */
function useTidying(importId: ImportId) {
  const course = useCourseId()
  const { data: files, isPending } = useCall('import.originals', { course, importId })
  const act = useAct('import.tidy')
  const [busy, setBusy] = useState<How | null>(null)
  const [tidied, setTidied] = useState<Tidied | null>(null)
  const [left, setLeft] = useState(false)
  const tidy = (how: How) => {
    if (busy !== null) return
    setBusy(how)
    void act({ course, importId, how }).then((answer) => {
      setBusy(null)
      if (answer.ok) setTidied({ how, ...answer.value })
    })
  }
  return { files: left ? [] : (files ?? []), isPending, busy, tidied, left, tidy, leave: () => setLeft(true) }
}

/**
 * The copies that were imported usually lie in the downloads, with names and words of students in them. Where the host
 * knows the files it can move or bin them, when asked; elsewhere the page says that they are the person's to tidy.
 */
export function Originals({ importId }: { readonly importId: ImportId }) {
  const { t } = useTranslation('importing')
  const { files, isPending, busy, tidied, left, tidy, leave } = useTidying(importId)
  return (
    <>
      {tidied !== null && <Result tidied={tidied} />}
      {files.length > 0 && <Offer files={files} busy={busy} tidy={tidy} leave={leave} />}
      {left && (
        <p className="note" role="status">
          {t('originals.left')}
        </p>
      )}
      {files.length === 0 && tidied === null && !left && !isPending && (
        <p className="note">{t('originals.byHand')}</p>
      )}
    </>
  )
}
