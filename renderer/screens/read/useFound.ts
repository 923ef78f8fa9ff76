import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '#renderer/lib/announce.ts'

/** Says how many posts a search found, once for each search; null while nothing is looked for or known. */
export function useFound(text: string | null, found: number | null): void {
  const { t } = useTranslation('read')
  useEffect(() => {
    if (text !== null && found !== null) announce(t('search.found', { count: found }))
  }, [text, found, t])
}
