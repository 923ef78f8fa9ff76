import { Tooltip } from '@mantine/core'
import styles from './Term.module.css'

interface TermProps {
  readonly children: string
  readonly definition: string
}

/** A word with its definition, on hover and on focus. */
export function Term({ children, definition }: TermProps) {
  return (
    <Tooltip label={definition} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={styles.term} aria-label={`${children}: ${definition}`}>
        {children}
      </button>
    </Tooltip>
  )
}
