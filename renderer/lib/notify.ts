import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { ApiError } from '#shared/contract/call.ts'
import { announce } from './announce.ts'
import { useSay } from './say.ts'

/** A quiet line at the corner, also spoken. `id` makes a later one replace an earlier. */
export function tell(text: string, id?: string): void {
  if (id !== undefined) notifications.hide(id)
  notifications.show({
    message: text,
    withBorder: true,
    autoClose: 5000,
    ...(id === undefined ? {} : { id }),
  })
  announce(text)
}

/** Tells the person of an expected failure; a cancel is what they asked for, so it is not told. */
export function useTellFailure(): (error: ApiError) => void {
  const say = useSay()
  return useCallback(
    (error) => {
      if (error.kind === 'cancelled') return
      const text = say(error.message)
      notifications.show({ message: text, color: 'yellow', withBorder: true, autoClose: 12_000 })
      announce(text)
    },
    [say],
  )
}
