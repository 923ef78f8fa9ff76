import type { ReactNode } from 'react'
import styles from './ListTable.module.css'

interface ListTableProps {
  /** Less room between columns, where there are many. */
  readonly dense?: boolean
  readonly children: ReactNode
}

/** A table of settings, a row each; where the window is too narrow it scrolls by itself, not the page. */
export function ListTable({ dense = false, children }: ListTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-dense={dense}>
        {children}
      </table>
    </div>
  )
}
