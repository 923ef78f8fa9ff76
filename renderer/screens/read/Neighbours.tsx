import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThreadPost } from '#shared/contract/views.ts'
import { useWhoOf } from './who.ts'
import styles from './read.module.css'

interface NeighboursProps {
  /** The post in focus: with another, all but the nearest are folded anew. */
  readonly of: string
  readonly posts: readonly ThreadPost[]
  /** Which end stands next to the post in focus and stays open. */
  readonly keep: 'first' | 'last'
  readonly open: (post: string) => void
  readonly label: string
}

const keptOpen = 3

interface NeighbourProps {
  readonly neighbour: ThreadPost
  readonly open: (post: string) => void
}

function Neighbour({ neighbour, open }: NeighbourProps) {
  const { t } = useTranslation('read')
  const who = useWhoOf(neighbour)
  const { post, role, depth } = neighbour
  const name = role === 'staff' ? t('thread.staff', { who }) : who
  return (
    <div className={styles.neighbour} style={{ marginInlineStart: `${Math.min(depth, 4) * 0.75}rem` }}>
      {role === 'staff' || post.deleted ? (
        <b className={styles.neighbourWho}>{name}</b>
      ) : (
        <button type="button" className={styles.neighbourWho} onClick={() => open(post.id)}>
          {name}
        </button>
      )}
      <p dir="auto">{post.deleted ? t('post.deleted') : post.text || t('post.noWords')}</p>
    </div>
  )
}

/** The thread around the post, dimmed; all but the nearest are folded away. */
export function Neighbours({ of, posts, keep, open, label }: NeighboursProps) {
  const { t } = useTranslation('read')
  const [unfolded, setUnfolded] = useState<string | null>(null)
  const all = unfolded === of
  if (posts.length === 0) return null
  const folded = all ? 0 : Math.max(0, posts.length - keptOpen)
  const shown = keep === 'last' ? posts.slice(folded) : posts.slice(0, posts.length - folded)
  const unfold =
    folded === 0 ? null : (
      <button type="button" className="plain-link" onClick={() => setUnfolded(of)}>
        {t(keep === 'last' ? 'thread.earlier' : 'thread.later', { count: folded })}
      </button>
    )
  return (
    <section className={styles.neighbours} aria-label={label}>
      {keep === 'last' ? unfold : null}
      {shown.map((neighbour, at) => (
        // By place: from post to post the words change, and what they stand in stays.
        <Neighbour key={at} neighbour={neighbour} open={open} />
      ))}
      {keep === 'first' ? unfold : null}
    </section>
  )
}
