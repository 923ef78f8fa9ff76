import { useSyncExternalStore } from 'react'
import { currentAnnouncement, subscribeToAnnouncements } from '#renderer/lib/announce.ts'

/** The live region: what happened, for those who do not see it. */
export function Announcer() {
  const text = useSyncExternalStore(subscribeToAnnouncements, currentAnnouncement)
  return (
    <div className="hidden-visually" role="status" aria-live="polite">
      {text}
    </div>
  )
}
