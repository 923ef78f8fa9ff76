import { useTranslation } from 'react-i18next'
import { Key } from '#renderer/components/Key.tsx'
import { useHead } from '#renderer/lib/course.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useSay } from '#renderer/lib/say.ts'
import { DialogueChips } from './DialogueChips.tsx'
import { useDesk } from './desk.ts'
import { LateReason } from './LateReason.tsx'
import { answered } from './useAnnouncedPost.ts'
import { useWhoOf } from './who.ts'
import styles from './read.module.css'

/** "before the first date · in reply to Heron 3 · answered by 2". */
function useFacts(): string {
  const { t } = useTranslation('read')
  const say = useSay()
  const presenting = usePresenting()
  const { reading } = useDesk()
  const { focus, after } = reading
  const to = presenting ? null : answered(reading)
  const replies = after.filter(({ post }) => post.parentId === focus.post.id).length
  const facts = [
    ...(focus.when === null ? [] : [say(focus.when)]),
    ...(to === null ? [] : [t('post.inReply', { who: to })]),
    ...(replies === 0 ? [] : [t('post.answeredBy', { count: replies })]),
    ...(focus.post.parentInferred ? [t('post.inferred')] : []),
  ]
  return facts.join(' · ')
}

function Flags() {
  const { t } = useTranslation('read')
  const { reading, marking } = useDesk()
  const { read, moderation } = reading.mark
  return (
    <div className={styles.flags}>
      <button
        type="button"
        className={styles.flag}
        aria-pressed={read}
        onClick={() => marking.setRead(!read)}
      >
        {t(read ? 'flag.read' : 'flag.unread')} <Key combo="u" />
      </button>
      <button
        type="button"
        className={styles.flag}
        aria-pressed={moderation}
        onClick={() => marking.setModeration(!moderation)}
      >
        {t(moderation ? 'flag.moderated' : 'flag.moderate')} <Key combo="x" />
      </button>
      <LookUp />
    </div>
  )
}

/** Shows the writer's name, for this one student; the look is kept in the course's log. */
function LookUp() {
  const { t } = useTranslation('read')
  const { settings } = useHead()
  const presenting = usePresenting()
  const { reading, marking } = useDesk()
  const { name, post } = reading.focus
  if (!settings.anonymous || presenting || post.authorId === null) return null
  return (
    <button
      type="button"
      className={styles.flag}
      title={t('name.why')}
      onClick={() => marking.lookUp(name === null)}
    >
      {t(name === null ? 'name.show' : 'name.hide')}
    </button>
  )
}

/** Who, when in words, flags, and how they talk. */
export function PostHeader() {
  const { reading } = useDesk()
  const who = useWhoOf(reading.focus)
  return (
    <header className={styles.header}>
      <div className={styles.by}>
        <h2>{who}</h2>
        <span className="soft">{useFacts()}</span>
      </div>
      <Flags />
      <LateReason key={reading.focus.post.id} />
      <DialogueChips />
    </header>
  )
}
