import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reason } from '#shared/model/score.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { Key } from '#renderer/components/Key.tsx'
import { levelWord } from '#renderer/lib/levels.ts'
import { useSay } from '#renderer/lib/say.ts'
import { useDesk, type CriterionState } from './desk.ts'
import { levelMeaning } from './levelMeaning.ts'
import { WhatIf } from './WhatIf.tsx'
import styles from './read.module.css'

interface SuggestionProps {
  readonly state: CriterionState
  readonly index: number
}

const cut = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text)

/** One reason; focusing or pointing at it lights up its words in the post. */
function ReasonLine({ reason, at }: { readonly reason: Reason; readonly at: number }) {
  const say = useSay()
  const { place, tell } = useDesk()
  const light = () => tell({ kind: 'light', reason: at })
  const dim = () => tell({ kind: 'light', reason: null })
  const show = () => document.querySelector('[data-lit="true"]')?.scrollIntoView({ block: 'nearest' })
  return (
    <li>
      <button
        type="button"
        className={styles.reason}
        data-lit={place.lit === at}
        onFocus={light}
        onBlur={dim}
        onMouseEnter={light}
        onMouseLeave={dim}
        onClick={show}
      >
        <b>{say(reason.message)}</b> <q dir="auto">{cut(reason.text)}</q>
      </button>
    </li>
  )
}

function Buttons({ state, index }: SuggestionProps) {
  const { t } = useTranslation('read')
  const { setLevel, tell } = useDesk()
  const level = state.suggestion?.level ?? null
  if (level === null) return null
  const taken = state.mark?.level === level
  return (
    <div className={styles.buttons}>
      <Button disabled={taken} onClick={() => setLevel(index, level)}>
        {t(taken ? 'suggestion.taken' : 'suggestion.accept')}&nbsp;
        <Key combo="a" />
      </Button>
      <Button variant="default" onClick={() => tell({ kind: 'disagree', on: true })}>
        {t('suggestion.disagree')}&nbsp;
        <Key combo="d" />
      </Button>
    </div>
  )
}

/** What the level that was set means, in the rubric's words, with the reason one gave. */
function SetLevel({ state }: { readonly state: CriterionState }) {
  const { t, i18n } = useTranslation('read')
  const { mark, criterion } = state
  if (mark === undefined) return null
  const meaning = levelMeaning(i18n, criterion, mark.level)
  return (
    <p className={styles.why}>
      {t(levelWord(mark.level))}
      {meaning === null ? '' : `: ${meaning}`}
      {mark.reason === '' ? '' : ` ${t('suggestion.yourReason', { reason: mark.reason })}`}
    </p>
  )
}

/** What one chose when the post came back, where that was another level. */
function SecondLevel({ state }: { readonly state: CriterionState }) {
  const { t } = useTranslation('read')
  const { recheck } = useDesk().reading
  const second = recheck === null ? undefined : tableEntry(recheck.levels, state.criterion.id)?.level
  if (second === undefined || second === state.mark?.level) return null
  return <p className={styles.why}>{t('suggestion.second', { level: t(levelWord(second)) })}</p>
}

/** The suggestion of the criterion in focus: its reasons, what would move it up, accept or disagree. */
export function Suggestion({ state, index }: SuggestionProps) {
  const { t } = useTranslation('read')
  const say = useSay()
  const { tell, reading } = useDesk()
  const { suggestion, visible } = state
  if (suggestion === null) {
    return (
      <>
        <SetLevel state={state} />
        {reading.scoreComes ? <p className={styles.why}>{t('suggestion.comes')}</p> : null}
      </>
    )
  }
  if (!visible) {
    return (
      <p className={styles.why}>
        {t(reading.markFirst === 'first-posts' ? 'suggestion.hiddenFirst' : 'suggestion.hidden')}{' '}
        <button type="button" className="plain-link" onClick={() => tell({ kind: 'reveal', on: true })}>
          {t('suggestion.reveal')}
        </button>{' '}
        <Key combo="r" />
      </p>
    )
  }
  return (
    <>
      <SetLevel state={state} />
      <SecondLevel state={state} />
      <ul className={styles.reasons}>
        {suggestion.reasons.map((reason, at) => (
          <ReasonLine key={`${at} ${reason.rule}`} reason={reason} at={at} />
        ))}
      </ul>
      {suggestion.level === null ? <p className={styles.why}>{t('suggestion.none')}</p> : null}
      {suggestion.level !== null && suggestion.reasons.length === 0 ? (
        <p className={styles.why}>{t('suggestion.noCue')}</p>
      ) : null}
      {suggestion.up === null ? null : (
        <p className={styles.why}>{t('suggestion.up', { what: say(suggestion.up) })}</p>
      )}
      <Buttons state={state} index={index} />
      {suggestion.level === null ? null : <WhatIf />}
    </>
  )
}
