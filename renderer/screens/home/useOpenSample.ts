import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useClient } from '#renderer/lib/clientContext.ts'
import { followJob } from '#renderer/lib/jobs.ts'
import { useTellFailure } from '#renderer/lib/notify.ts'
import { courseRoute, navigate } from '#renderer/lib/route.ts'

/** Makes the sample course (or finds it) and goes there. */
export function useOpenSample(): { readonly open: () => void; readonly opening: boolean } {
  const client = useClient()
  const cache = useQueryClient()
  const tell = useTellFailure()
  const [opening, setOpening] = useState(false)
  const open = useCallback(() => {
    setOpening(true)
    const run = async () => {
      const started = await client.call('courses.openSample', {})
      const made = started.ok ? await followJob(client, started.value) : started
      setOpening(false)
      if (!made.ok) return tell(made.error)
      await cache.invalidateQueries({ queryKey: ['courses.list'] })
      navigate(courseRoute(made.value.id, 'overview'))
    }
    void run()
  }, [client, cache, tell])
  return { open, opening }
}
