import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/lib/preferences.ts'
import { scaleAt } from './criterionFocus.ts'
import { Neighbours } from './Neighbours.tsx'
import { PinMenu } from './PinMenu.tsx'
import { PostHeader } from './PostHeader.tsx'
import { PostText } from './PostText.tsx'
import { Prompt } from './Prompt.tsx'
import { Media } from './Media.tsx'
import { useDesk } from './desk.ts'
import { isSearching } from './searchFocus.ts'
import { postTextId } from './useDeskCommands.ts'
import styles from './read.module.css'
import { useWhoOf } from './who.ts'

/** Room that is left above a post for the prompt, which stays there. */
const roomAbove = (post: HTMLElement): number =>
  Number.parseFloat(getComputedStyle(post).scrollMarginTop) || 0

/**
 * Brings the post to the top of the pane and takes the focus, so that keys and readers begin there. Not while one
 * types a search: the next letters would set levels.
 */
function useFocusOnPost(id: string) {
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    const place = article.current
    const pane = place?.parentElement
    if (place === null || pane === null || pane === undefined) return
    // Only the pane is scrolled: in a small window, where the page scrolls as well, its bar stays in sight.
    pane.scrollTop = place.offsetTop - pane.offsetTop - roomAbove(place)
    if (!isSearching()) place.focus({ preventScroll: true })
  }, [id])
  return article
}

/** Tab on the post itself goes on to the next criterion; the buttons of its header are reached backwards. */
function useTabToCriteria(): (event: KeyboardEvent) => void {
  const { place } = useDesk()
  const { characterKeys } = usePreferences()
  return (event) => {
    if (event.key !== 'Tab' || event.shiftKey || !characterKeys) return
    if (event.target !== event.currentTarget) return
    const next = scaleAt(place.criterion + 1) ?? scaleAt(place.criterion)
    if (next === null) return
    event.preventDefault()
    next.focus()
  }
}

/** The middle pane: the prompt, what stands before, the post, what follows. */
export function PostPane({ open }: { readonly open: (post: string) => void }) {
  const { t } = useTranslation('read')
  const { reading } = useDesk()
  const { focus, topic } = reading
  const who = useWhoOf(focus)
  const article = useFocusOnPost(focus.post.id)
  const toCriteria = useTabToCriteria()
  return (
    <div className={styles.reading}>
      <Prompt key={topic.id} title={topic.title} prompt={topic.prompt} />
      <Neighbours
        of={focus.post.id}
        posts={reading.before}
        keep="last"
        open={open}
        label={t('thread.before')}
      />
      <article
        ref={article}
        tabIndex={-1}
        className={styles.post}
        aria-label={t('post.label', { who })}
        data-post
        onKeyDown={toCriteria}
      >
        <PostHeader />
        <div id={postTextId} className="voice" dir="auto">
          {focus.post.deleted ? <p className="soft">{t('post.deleted')}</p> : <PostText />}
        </div>
        <Media media={focus.post.media} />
        <PinMenu />
      </article>
      <Neighbours
        of={focus.post.id}
        posts={reading.after}
        keep="first"
        open={open}
        label={t('thread.after')}
      />
    </div>
  )
}
