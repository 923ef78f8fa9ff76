import { Button } from '@mantine/core'
import styles from './Empty.module.css'

interface EmptyProps {
  /** What will be here. */
  readonly what: string
  /** Why it is empty. */
  readonly why: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** An empty place: what will be here, why it is empty, one button. */
export function Empty({ what, why, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.what}>{what}</h2>
      <p className="soft">{why}</p>
      {action === undefined ? null : <Button onClick={action.run}>{action.label}</Button>}
    </div>
  )
}
