import { LocalModelSettings } from '#shared/contract/feedbackViews.ts'
import type { Ports } from '../ports.ts'

/** Where Ollama listens; LM Studio uses port 1234. */
const unset: LocalModelSettings = { on: false, address: 'http://127.0.0.1:11434/v1', model: '' }

type Ported = Pick<Ports, 'Store' | 'settingsFolder'>

function openFile({ Store, settingsFolder }: Ported): InstanceType<Ports['Store']> {
  return new Store({
    cwd: settingsFolder,
    name: 'local-model',
    configName: 'local-model',
    fileExtension: 'json',
    // Three fields that can be typed again: nothing is lost with them.
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  })
}

/** The local language model as set on this computer; off until somebody switches it on. */
export function readModelSettings(ports: Ported): LocalModelSettings {
  const read = LocalModelSettings.safeParse(openFile(ports).store)
  return read.success ? read.data : unset
}

/** Keeps the settings on this computer, in no course. */
export function writeModelSettings(ports: Ported, settings: LocalModelSettings): void {
  openFile(ports).store = { ...settings }
}
