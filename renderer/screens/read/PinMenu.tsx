import { Button, CloseButton } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pin } from '#shared/model/mark.ts'
import { Key } from '#renderer/components/Key.tsx'
import { useCommands } from '#renderer/lib/commands.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useDesk } from './desk.ts'
import styles from './read.module.css'

const uses = ['feedback', 'share', 'transformation'] as const
type Use = (typeof uses)[number]

function useKeep() {
  const { t } = useTranslation('read')
  const { reading, place, tell: tellDesk, marking } = useDesk()
  return (use: Use) => {
    const span = place.pinning
    if (span === null) return
    const text = reading.focus.post.text.slice(span.start, span.end)
    marking.pin({ span, text, use }, true)
    tellDesk({ kind: 'pin', span: null })
    tell(t('pin.kept', { use: t(`pin.use.${use}`) }))
  }
}

/** What for? One key after P. Takes the focus, and its keys go before those of the levels. */
function Chooser() {
  const { t } = useTranslation('read')
  const desk = useDesk()
  const keep = useKeep()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const commands = useMemo(() => {
    const close = () => desk.tell({ kind: 'pin', span: null })
    const shared = { group: t('commandGroup'), silent: true }
    return [
      ...uses.map((use, at) => ({
        ...shared,
        id: `pin.${use}`,
        title: t(`pin.use.${use}`),
        keys: [String(at + 1)],
        run: () => keep(use),
      })),
      { ...shared, id: 'pin.close', title: t('pin.cancel'), keys: ['Escape'], run: close },
    ]
  }, [desk, keep, t])
  useCommands(commands, 'over')
  return (
    <div className={styles.pinning} role="group" aria-label={t('pin.title')}>
      <span>{t('pin.title')}</span>
      {uses.map((use, at) => (
        <Button key={use} variant="default" ref={at === 0 ? first : null} onClick={() => keep(use)}>
          {t(`pin.use.${use}`)}&nbsp;
          <Key combo={String(at + 1)} />
        </Button>
      ))}
      <CloseButton aria-label={t('pin.cancel')} onClick={() => desk.tell({ kind: 'pin', span: null })} />
    </div>
  )
}

function Pinned({ pin }: { readonly pin: Pin }) {
  const { t } = useTranslation('read')
  const { marking } = useDesk()
  return (
    <li className={styles.pin}>
      <span>
        <q dir="auto">{pin.text.length > 110 ? `${pin.text.slice(0, 108)}…` : pin.text}</q>{' '}
        <span className="note">{t(`pin.use.${pin.use}`)}</span>
      </span>
      <CloseButton size="sm" aria-label={t('pin.remove')} onClick={() => marking.pin(pin, false)} />
    </li>
  )
}

/** The pinned excerpts of the post, and the question what a new one is for. */
export function PinMenu() {
  const { t } = useTranslation('read')
  const { reading, place } = useDesk()
  return (
    <>
      {place.pinning === null ? null : <Chooser />}
      {reading.mark.pins.length === 0 ? null : (
        <ul className={styles.pins} aria-label={t('pin.label')}>
          {reading.mark.pins.map((pin) => (
            <Pinned key={`${pin.use} ${pin.span.start} ${pin.span.end}`} pin={pin} />
          ))}
        </ul>
      )}
    </>
  )
}
