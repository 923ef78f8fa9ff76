import { describe, expect, it } from 'vitest'
import { windowOptions } from '../../../../electron/main/decide/windowOptions.ts'

const bounds = { x: 1, y: 2, width: 1280, height: 860 }
const look = { title: 'Workbench', backgroundColor: '#ffffff', icon: '/icon.png' }

describe('windowOptions', () => {
  it('hardens the page exactly so', () => {
    expect(windowOptions('/preload.cjs', bounds, look, false)).toEqual({
      ...bounds,
      ...look,
      minWidth: 720,
      minHeight: 520,
      show: false,
      webPreferences: {
        preload: '/preload.cjs',
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        enableBlinkFeatures: '',
        plugins: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        disableDialogs: true,
        spellcheck: false,
        devTools: false,
      },
    })
  })

  it('gives developers the debugger and nothing else', () => {
    const installed = windowOptions('/preload.cjs', bounds, look, false).webPreferences
    const developing = windowOptions('/preload.cjs', bounds, look, true).webPreferences
    expect(developing).toEqual({ ...installed, devTools: true })
  })
})
