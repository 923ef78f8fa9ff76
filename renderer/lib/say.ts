import type { i18n } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#shared/model/message.ts'

const looksLikeKey = /^[a-z][a-zA-Z]*:[\w.-]+$/

/** A parameter that is itself a locale key ("rubric:criterion.point.title") is said; any other stays as it is. */
function sayParameter(words: i18n, value: string | number): string | number {
  if (typeof value !== 'string' || !looksLikeKey.test(value) || !words.exists(value)) return value
  return words.t(value)
}

/** A message of shared code in the reader's language. */
export function sayIn(words: i18n, message: Message): string {
  const params = Object.entries(message.params ?? {}).map(
    ([name, value]) => [name, sayParameter(words, value)] as const,
  )
  return words.t(message.key, Object.fromEntries(params))
}

/** Text that may be a locale key (titles of the built-in rubric) or the course's own words. */
export function sayTextIn(words: i18n, text: string): string {
  return looksLikeKey.test(text) && words.exists(text) ? words.t(text) : text
}

/** Says messages in the current language. */
export function useSay(): (message: Message) => string {
  const { i18n } = useTranslation()
  return useCallback((message) => sayIn(i18n, message), [i18n])
}

/** Says texts that may be locale keys. */
export function useSayText(): (text: string) => string {
  const { i18n } = useTranslation()
  return useCallback((text) => sayTextIn(i18n, text), [i18n])
}
