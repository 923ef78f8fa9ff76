import { useCallback } from 'react'
import { useCapabilities } from './capabilities.ts'
import { useClient } from './clientContext.ts'
import { useTellFailure } from './notify.ts'

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes its copy after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/**
 * Saves a text as a file: by the host's own dialog where it has one, else as a download.
 * Answers whether it was saved (the dialog can be closed, the disk be full; failures are told here).
 */
export function useSaveText(): (name: string, text: string) => Promise<boolean> {
  const client = useClient()
  const { saveDialog } = useCapabilities()
  const tell = useTellFailure()
  return useCallback(
    async (name, text) => {
      if (!saveDialog) {
        download(name, text)
        return true
      }
      const answer = await client.call('app.saveFile', { name, text })
      if (!answer.ok) tell(answer.error)
      return answer.ok && answer.value.saved
    },
    [client, saveDialog, tell],
  )
}
