import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { ApiError } from '#shared/contract/call.ts'
import { announce } from './announce.ts'
import { useSay } from './say.ts'

/** Said in a row, lines replace one another: the last one counts. */
const said = 'said'

/** A quiet line at the corner, also spoken. */
export function tell(text: string): void {
  notifications.hide(said)
  notifications.show({ id: said, message: text, withBorder: true, autoClose: 5000 })
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
