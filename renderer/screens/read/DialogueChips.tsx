import { HoverCard } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Strategy } from '#shared/model/mark.ts'
import type { DialogueScore } from '#shared/model/score.ts'
import { useSay } from '#renderer/lib/say.ts'
import { useDesk } from './desk.ts'
import { toggled } from './strategies.ts'
import styles from './read.module.css'

interface ChipProps {
  readonly strategy: Strategy
  readonly on: boolean
  readonly dialogue: DialogueScore | null
  readonly toggle: () => void
}

/** The words that made the rules think so; long ones are cut. */
function Cues({ strategy, dialogue }: Pick<ChipProps, 'strategy' | 'dialogue'>) {
  const { t } = useTranslation('read')
  const say = useSay()
  const cues = (dialogue?.reasons ?? []).filter((reason) => reason.strategy === strategy).slice(0, 4)
  if (cues.length === 0) return <p>{t('dialogue.noCue')}</p>
  return (
    <ul className={styles.cues}>
      {cues.map((cue, at) => (
        <li key={`${at} ${cue.rule}`}>
          {say(cue.message)}: <q>{cue.text.length > 90 ? `${cue.text.slice(0, 88)}…` : cue.text}</q>
        </li>
      ))}
    </ul>
  )
}

function Chip({ strategy, on, dialogue, toggle }: ChipProps) {
  const { t } = useTranslation('read')
  return (
    <HoverCard openDelay={250} width={280} withinPortal>
      <HoverCard.Target>
        <button type="button" className={styles.chip} aria-pressed={on} onClick={toggle}>
          {on ? '✓ ' : ''}
          {t(`rubric:strategy.${strategy}`)}
        </button>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <div className={styles.cueCard}>
          <Cues strategy={strategy} dialogue={dialogue} />
        </div>
      </HoverCard.Dropdown>
    </HoverCard>
  )
}

/** The dialogue strategies of the post, with their cues; a click corrects, and the way back is offered. */
export function DialogueChips() {
  const { t } = useTranslation('read')
  const { reading, marking } = useDesk()
  const { score, mark } = reading
  if (!reading.scorable) return null
  const chosen = mark.strategies ?? score?.dialogue.labels ?? []
  return (
    <div className={styles.chips} role="group" aria-label={t('dialogue.label')}>
      {Strategy.options.map((strategy) => (
        <Chip
          key={strategy}
          strategy={strategy}
          on={chosen.includes(strategy)}
          dialogue={score?.dialogue ?? null}
          toggle={() => marking.setStrategies(toggled(chosen, strategy))}
        />
      ))}
      {mark.strategies === null ? null : (
        <button type="button" className="plain-link" onClick={() => marking.setStrategies(null)}>
          {t('dialogue.asSuggested')}
        </button>
      )}
    </div>
  )
}
