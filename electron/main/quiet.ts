import { app } from 'electron'
import { quietSwitches } from './decide/switches.ts'

/** Keeps Chromium from talking to anybody on its own account. Before `ready`, or the switches come too late. */
export function quietChromium(): void {
  for (const [name, value] of quietSwitches) {
    if (value === undefined) app.commandLine.appendSwitch(name)
    else app.commandLine.appendSwitch(name, value)
  }
  app.enableSandbox()
}
