import type { Level } from '#shared/model/rubric.ts'
import { levelDots } from '#renderer/lib/levels.ts'
import styles from './LevelDots.module.css'

/** A level as a shape (●●●○○). Always beside its word, so readers skip the shape. */
export function LevelDots({ level }: { readonly level: Level }) {
  return (
    <span className={styles.dots} aria-hidden="true">
      {levelDots(level)}
    </span>
  )
}
