import { useCallback } from 'react'
import { useAct, useCall } from './queries.ts'

function download(name: string, text: string): void {
  // A file for another program, byte for byte as the backend made it: no byte-order mark is added.
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes its copy after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Saves a text file: by the host's dialog where it has one, else as a download. Resolves to whether it was saved. */
export function useSaveText(): (name: string, text: string) => Promise<boolean> {
  const dialog = useCall('app.capabilities', {}).data?.saveDialog ?? false
  const saveFile = useAct('app.saveFile')
  return useCallback(
    async (name, text) => {
      if (dialog) {
        const answer = await saveFile({ name, text })
        return answer.ok && answer.value.saved
      }
      download(name, text)
      return true
    },
    [dialog, saveFile],
  )
}
