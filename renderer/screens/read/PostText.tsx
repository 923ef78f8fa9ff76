import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useDesk } from './desk.ts'
import { segments, type Segment } from './segments.ts'
import { shownReasons } from './shownReasons.ts'
import styles from './read.module.css'

const hues = ['a', 'b', 'c', 'd', 'e'] as const

/** Which hue the criterion in focus has: by its place in the rubric. */
export function hueOf(criterion: number): string {
  return hues[criterion % hues.length] ?? 'a'
}

interface PieceProps {
  readonly segment: Segment
  readonly hue: string
  readonly lit: number | null
  readonly hideMentions: boolean
}

function className(segment: Segment): string {
  return [
    segment.quote ? styles.quote : undefined,
    segment.pinned ? styles.pinned : undefined,
    segment.href === null ? undefined : styles.link,
  ]
    .filter((name) => name !== undefined)
    .join(' ')
}

function Piece({ segment, hue, lit, hideMentions }: PieceProps): ReactNode {
  const shared = {
    'data-start': segment.start,
    className: className(segment),
    ...(segment.href === null ? {} : { title: segment.href }),
  }
  const text = segment.mention && hideMentions ? '@…' : segment.text
  if (segment.reasons.length === 0) return <span {...shared}>{text}</span>
  const isLit = lit !== null && segment.reasons.includes(lit)
  return (
    <mark {...shared} data-hue={hue} data-lit={isLit}>
      {text}
    </mark>
  )
}

/** The student's words. Words behind the reasons on screen are marked; links are text, with their address shown. */
export function PostText() {
  const { t } = useTranslation('read')
  const presenting = usePresenting()
  const { reading, criteria, place } = useDesk()
  const { post } = reading.focus
  if (post.text.trim() === '') return <p className="soft">{t('post.noWords')}</p>
  const reasons = presenting ? [] : shownReasons(criteria[place.criterion])
  const pins = reading.mark.pins.map((pin) => pin.span)
  return (
    <p className={styles.text}>
      {segments(post, { reasons, pins }).map((segment) => (
        <Piece
          key={segment.start}
          segment={segment}
          hue={hueOf(place.criterion)}
          lit={place.lit}
          hideMentions={presenting}
        />
      ))}
    </p>
  )
}
