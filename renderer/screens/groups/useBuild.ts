import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Input } from '#shared/contract/api.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { Board } from '#shared/contract/views.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { followJob, type JobProgress } from '#renderer/lib/jobs.ts'
import { settle } from '#renderer/lib/queries.ts'

export interface Building {
  /** Null while nothing is being built. */
  readonly progress: JobProgress | null
  readonly busy: boolean
  /** Why the last try formed no groups; null after a success. */
  readonly trouble: ApiError | null
  readonly start: (input: Input<'groups.build'>) => Promise<Board | null>
  readonly stop: () => void
  /** Puts the explanation of a failed try away. */
  readonly forget: () => void
}

/** Forms groups as a job with progress and a Stop; the answer is the finished board, or null. */
export function useBuild(): Building {
  const client = useClient()
  const cache = useQueryClient()
  const [trouble, setTrouble] = useState<ApiError | null>(null)
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const [busy, setBusy] = useState(false)
  const abort = useRef<AbortController | null>(null)

  const start = useCallback(
    async (input: Input<'groups.build'>) => {
      const controller = new AbortController()
      abort.current = controller
      setBusy(true)
      setTrouble(null)
      try {
        const started = await client.call('groups.build', input)
        const built = started.ok
          ? await followJob<Board>(client, started.value, {
              onProgress: setProgress,
              signal: controller.signal,
            })
          : started
        await settle(cache, input, null)
        if (built.ok) return built.value
        // To stop is what the instructor asked for.
        if (built.error.kind !== 'cancelled') setTrouble(built.error)
        return null
      } finally {
        setBusy(false)
        setProgress(null)
      }
    },
    [client, cache],
  )
  const stop = useCallback(() => abort.current?.abort(), [])
  const forget = useCallback(() => setTrouble(null), [])
  return { progress, busy, trouble, start, stop, forget }
}
