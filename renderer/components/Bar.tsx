import { useContext, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { BarContext } from '#renderer/lib/barContext.ts'
import styles from './Bar.module.css'

interface BarProps {
  /** What this screen shows, after the course's name. */
  readonly crumb: ReactNode
  /** Chips and buttons at the right end. */
  readonly children?: ReactNode
}

/** A screen's part of the top bar. */
export function Bar({ crumb, children }: BarProps) {
  const place = useContext(BarContext)
  if (place === null) return null
  return createPortal(
    <>
      <span className={styles.crumb}>{crumb}</span>
      <span className={styles.tools}>{children}</span>
    </>,
    place,
  )
}
