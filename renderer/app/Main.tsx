import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Boundary } from '#renderer/components/Boundary.tsx'
import { Waiting } from '#renderer/components/Waiting.tsx'
import styles from './Main.module.css'

interface MainProps {
  readonly screen: string
  readonly label: string
  readonly children: ReactNode
}

/** The place of a screen. It takes the focus when the screen changes, so that keys and readers start there. */
export function Main({ screen, label, children }: MainProps) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (place.current?.contains(document.activeElement) !== true)
      place.current?.focus({ preventScroll: true })
  }, [screen])
  return (
    <main ref={place} className={styles.main} data-screen={screen} tabIndex={-1} aria-label={label}>
      <Boundary on={screen}>
        <Suspense fallback={<Waiting />}>{children}</Suspense>
      </Boundary>
    </main>
  )
}
