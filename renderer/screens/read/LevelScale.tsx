import { memo, useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { levels, type Criterion, type Level } from '#shared/model/rubric.ts'
import { levelWord } from '#renderer/lib/levels.ts'
import { usePreferences } from '#renderer/lib/preferences.ts'
import { scaleAt } from './criterionFocus.ts'
import { levelMeaning } from './levelMeaning.ts'
import styles from './read.module.css'

interface LevelScaleProps {
  readonly criterion: Criterion
  readonly index: number
  readonly title: string
  /** The level that is set. */
  readonly level: Level | null
  /** The level that is suggested, where that is on screen. */
  readonly suggested: Level | null
  readonly setLevel: (index: number, level: Level) => void
}

interface StepProps {
  readonly level: Level
  readonly criterion: Criterion
  readonly set: boolean
  readonly suggested: boolean
  readonly reachable: boolean
  readonly choose: () => void
}

function Step({ level, criterion, set, suggested, reachable, choose }: StepProps) {
  const { t, i18n } = useTranslation('read')
  const word = t(levelWord(level))
  const meaning = levelMeaning(i18n, criterion, level)
  const label = suggested ? t('level.suggested', { level: word }) : word
  return (
    <button
      type="button"
      role="radio"
      className={styles.step}
      title={meaning ?? undefined}
      aria-checked={set}
      aria-label={label}
      data-suggested={suggested}
      tabIndex={reachable ? 0 : -1}
      onClick={choose}
    >
      {word}
    </button>
  )
}

/** Puts the focus on the neighbouring level; the level itself changes only by Enter, Space, a click or a number. */
function moveFocus(group: HTMLElement | null, by: number): void {
  const steps = [...(group?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])]
  const at = steps.findIndex((step) => step === document.activeElement)
  steps[Math.max(0, Math.min(steps.length - 1, at + by))]?.focus()
}

/** A level set by its number takes the focus along, if the focus is in this scale. */
function useFollowLevel(group: RefObject<HTMLDivElement | null>, level: Level | null): void {
  useEffect(() => {
    const scale = group.current
    if (scale?.contains(document.activeElement) !== true) return
    scale.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [group, level])
}

/** The five level words of a criterion, as one stop of the Tab key. Drawn again only where a level changes. */
export const LevelScale = memo(function LevelScale(props: LevelScaleProps) {
  const { criterion, index, title, level: set, suggested, setLevel } = props
  const { characterKeys } = usePreferences()
  const group = useRef<HTMLDivElement>(null)
  useFollowLevel(group, set)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') moveFocus(group.current, 1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') moveFocus(group.current, -1)
    else if (event.key === 'Tab' && characterKeys) {
      // With letter keys on, A and D stand for the buttons, and Tab steps from criterion to criterion.
      const beside = scaleAt(index + (event.shiftKey ? -1 : 1))
      if (beside === null) return
      beside.focus()
    } else return
    event.preventDefault()
  }
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={title}
      className={styles.scale}
      data-criterion={index}
      onKeyDown={onKeyDown}
    >
      {levels.map((level) => (
        <Step
          key={level}
          level={level}
          criterion={criterion}
          set={level === set}
          suggested={level === suggested}
          reachable={level === (set ?? 0)}
          choose={() => setLevel(index, level)}
        />
      ))}
    </div>
  )
})
