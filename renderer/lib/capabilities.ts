import type { Capabilities } from '#shared/contract/views.ts'
import { useCall } from './queries.ts'

/** Until the host has answered: a host that can do nothing of its own. */
const unknownHost: Capabilities = {
  host: 'browser',
  printToPdf: false,
  revealInFolder: false,
  saveDialog: false,
  platform: 'linux',
  version: '',
}

/** What the host can do, asked once. */
export function useCapabilities(): Capabilities {
  return useCall('app.capabilities', {}).data ?? unknownHost
}
