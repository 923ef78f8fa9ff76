import { useEffect } from 'react'
import { useClient } from '#renderer/lib/clientContext.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'

/** Tells the host whether names are hidden: the desktop's Edit menu names acts, and acts name students. */
export function useTellPresenting(): void {
  const client = useClient()
  const on = usePresenting()
  useEffect(() => {
    void client.call('app.presenting', { on })
  }, [client, on])
}
