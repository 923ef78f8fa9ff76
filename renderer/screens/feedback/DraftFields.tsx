import { Button, Textarea } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankRow, BankView } from '#shared/contract/feedbackViews.ts'
import type { PhraseType } from '#shared/feedback/bank.ts'
import { draftParts, openVariables, type DraftPart } from '#shared/feedback/editDraft.ts'
import type { DraftText, Source } from '#shared/model/draft.ts'
import { useSay } from '#renderer/lib/say.ts'
import { BankSearch } from './BankSearch.tsx'
import styles from './feedback.module.css'
import { insertAt, opensBank } from './insertAt.ts'
import { useSteadyCursor } from './useSteadyCursor.ts'

/** Types of the bank that fit a part, best first. */
export const typesOf: Readonly<Record<DraftPart, readonly PhraseType[]>> = {
  strength: ['strength', 'opening'],
  quotation: [],
  nextStep: ['nextStep', 'help', 'reason'],
  question: ['question', 'move', 'closing'],
}

interface DraftFieldsProps {
  readonly text: DraftText
  readonly sources: readonly Source[]
  readonly readOnly: boolean
  readonly bank: BankView | undefined
  readonly onChange: (text: DraftText) => void
  readonly onLeave: () => void
  /** A box was entered: what the bank's pane puts in goes there. */
  readonly onEnter: (part: DraftPart) => void
  readonly onKeep: (part: DraftPart) => void
}

function sourcesOf(part: DraftPart, sources: readonly Source[]): readonly Source[] {
  if (part === 'quotation') return sources.filter(({ kind }) => kind === 'quotation')
  return sources.filter((source) => source.part === part && source.kind !== 'quotation')
}

function SourceLine({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation('feedbackScreen')
  const say = useSay()
  if (sources.length === 0) return null
  return (
    <p className="note">
      {t('draft.source')}: {[...new Set(sources.map(({ what }) => say(what)))].join(' · ')}
    </p>
  )
}

function Open({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation('feedbackScreen')
  if (names.length === 0) return null
  return (
    <span className={styles.openNote}>
      <span aria-hidden="true">▲ </span>
      {t('draft.open', { count: names.length, names: names.map((name) => `{${name}}`).join(', ') })}
    </span>
  )
}

type PartProps = DraftFieldsProps & { readonly part: DraftPart }

/** The search at the cursor: a slash opens it, an entry or the typed words come back into the box. */
function useSlash({ part, text, readOnly, bank, onChange }: PartProps, moveTo: (cursor: number) => void) {
  const [at, setAt] = useState<number | null>(null)
  const put = (value: string, cursor: number) => {
    setAt(null)
    moveTo(cursor)
    onChange({ ...text, [part]: value })
  }
  return {
    at,
    onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => {
      const cursor = event.currentTarget.selectionStart
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey
      if (event.key !== '/' || !plain || readOnly || bank === undefined || part === 'quotation') return
      if (!opensBank(text[part], cursor)) return
      event.preventDefault()
      setAt(cursor)
    },
    choose: (row: BankRow) => {
      const whole = insertAt(text[part], row.filled, at ?? 0, at ?? 0)
      put(whole.text, whole.cursor)
    },
    leave: (words: string | null) => {
      if (words === null) setAt(null)
      else {
        const place = at ?? 0
        put(text[part].slice(0, place) + words + text[part].slice(place), place + words.length)
      }
    },
  }
}

function Part(props: PartProps) {
  const { part, text, sources, readOnly, bank, onChange, onLeave, onEnter, onKeep } = props
  const { t } = useTranslation('feedbackScreen')
  const { box, typed, moveTo } = useSteadyCursor(text[part])
  const slash = useSlash(props, moveTo)
  const open = openVariables(text, part)
  return (
    <div className={styles.part}>
      <Textarea
        ref={box}
        id={`draft-${part}`}
        classNames={{
          input: `${part === 'quotation' ? styles.quoted : styles.words} ${open.length > 0 ? styles.open : ''}`,
        }}
        label={t(`draft.${part}`)}
        // Mantine ties the description to the box, so that it is read with it.
        description={
          <>
            {t(`draft.hint.${part}`)} <Open names={open} />
          </>
        }
        value={text[part]}
        readOnly={readOnly}
        autosize
        minRows={part === 'nextStep' ? 3 : 2}
        spellCheck
        onChange={({ currentTarget }) => {
          typed(currentTarget.value)
          onChange({ ...text, [part]: currentTarget.value })
        }}
        onKeyDown={slash.onKey}
        onFocus={() => onEnter(part)}
        onBlur={onLeave}
      />
      {slash.at === null || bank === undefined ? null : (
        <BankSearch bank={bank} types={typesOf[part]} onChoose={slash.choose} onLeave={slash.leave} />
      )}
      <div className={styles.partFoot}>
        <SourceLine sources={sourcesOf(part, sources)} />
        {part === 'quotation' || readOnly || text[part].trim() === '' ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => onKeep(part)}>
            {t('bank.keep')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The parts of a feedback, each a plain text box with the place its sentences came from under it. */
export function DraftFields(props: DraftFieldsProps) {
  return draftParts.map((part) => <Part key={part} part={part} {...props} />)
}
