import { useCallback, useRef, useState } from 'react'
import type { CanvasSource } from '#shared/contract/exportViews.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useTellFailure } from '#renderer/lib/notify.ts'
import { uploadFile } from '#renderer/lib/upload.ts'

interface SourceState {
  readonly source: CanvasSource | null
  readonly reading: boolean
  readonly choose: (file: File) => void
}

/** The instructor's fresh Canvas file: handed over, read, and kept by the backend until the export is made. */
export function useSource(onRead: (source: CanvasSource) => void): SourceState {
  const client = useClient()
  const course = useCourseId()
  const tell = useTellFailure()
  const [source, setSource] = useState<CanvasSource | null>(null)
  const [reading, setReading] = useState(false)
  const last = useRef<File | null>(null)
  const choose = useCallback(
    (file: File) => {
      const read = async () => {
        const sent = await uploadFile(client, file)
        if (!sent.ok) return tell(sent.error)
        const answer = await client.call('export.source', { course, uploadId: sent.value })
        // A file that was chosen since counts, however long this one took.
        if (last.current !== file) return
        if (!answer.ok) return tell(answer.error)
        setSource(answer.value)
        onRead(answer.value)
      }
      last.current = file
      setReading(true)
      void read().finally(() => {
        if (last.current === file) setReading(false)
      })
    },
    [client, course, onRead, tell],
  )
  return { source, reading, choose }
}
