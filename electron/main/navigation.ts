import { app, type WebContents } from 'electron'
import { isOurUrl } from './decide/ours.ts'

interface Move {
  readonly url: string
  preventDefault(): void
}

/** The page never leaves itself: not by a link, a form, a frame or a redirect. */
function stay(move: Move): void {
  if (!isOurUrl(move.url)) move.preventDefault()
}

function keepIn(contents: WebContents): void {
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Keeps every page that ever comes to be where it belongs, and in one window. */
export function blockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    keepIn(contents)
  })
}
