import { useState, type ReactNode } from 'react'
import { BarContext } from '#renderer/lib/barContext.ts'
import styles from './Frame.module.css'

interface FrameProps {
  /** Left end of the top bar: where one is. */
  readonly title: ReactNode
  /** Right end of the top bar. */
  readonly tools: ReactNode
  readonly rail: ReactNode
  readonly status: ReactNode
  readonly children: ReactNode
}

/** The frame of the window: bar, rail, the screen, status bar. */
export function Frame({ title, tools, rail, status, children }: FrameProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <div className={styles.frame} data-rail={rail !== null}>
      <header className={styles.bar}>
        {title}
        <div className={styles.place} ref={setPlace} />
        {tools}
      </header>
      {rail}
      <BarContext value={place}>{children}</BarContext>
      <footer className={styles.status}>{status}</footer>
    </div>
  )
}
