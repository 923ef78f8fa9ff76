import type { Handlers } from '#shared/contract/dispatch.ts'
import { handlersOf, openDesk } from './openBackend.ts'
import type { Ports } from './ports.ts'

/** The use cases behind the contract, for one host. */
export interface Backend {
  readonly handlers: Handlers
  /** Writes what is still to be written; to be awaited before the process ends. */
  readonly close: () => Promise<void>
}

/** Starts the backend. Nothing is read or written before the first call. */
export function createBackend(ports: Ports): Backend {
  const { desk, close } = openDesk(ports)
  return { handlers: handlersOf(desk), close }
}
