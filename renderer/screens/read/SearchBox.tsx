import { CloseButton, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '#renderer/lib/commands.ts'
import { useGo } from '#renderer/lib/course.ts'
import { currentQuery, useListQuery } from '#renderer/lib/route.ts'
import { longestSearch, searched } from './query.ts'
import { goToFound } from './searchFocus.ts'
import styles from './read.module.css'

/** Letters come faster than lists: the list follows when the hand rests. */
const restMs = 180

/** What stands in the box, and the address that follows it. A space behind a word stays while one types on. */
function useSearch() {
  const query = useListQuery()
  const go = useGo()
  const asked = query.get('text') ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = (text: string, afterMs: number) => {
    clearTimeout(timer.current)
    setTyped(text)
    timer.current = setTimeout(() => {
      if (text.trim() !== asked) go('read', searched(currentQuery(), text.trim()), 'replace')
    }, afterMs)
  }
  return {
    text: typed ?? asked,
    type: (text: string) => show(text, restMs),
    clear: () => show('', 0),
    leave: () => setTyped(null),
  }
}

/** Finds words in the posts of all weeks; Enter goes to the post that is found, Escape clears the box. */
export function SearchBox() {
  const { t } = useTranslation('read')
  const { text, type, clear, leave } = useSearch()
  const box = useRef<HTMLInputElement>(null)
  const commands = useMemo(() => {
    const run = () => box.current?.select()
    const group = t('app:rail.read')
    return [
      { id: 'read.search', title: t('command.search'), group, keys: ['mod+shift+f'], inText: true, run },
    ]
  }, [t])
  useCommands(commands)
  return (
    <TextInput
      ref={box}
      size="xs"
      type="search"
      className={styles.search}
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      title={t('search.hint')}
      maxLength={longestSearch}
      value={text}
      onBlur={leave}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') goToFound()
        if (event.key !== 'Escape') return
        event.preventDefault()
        clear()
        box.current?.blur()
      }}
      rightSection={
        text === '' ? null : <CloseButton size="xs" aria-label={t('search.clear')} onClick={clear} />
      }
    />
  )
}
