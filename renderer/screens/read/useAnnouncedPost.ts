import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reading } from '#shared/contract/views.ts'
import { announce } from '#renderer/lib/announce.ts'
import { afterPaint } from '#renderer/lib/afterPaint.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import type { Desk } from './desk.ts'
import { useWhoOf } from './who.ts'
import { countWords } from './words.ts'

/** Who is answered, or null for an opening post and where the export does not say. */
export function answered(reading: Reading): string | null {
  const { parentId } = reading.focus.post
  return reading.before.find(({ post }) => post.id === parentId)?.who ?? null
}

/** "Post 14 of 52, reply to Wren 7, 126 words, 0 of 5 criteria scored", once per post. */
export function useAnnouncedPost({ reading, criteria }: Desk, place: number, total: number): void {
  const { t } = useTranslation('read')
  const told = useRef<string | null>(null)
  const presenting = usePresenting()
  const who = useWhoOf(reading.focus)
  const { id, text } = reading.focus.post
  const scored = criteria.filter((state) => state.mark !== undefined).length
  useEffect(() => {
    if (told.current === id) return
    // What is spoken in front of others names nobody either.
    const to = presenting ? null : answered(reading)
    const parts = [
      t('announce.post', { place: place + 1, total }),
      to === null ? t('announce.opening', { who }) : t('announce.reply', { who: to }),
      t('announce.words', { count: countWords(text) }),
      criteria.length === 0
        ? t('announce.notScored')
        : t('announce.scored', { scored, count: criteria.length }),
    ]
    return afterPaint(() => {
      told.current = id
      announce(parts.join(', '))
    })
  }, [id, text, reading, who, presenting, place, total, scored, criteria.length, t])
}
