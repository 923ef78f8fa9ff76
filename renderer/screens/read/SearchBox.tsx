import { CloseButton, TextInput } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#renderer/lib/command.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useGo } from '#renderer/lib/course.ts'
import { currentQuery, useListQuery } from '#renderer/lib/route.ts'
import { longestSearch, searched, type Reach } from './query.ts'
import { goToFound } from './searchFocus.ts'
import styles from './read.module.css'

/** Letters come faster than lists: the list follows when the hand rests. */
const restMs = 180

/** What stands in the box, and the address that follows it. A space behind a word stays while one types on. */
function useSearch(reach: Reach) {
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
      if (text.trim() !== asked) go('read', searched(currentQuery(), text.trim(), reach), 'replace')
    }, afterMs)
  }
  return {
    text: typed ?? asked,
    type: (text: string) => show(text, restMs),
    clear: () => show('', 0),
    leave: () => setTyped(null),
  }
}

/** Ctrl+F finds in the list as it is narrowed, Ctrl+Shift+F in the posts of all weeks; clicking in finds everywhere. */
function useFindKeys(find: (reach: Reach) => void): void {
  const { t } = useTranslation('read')
  const commands = useMemo(() => {
    const group = t('app:rail.read')
    const command = (id: string, key: string, reach: Reach): Command => ({
      id: `read.${id}`,
      title: t(`command.${id}`),
      group,
      keys: [key],
      inText: true,
      run: () => find(reach),
    })
    return [command('find', 'mod+f', 'list'), command('search', 'mod+shift+f', 'everywhere')]
  }, [find, t])
  useCommands(commands)
}

/** Finds words in posts; Enter goes to the post that is found, Escape clears the box. */
export function SearchBox() {
  const { t } = useTranslation('read')
  const [reach, setReach] = useState<Reach>('everywhere')
  const { text, type, clear, leave } = useSearch(reach)
  const box = useRef<HTMLInputElement>(null)
  const find = useCallback((where: Reach) => {
    setReach(where)
    box.current?.select()
  }, [])
  useFindKeys(find)
  return (
    <TextInput
      ref={box}
      size="xs"
      type="search"
      className={styles.search}
      aria-label={t(`search.label.${reach}`)}
      placeholder={t(`search.placeholder.${reach}`)}
      title={t('search.hint')}
      maxLength={longestSearch}
      value={text}
      onBlur={() => {
        leave()
        setReach('everywhere')
      }}
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
