import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from '#renderer/components/Key.tsx'
import { useSayText } from '#renderer/lib/say.ts'
import type { CriterionState } from './desk.ts'
import { useDesk } from './desk.ts'
import { DisagreeBox } from './DisagreeBox.tsx'
import { LevelScale } from './LevelScale.tsx'
import { Suggestion } from './Suggestion.tsx'
import styles from './read.module.css'

interface CriterionCardProps {
  readonly state: CriterionState
  readonly index: number
}

/** "suggested · clear" while the suggestion is on screen. */
function Confidence({ state }: { readonly state: CriterionState }) {
  const { t } = useTranslation('read')
  const { suggestion, visible } = state
  const { reading } = useDesk()
  // Where the whole post needs a human, the line above the criteria says so once.
  if (suggestion === null || !visible || (reading.score?.needsHuman ?? null) !== null) return null
  return <span className={styles.confidence}>{t(`suggestion.${suggestion.confidence}`)}</span>
}

/** One criterion: its five level words; in focus also the suggestion with its reasons. */
export function CriterionCard({ state, index }: CriterionCardProps) {
  const { place, tell, setLevel } = useDesk()
  const title = useSayText()(state.criterion.title)
  const focused = place.criterion === index
  const focus = () => tell({ kind: 'focus', criterion: index })
  const pointer = useRef(false)
  return (
    // A button that is pressed takes the focus before it is clicked. Were the card opened then, the one above would
    // close, the button would move away under the hand, and the click would be nobody's.
    <section
      className={styles.criterion}
      data-focused={focused}
      onPointerDown={() => {
        pointer.current = true
      }}
      onPointerLeave={() => {
        pointer.current = false
      }}
      onFocus={() => {
        if (!pointer.current) focus()
      }}
      onClick={() => {
        pointer.current = false
        focus()
      }}
    >
      <div className={styles.titleLine}>
        <h2>{title}</h2>
        <Confidence state={state} />
        {focused ? <Key combo="1–5" /> : null}
      </div>
      <LevelScale
        criterion={state.criterion}
        index={index}
        title={title}
        level={state.mark?.level ?? null}
        suggested={state.visible ? (state.suggestion?.level ?? null) : null}
        setLevel={setLevel}
      />
      {focused ? (
        <>
          <Suggestion state={state} index={index} />
          {place.disagreeing ? <DisagreeBox state={state} index={index} /> : null}
        </>
      ) : null}
    </section>
  )
}
