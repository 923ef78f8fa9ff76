import { app, session, type Session } from 'electron'
import type { Context } from './context.ts'
import { isAllowedRequest } from './decide/request.ts'

/** Cameras, microphones, places, notices, devices, screens, clipboards: the workbench needs none of them. */
function denyPermissions(one: Session): void {
  one.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  one.setPermissionCheckHandler(() => false)
  one.setDevicePermissionHandler(() => false)
  // Null says no; an empty answer would be a wrong one, and Electron throws at it.
  one.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null)
  })
}

/** Every request that is not for our own files is cancelled before it is made; no server is ever believed. */
function blockNetwork(one: Session, developing: boolean): void {
  one.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, developing) })
  })
  const refused = -2
  one.setCertificateVerifyProc((_request, answer) => {
    answer(refused)
  })
}

/** Chromium would fetch dictionaries when somebody types. The address, should it be asked all the same, is ours. */
function forgetSpelling(one: Session): void {
  one.setSpellCheckerEnabled(false)
  one.setSpellCheckerDictionaryDownloadURL('app://workbench/dictionaries/')
}

/** Files leave through the save dialog of `app.saveFile` and no other way. */
function denyDownloads(one: Session): void {
  one.on('will-download', (event) => {
    event.preventDefault()
  })
}

function guard(one: Session, context: Context): void {
  denyPermissions(one)
  blockNetwork(one, context.developing)
  forgetSpelling(one)
  denyDownloads(one)
}

/** Guards the session in use, and any other should one ever come to be. */
export function guardSessions(context: Context): void {
  app.on('session-created', (one) => {
    guard(one, context)
  })
  guard(session.defaultSession, context)
}
