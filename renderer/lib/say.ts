import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#shared/model/message.ts'
import { sayMessage, sayText } from '#shared/model/say.ts'

/** Says messages in the current language. */
export function useSay(): (message: Message) => string {
  const { i18n } = useTranslation()
  return useCallback((message) => sayMessage(i18n, message), [i18n])
}

/** Says texts that may be locale keys. */
export function useSayText(): (text: string) => string {
  const { i18n } = useTranslation()
  return useCallback((text) => sayText(i18n, text), [i18n])
}
