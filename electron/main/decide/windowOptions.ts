import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { leastSize, type Bounds } from './windowBounds.ts'

/** What the page may do: nothing but be a page. `developing` opens the debugger and nothing else. */
function webPreferences(preload: string, developing: boolean): WebPreferences {
  return {
    preload,
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
    // Chromium would fetch its dictionaries from a server.
    spellcheck: false,
    devTools: developing,
  }
}

/**
 * The one window's options. In: absolute path of the preload, where the window goes (screen points), paper colour
 * as the page has it (so that starting does not flash white at night), and whether this is a developer's start.
 */
export function windowOptions(
  preload: string,
  bounds: Bounds,
  look: { readonly title: string; readonly backgroundColor: string },
  developing: boolean,
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    // Shown when the page has painted.
    show: false,
    ...look,
    webPreferences: webPreferences(preload, developing),
  }
}
