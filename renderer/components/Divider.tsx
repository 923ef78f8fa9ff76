import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { usePreferences } from '#renderer/lib/preferences.ts'
import { widthAfterKey, withinRange, type WidthRange } from '#renderer/lib/paneWidth.ts'
import styles from './Divider.module.css'

interface DividerProps {
  readonly label: string
  /** Width of the pane beside it, in pixels at normal text size. */
  readonly width: number
  readonly range: WidthRange
  /** The direction in which the pane becomes wider. */
  readonly grows: 'right' | 'left'
  readonly set: (width: number) => void
}

/** The line between two panes: dragged, or moved with the arrow keys. */
export function Divider({ label, width, range, grows, set }: DividerProps) {
  const scale = Number(usePreferences().textSize) / 100
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (from.current === null) return
    const moved = ((event.clientX - from.current.x) / scale) * (grows === 'right' ? 1 : -1)
    set(withinRange(from.current.width + moved, range))
  }
  const onPointerUp = () => {
    from.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = widthAfterKey(width, event.key, grows, range)
    if (next === null) return
    event.preventDefault()
    set(next)
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={range.least}
      aria-valuemax={range.most}
      className={styles.divider}
      data-side={grows}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  )
}
