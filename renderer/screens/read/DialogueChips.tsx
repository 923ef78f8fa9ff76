import { HoverCard } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Strategy } from '#shared/model/mark.ts'
import { useSay } from '#renderer/lib/say.ts'
import { useSteady } from '#renderer/lib/useSteady.ts'
import { useDesk } from './desk.ts'
import { toggled } from './strategies.ts'
import styles from './read.module.css'

interface ChipProps {
  readonly strategy: Strategy
  readonly on: boolean
  readonly toggle: (strategy: Strategy) => void
}

/** The words that made the rules think so; long ones are cut. */
function Cues({ strategy }: Pick<ChipProps, 'strategy'>) {
  const { t } = useTranslation('read')
  const say = useSay()
  const { score } = useDesk().reading
  const cues = (score?.dialogue.reasons ?? []).filter((reason) => reason.strategy === strategy).slice(0, 4)
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

/** Its card reads the desk when it is opened: from post to post a chip is drawn again only where it goes on or off. */
const Chip = memo(function Chip({ strategy, on, toggle }: ChipProps) {
  const { t } = useTranslation('read')
  return (
    <HoverCard openDelay={250} width={280} withinPortal>
      <HoverCard.Target>
        <button type="button" className={styles.chip} aria-pressed={on} onClick={() => toggle(strategy)}>
          {on ? '✓ ' : ''}
          {t(`rubric:strategy.${strategy}`)}
        </button>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <div className={styles.cueCard}>
          <Cues strategy={strategy} />
        </div>
      </HoverCard.Dropdown>
    </HoverCard>
  )
})

/** The dialogue strategies of the post, with their cues; a click corrects, and the way back is offered. */
export function DialogueChips() {
  const { t } = useTranslation('read')
  const { reading, marking } = useDesk()
  const { score, mark } = reading
  const chosen = mark.strategies ?? score?.dialogue.labels ?? []
  const toggle = useSteady((strategy: Strategy) => marking.setStrategies(toggled(chosen, strategy)))
  if (!reading.scorable) return null
  return (
    <div className={styles.chips} role="group" aria-label={t('dialogue.label')}>
      {Strategy.options.map((strategy) => (
        <Chip key={strategy} strategy={strategy} on={chosen.includes(strategy)} toggle={toggle} />
      ))}
      {mark.strategies === null ? null : (
        <button type="button" className="plain-link" onClick={() => marking.setStrategies(null)}>
          {t('dialogue.asSuggested')}
        </button>
      )}
    </div>
  )
}
